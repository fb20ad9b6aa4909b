"""A number that the same sentence corrects: "Eerst was sprake van zestig doden, maandag van meer dan honderd"."""

from collections.abc import Sequence
from itertools import pairwise

from coder.deaths.counted import Counted
from coder.deaths.words import DeathWords, Side, TriggerHit
from coder.numbers import Quantity
from coder.wordlists import word_list
from coder.words import Token

_LEADING = word_list("fate.toml", "before_a_later_number")
_WITHDRAWN = word_list("fate.toml", "withdrawn_numbers")
_DEAD = word_list("fate.toml", "dead_people")
_GOING_ON = frozenset("en maar volgens zei aldus and but according said".split())
_ORDERED = frozenset({"eerst", "first"})  # which also tell whom somebody killed first
_SOURCES = frozenset("volgens aldus according by".split())
_WHERE = 6  # tokens of "killed in X" before the comma
_BEFORE = 8  # tokens from "at first" to the dead
_REACH = 14  # tokens from the dead to the later number


def corrected(
    hit: TriggerHit, group: Sequence[Counted], tokens: Sequence[Token], words: DeathWords
) -> tuple[int, Quantity] | None:
    """Gives the number that takes the place of an outdated one told before it, and where; None where there is none.

    A later number is told of the dead alone: "first five deaths and later seven", not "and later seven arrests".
    """
    first, last = min(hit.first, group[0].first), max(hit.last, group[-1].last)
    ahead = tokens[max(first - _BEFORE, 0) : first]
    first_told = any(one.lower == "first" and before.lower != "the" for before, one in pairwise(ahead))
    if hit.trigger.side is Side.TOLL or not (first_told or words.has("outdated", ahead)):
        return None
    if (
        hit.trigger.side is not Side.NOUN
        and tokens[last - 1].lower not in _DEAD()
        and not _ORDERED.isdisjoint(token.lower for token in ahead)
    ):
        return None  # "schoten eerst twee wachters dood, later vier"
    for at in range(last, min(last + _REACH, len(tokens) - 1)):
        if tokens[at].lower not in _LEADING():
            continue
        reading = words.numbers.quantity(tokens, at + 1)
        if reading is not None and _is_bare(reading[0], tokens):
            return at + 1, reading[1]
    return None


def made_exact(
    hit: TriggerHit, group: Sequence[Counted], tokens: Sequence[Token], words: DeathWords
) -> tuple[int, Quantity] | None:
    """Gives the exact number that a source has for a vague one, and where: "hundreds died, 330 according to the UN"."""
    since = max(hit.last, group[-1].last)
    at = next((k for k in range(since, min(since + _WHERE, len(tokens) - 1)) if not tokens[k].is_word), None)
    if len(group) > 1 or not group[0].quantity.vague or at is None or tokens[at].text != ",":
        return None
    reading = words.numbers.quantity(tokens, at + 1)
    if reading is None or reading[1].vague or reading[0] >= len(tokens) or tokens[reading[0]].lower not in _SOURCES:
        return None
    return at + 1, reading[1]


def _is_bare(at: int, tokens: Sequence[Token]) -> bool:
    """Says whether nothing but the dead is counted by a number that ends at `at`."""
    return at >= len(tokens) or not tokens[at].is_word or tokens[at].lower in _GOING_ON | _DEAD()


def is_outdated(hit: TriggerHit, tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether a toll is taken back, or what another source told is old: "an earlier count put it at 30"."""
    if hit.trigger.rival and words.has("outdated", tokens[: hit.first]):
        return True
    return any(token.lower in _WITHDRAWN() for token in tokens)
