"""Aircraft that a weapon comes from: "a missile from a drone", "bombs dropped by a jet"."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.words import Token

_FLYING = frozenset({"air", "drone"})
_FROM = frozenset({"from", "by"})
_ABOARD = frozenset("met vanuit vanaf uit door".split())
_ABOARD_REACH = 4  # tokens from the preposition to what flies: "vanuit een laag vliegende helikopter"
_REACH = 7  # tokens from the weapon to what carried it
_ELSEWHERE = frozenset({"at", "on", "near", "in", "against", "into", "of", "and"})


def carriers(tokens: Sequence[Token], weapons: Sequence[Phrase], cues: Sequence[tuple[str, int]]) -> frozenset[int]:
    """Gives the tokens among `cues` that name the aircraft that an English clause says one of the weapons came from."""
    return frozenset(
        at
        for group, at in cues
        if group in _FLYING
        and any(0 < at - weapon.last <= _REACH and _comes_from(tokens, weapon.last, at) for weapon in weapons)
    )


def flown(tokens: Sequence[Token], members: Sequence[int], cues: Sequence[tuple[str, int]]) -> frozenset[int]:
    """Gives the tokens of `cues` that name aircraft from which a Dutch clause says something fell: "met een drone"."""
    inside = set(members)
    return frozenset(
        at
        for group, at in cues
        if group in _FLYING
        and at in inside
        and any(token.lemma in _ABOARD for token in tokens[max(at - _ABOARD_REACH, 0) : at])
    )


def _comes_from(tokens: Sequence[Token], weapon: int, at: int) -> bool:
    """Says whether "from" or "by" leads from a weapon to an aircraft, and no other preposition stands between."""
    between = [token.lemma for token in tokens[weapon + 1 : at]]
    last = max((k for k, word in enumerate(between) if word in _FROM), default=-1)
    return last >= 0 and _ELSEWHERE.isdisjoint(between[last:])
