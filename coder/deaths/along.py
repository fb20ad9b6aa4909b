"""Those who died with others, told behind the words for death: "was killed along with two of his guards"."""

from collections.abc import Sequence

from coder.deaths.counted import Counted
from coder.deaths.joining import is_joined
from coder.deaths.words import DeathWords, TriggerHit
from coder.words import Token

_REACH = 22  # tokens from the words for death to "along with"
_BARE_WITH = frozenset({"met", "with", "naast", "alongside"})
_BREAKS = frozenset(";:")


def with_them(hit: TriggerHit, tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords) -> list[Counted]:
    """Gives those who died with the ones before: "was killed along with two of his guards", "as were 30 rebels"."""
    at = hit.last + 1 if hit.last < len(tokens) and tokens[hit.last].text == "," else hit.last
    size = words.begins("with", tokens, at)
    if size == 0 or (size == 1 and not any(at + 1 <= counted.first <= at + 2 for counted in people)):
        at, size = _far_with(at, tokens, words)  # "in a gunfight with troops, along with"
    if size == 0:
        return []
    start = next((k for k, counted in enumerate(people) if at + size <= counted.first <= at + size + 1), None)
    if start is None:
        return []
    found = people[start]
    bare = size == 1 and tokens[at].lower in _BARE_WITH
    if not (found.people or found.other) or (bare and not (found.possessive or found.other)):
        return []  # "with a knife"
    group = [found]
    for counted in people[start + 1 :]:  # "with his wife and their son"
        if not is_joined(tokens[group[-1].last : counted.first], group[-1], counted, words):
            break
        group.append(counted)
    return group


def _far_with(begin: int, tokens: Sequence[Token], words: DeathWords) -> tuple[int, int]:
    """Finds "together with" behind where and when: "was gunned down near X on Friday, along with his wife"."""
    joined = False
    for at in range(begin, min(begin + _REACH, len(tokens))):
        size = words.begins("with", tokens, at)
        if size > 1 and (not joined or tokens[at - 1].text == ","):
            return at, size
        joined = joined or tokens[at].lower in words.joiners - {","}
        if tokens[at].text in _BREAKS or tokens[at].lower in words.aux:
            break
    return begin, 0
