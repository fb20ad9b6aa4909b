"""The number that a toll of dead has come to: "het dodental liep op van 30 tot 41", "the toll stands at 45"."""

from collections.abc import Sequence
from dataclasses import replace

from coder.deaths.counted import Counted
from coder.deaths.joining import is_joined
from coder.deaths.words import DeathWords, TriggerHit
from coder.numbers import Quantity
from coder.words import Token

_TOLL_REACH = 16
_COLON = 9  # tokens from "the death toll" to a colon
_HURT = 2  # tokens from people to "wounded"
_BREAKS = frozenset(";:")
_FROM = frozenset({"from", "van"})
_RANKS = frozenset({"rijen", "gelederen", "ranks"})
_NOW = frozenset({"nu", "now", "inmiddels"})


def toll_of(
    hit: TriggerHit, tokens: Sequence[Token], people: Sequence[Counted], words: DeathWords
) -> list[Counted] | None:
    """Gives the number that a toll has come to: "rose from 30 to 41", "was revised to 15", "stands at 45"."""
    near = [c for c in people if hit.last <= c.first <= hit.last + _TOLL_REACH and _is_number(c, tokens, words)]
    if hit.trigger.rival and any(token.lower in _RANKS for token in tokens):
        return None  # who counts its own dead knows best
    if hit.trigger.rival:  # "houdt het op één", not "op elf doden", who are told by their noun
        near = [c for c in near if not c.people and c.first <= hit.last + 1 and _is_bare(c, tokens, words)]
    colon = next((at for at in range(hit.last, min(hit.last + _COLON, len(tokens))) if tokens[at].text == ":"), None)
    since = hit.last if colon is None else colon + 1  # "de dodentol: minstens 34", "the toll was released: 33"
    near = [c for c in near if not any(token.text in _BREAKS for token in tokens[since : c.first])]
    if not near:
        return None
    counted = near[0]
    high = counted.quantity.high
    if high is not None and high > counted.quantity.low and tokens[counted.first - 1].lower in _FROM:
        return [replace(counted, quantity=Quantity(high, high, high, exact=True))]
    now = [c for c in near if tokens[c.first - 1].lower in _NOW]  # "eerst op achttien gesteld, is nu 36"
    reached = now or [c for c in near if tokens[c.first - 1].lower in words.towards]
    return _with_joined(reached[-1] if reached else counted, people, tokens, words)


def _with_joined(
    counted: Counted, people: Sequence[Counted], tokens: Sequence[Token], words: DeathWords
) -> list[Counted]:
    """Gives people of a toll with those of another kind behind "and": "its losses at 31 soldiers and three guards"."""
    group = [counted]
    for other in people[people.index(counted) + 1 :]:
        hurt = any(token.lower in words.wounded for token in tokens[other.first : other.last + _HURT])
        if not (counted.people and other.people) or hurt or other.name:
            break
        if not is_joined(tokens[group[-1].last : other.first], group[-1], other, words):
            break
        group.append(other)
    return group


def _is_number(counted: Counted, tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether people are counted by a number, not told by a name or an article: "the captain's junta"."""
    number = words.numbers.quantity(tokens, counted.first)
    return not counted.name and number is not None and tokens[counted.first].lower not in words.possessives


def _is_bare(counted: Counted, tokens: Sequence[Token], words: DeathWords) -> bool:
    """Says whether nothing is counted by a number but the dead told before: no "elf gewonden"."""
    number = words.numbers.quantity(tokens, counted.first)
    return number is not None and ends_there(number[0], tokens)


def ends_there(at: int, tokens: Sequence[Token]) -> bool:
    """Says whether no word stands behind a number that ends at `at`: "one", not "one wounded"."""
    return at >= len(tokens) or not tokens[at].is_word
