"""The dead of the other side, told without a verb: "two fell on the government side, on the rebel side five"."""

from collections.abc import Sequence

from coder.deaths.counted import Counted
from coder.deaths.words import DeathWords, TriggerHit
from coder.words import Token

_SIDE_ENDINGS = ("zijde", "kant", "kamp", "zijden")
_AT = frozenset({"aan", "bij", "in", "van", "on", "from"})
_SIDE = "side"
_REACH = 6  # tokens of "aan de zijde van de rebellen" and "on the side of the rebels"
_VERB_REACH = 9  # the same with a verb of its own: "aan de zijde van de rebellen sneuvelden er"


def other_half(
    hit: TriggerHit, group: Sequence[Counted], tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords
) -> list[Counted]:
    """Gives who died on the other side: "two soldiers fell on the government side, on the rebel side five".

    Both halves must name their side, and nothing but a comma or "and" stand between them.
    """
    begin = max(hit.last, group[-1].last)
    if not any(_is_side(token) for token in tokens):
        return []
    start = next((at for at in range(begin, len(tokens)) if tokens[at].lower in words.joiners), None)
    if start is None or not any(_is_side(token) for token in tokens[:start]):
        return []
    behind = start + 1
    for counted in people:
        if counted.first < behind:
            continue
        after = tokens[counted.last].lower if counted.last < len(tokens) else ""
        between = tokens[behind : counted.first]
        named = _is_named(between, after, tokens[counted.last : counted.last + _REACH])
        hurt = any(token.lower in words.wounded for token in tokens[behind : counted.last + 1])
        return [counted] if named and not hurt and not counted.name else []
    return []


def _is_named(between: Sequence[Token], after: str, behind: Sequence[Token]) -> bool:
    """Says whether a side is named right before a number or right after it: "five on the rebel side"."""
    if not between:
        return after in _AT and any(_is_side(token) for token in behind)
    starts = between[0].lower in _AT and len(between) <= _VERB_REACH
    return starts and any(_is_side(token) for token in between)


def _is_side(token: Token) -> bool:
    return token.lower == _SIDE or token.lower.endswith(_SIDE_ENDINGS)
