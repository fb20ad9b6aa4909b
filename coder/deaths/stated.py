"""The sum of a sentence's dead that the sentence itself gives: "twelve and three died: fifteen in all"."""

from collections.abc import Sequence

from coder.deaths.counted import Counted
from coder.deaths.words import DeathWords
from coder.words import Token

_LONGEST = 4  # tokens of a number


def stated_sum(tokens: Sequence[Token], words: DeathWords) -> Counted | None:
    """Gives the bare number right before "in all", "in totaal"; None where a noun says what is counted, or none is."""
    for at in range(1, len(tokens)):
        if not words.begins("totals", tokens, at):
            continue
        for first in range(max(at - _LONGEST, 0), at):
            reading = words.numbers.quantity(tokens, first)
            if reading is not None and reading[0] == at and _opens(tokens, first):
                return Counted(first, at, reading[1], True, False)
    return None


def _opens(tokens: Sequence[Token], first: int) -> bool:
    return first == 0 or not tokens[first - 1].is_word
