"""Words of a trigger that stand apart, and how triggers that begin at one token are ordered."""

from collections.abc import Sequence

from coder.triggers import Hit
from coder.words import Token


def length_of(hit: Hit) -> int:
    """Orders the triggers that begin at one token: those with words that stand apart first, then the longer."""
    return len(hit.apart) * 10 + hit.last - hit.first


def stretch_of(
    tokens: Sequence[Token], members: Sequence[int], place: int, words: Sequence[str], between: int
) -> tuple[int, ...]:
    """Finds words in their order from one place on, with at most `between` others before each but the first."""
    found: list[int] = []
    for word in words:
        end = min(place + 1 + (between if found else 0), len(members))
        while place < end and tokens[members[place]].lemma != word:
            place += 1
        if place >= end:
            return ()
        found.append(members[place])
        place += 1
    return tuple(found)
