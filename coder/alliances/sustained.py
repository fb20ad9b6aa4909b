"""Whom an English pronoun means that another helps too: "X has armed Y. Z, too, stands by it."."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.alliances.party import Party
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS
from coder.mentions import MentionForm
from coder.values import replace
from coder.words import Token

_MAN = frozenset({"him", "her"})
_THING = frozenset({"it"})
_PEOPLE = frozenset({"them"})
_ALSO = frozenset("too also likewise still nonetheless nevertheless regardless same well again".split())
"""Words of which one goes on with what was told: "too", "all the same", "as well"."""


def helped_also(
    parties: list[Party], tokens: Sequence[Token], backed: Party | None, actors: ActorReading
) -> list[Party]:
    """Gives the parties of a sentence behind one that told support for `backed`, each with whom it means.

    Rule of composition: who is told to be helped in one sentence is the one that a pronoun behind another helper takes
    up in the next, where that sentence names nobody else before it and the number fits.
    """
    if backed is None:
        return parties
    return [replace(p, actor=backed.actor) if _is_meant(p, parties, tokens, backed, actors) else p for p in parties]


def _is_meant(
    party: Party, parties: Sequence[Party], tokens: Sequence[Token], backed: Party, actors: ActorReading
) -> bool:
    word = tokens[party.first].lower
    if party.form is not MentionForm.PRONOUN or not party.first or not _fits(word, backed):
        return False
    if word not in _MAN and not any(token.lower in _ALSO for token in tokens):
        return False
    group = actors.group_of
    mine = group(backed.actor)
    before = [p for p in parties if p.last <= party.first]
    named = {group(p.actor) for p in before if p.form is not MentionForm.PRONOUN}
    return len(named) == 1 and mine not in named and group(party.actor) != mine


def _fits(word: str, backed: Party) -> bool:
    """Says whether a pronoun can stand for somebody by his kind."""
    person = backed.actor.kind is ActorKind.PERSON
    if word in _MAN:
        return person
    if word in _PEOPLE:
        return backed.actor.kind in ARMED_GROUPS
    return word in _THING and not person
