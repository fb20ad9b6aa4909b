"""A number that the same sentence corrects: "Eerst was sprake van zestig doden, maandag van meer dan honderd"."""

from collections.abc import Sequence

from coder.deaths.words import DeathWords, Side, TriggerHit
from coder.numbers import Quantity
from coder.words import Token

_LEADING = frozenset({"van", "op", "naar", "tot", "of", "at", "to"})
_BEFORE = 8  # tokens from "at first" to the dead
_REACH = 12  # tokens from the dead to the later number


def corrected(hit: TriggerHit, tokens: Sequence[Token], words: DeathWords) -> Quantity | None:
    """Gives the number that takes the place of an outdated one told before it; None where there is none."""
    if hit.trigger.side is not Side.NOUN or not words.has("outdated", tokens[max(hit.first - _BEFORE, 0) : hit.first]):
        return None
    for at in range(hit.last, min(hit.last + _REACH, len(tokens) - 1)):
        if tokens[at].lower not in _LEADING:
            continue
        reading = words.numbers.quantity(tokens, at + 1)
        if reading is not None and (reading[0] >= len(tokens) or not tokens[reading[0]].is_word):
            return reading[1]
    return None
