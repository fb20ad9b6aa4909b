"""Dutch verbs of death whose particle joins them at the end of a clause: "vielen … dood neer", "dood neervielen"."""

from collections.abc import Iterable, Iterator, Sequence

from coder.words import Token

_PARTICLES = frozenset(
    "om neer af uit achter terug op dood levend weg mee thuis in onder boven over door koud overhoop omver los".split()
)


def fused(words: Sequence[str], verbs: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Gives words of death with each of their `verbs` joined to the particle that they end in."""
    if words[-1] in _PARTICLES:
        for verb in verbs:
            yield (*words[:-1], words[-1] + verb)


def around_helper(
    tokens: Sequence[Token], index: int, longest: int, helpers: frozenset[str]
) -> Iterator[tuple[tuple[str, ...], int]]:
    """Gives the words at `index` without the helping verb between them, and how many tokens they are with it.

    "dodelijk werden getroffen", "om het leven zijn gebracht"; longer ones first.
    """
    end = min(index + longest + 1, len(tokens))
    helper = index + 1
    while helper < end and tokens[helper].lower not in helpers:
        helper += 1
    if helper >= end:
        return
    for last in range(end, helper + 1, -1):
        words = (token.lower for at, token in enumerate(tokens[index:last], index) if at != helper)
        yield tuple(words), last - index
