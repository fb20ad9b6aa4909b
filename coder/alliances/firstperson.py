"""Whom "wij" and "ons" stand for in a Dutch quotation: those whom its speaker belongs to, as its sentence tells."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.alliances.party import Party
from coder.kinds import PARTIES_TO_CONFLICTS
from coder.mentions import MentionForm
from coder.words import Token

_WE = frozenset({"wij", "we", "ons"})
_CLOSING = frozenset("”\"’'»")
_SPEAKER = 12  # tokens behind a quotation in which its speaker stands
_BEFORE = frozenset({"aan", "voor", "met", "achter", "naast", "bij", "van", "door", "zonder", "naar", "tegen"})


def with_first_person(tokens: Sequence[Token], parties: list[Party], actors: ActorReading) -> list[Party]:
    """Gives the parties of a sentence with its "wij" and "ons", where the one who says so is told behind them.

    Rule of the language: who says "ons" speaks for those he fights for; "zegt een commandant van X" tells for whom.
    """
    if not any(token.lower in _WE for token in tokens):
        return parties
    close = max((k for k, token in enumerate(tokens) if token.text in _CLOSING), default=None)
    if close is None:
        return parties
    behind = [p for p in parties if close < p.first <= close + _SPEAKER]
    speaker = next((p for p in behind if actors.group_of(p.actor).kind in PARTIES_TO_CONFLICTS), None)
    if speaker is None:
        return parties
    group = actors.group_of(speaker.actor)
    taken = {k for p in parties for k in range(p.first, p.last)}
    found = list(parties)
    for at, token in enumerate(tokens[:close]):
        if token.lower in _WE and at not in taken:
            word = tokens[at - 1].lower if at else ""
            preposition = word if word in _BEFORE else None
            found.append(Party(at, at + 1, token.span, group, MentionForm.PRONOUN, preposition, False, -400 - at))
    return sorted(found, key=lambda party: party.first)
