"""Dates of what was still to come: "was set to go off on Monday", "a thousand more are to follow at the weekend"."""

from collections.abc import Sequence
from itertools import pairwise

from coder.wordlists import word_list
from coder.words import Token

_REACH = 8  # tokens before the date, as far as a mark
_PLANNED = word_list("unreal.toml", "scheduled")
_SET_TO = frozenset(
    {("set", "to"), ("due", "to"), ("set", "for"), ("due", "for"), ("to", "be"), ("is", "to"), ("are", "to")}
)


def dates_a_plan(tokens: Sequence[Token], at: int) -> bool:
    """Says whether the date at token `at` tells when something was to happen: "was set to go off at noon on Monday"."""
    first = max(0, at - _REACH)
    begin = next((k + 1 for k in range(at - 1, first - 1, -1) if not tokens[k].is_word), first)
    before = tokens[begin:at]
    if not _PLANNED().isdisjoint(token.lemma for token in before):
        return True
    return any((first.lower, second.lower) in _SET_TO for first, second in pairwise(before))
