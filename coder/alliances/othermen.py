"""Whom English "him", "it" and "them" mean in a sentence that names somebody else than the subject of their clause."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.alliances.party import HARD, Party
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import KnownActor, MentionForm
from coder.words import Token

_EDGES = frozenset(
    ", and but or while because as when where which who whom that whose before after since until though "
    "although".split()
)
"""What a clause may begin behind."""
_DESCRIBING = frozenset({"which", "who", "that"})
_RELATIVE = _DESCRIBING | {"whose", "whom", "where"}
_CLOSE = 2  # tokens between somebody and what describes him, the pronoun included
_MANY = frozenset({MentionForm.FORCES, MentionForm.ADJECTIVE, MentionForm.GENERIC})
_STAGES = frozenset({"in", "at", "from", "into", "inside", "near", "against", "outside"})


def other_meant(
    party: Party, tokens: Sequence[Token], found: Sequence[Party], before: Sequence[Party], actors: ActorReading
) -> KnownActor | None:
    """Gives whom a pronoun that is an object takes up where it was read as nobody of its own sentence.

    Rule of binding: an object pronoun is not the subject of its clause, but may be anybody whom another clause of the
    sentence names: "the Zeds, who shelter Doe, pay him", "Doe was flown to Z, which has granted him asylum". For a
    man who stands in no other clause it is the one told of last who is not that subject.

    Args:
        party: the pronoun as it was read.
        tokens: its sentence.
        found: the parties before it in the sentence, as they are meant.
        before: the parties of the sentences before.
        actors: the actors of the text.

    Returns:
        Whom it means, or None where the reading stands.
    """
    group, word = actors.group_of, tokens[party.first].lower
    start = _clause_start(tokens, party.first)
    subject = _subject(tokens, found, start, party.first)
    if subject is None:
        return None
    barred = {subject.actor, *(p.actor for p in found if p.first >= start)}
    others = [p for p in found if p.last <= start and p.actor not in barred]
    if word == "him":
        men = [p for p in others if p.actor.kind is ActorKind.PERSON]
        mark = max((k for k in range(start) if tokens[k].text in HARD), default=-1)
        men = [p for p in men if p.first > mark] or men
        if party.actor in {p.actor for p in men}:
            return None
        return men[-1].actor if men else _told_before(before, barred)
    sides = [p for p in others if group(p.actor).kind in STATES | ARMED_GROUPS and p.preposition not in _STAGES]
    sides = [p for p in sides if (p.form in _MANY) == (word == "them") and group(p.actor) != group(subject.actor)]
    read = {group(p.actor) for p in (sides if word == "them" else found)} - {group(subject.actor)}
    return sides[-1].actor if group(party.actor) not in read and len({group(p.actor) for p in sides}) == 1 else None


def _clause_start(tokens: Sequence[Token], at: int) -> int:
    """Gives where the clause of a token begins, behind the nearest mark or joining word before it."""
    return next((k + 1 for k in range(at - 1, -1, -1) if tokens[k].text in HARD or tokens[k].lower in _EDGES), 0)


def _subject(tokens: Sequence[Token], found: Sequence[Party], start: int, at: int) -> Party | None:
    """Gives the subject of the clause from `start` to `at`: its own, whom it describes, or that of the one before.

    A relative clause put in between is passed over: "the Zeds, who shelter Doe, pay him".
    """
    describes = start > 0 and tokens[start - 1].lower in _DESCRIBING
    own = _free(found, start, at)
    if own:
        return own[0]
    if describes:
        described = [p for p in found if p.last < start]
        return described[-1] if described and start - described[-1].last <= _CLOSE else None
    while start > 0 and tokens[start - 1].text not in HARD:
        at, start = start, _clause_start(tokens, start - 1)
        own = _free(found, start, at)
        if own and not (start and tokens[start - 1].lower in _RELATIVE):
            return own[0]
    return None


def _free(found: Sequence[Party], start: int, at: int) -> list[Party]:
    return [p for p in found if start <= p.first < at and p.preposition is None and not p.owner]


def _told_before(before: Sequence[Party], barred: set[KnownActor]) -> KnownActor | None:
    """Gives the man told of last who acted there, unless he is barred."""
    men = [p for p in before if p.actor.kind is ActorKind.PERSON and p.actor not in barred]
    return men[-1].actor if men and (men[-1].preposition is None or men[-1].actor.leads is not None) else None
