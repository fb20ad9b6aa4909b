"""Losses of the other side told without their verb: "the army lost three men and the rebels seven"."""

from collections.abc import Sequence

from coder.deaths.boasting import GROUPS, STATE
from coder.deaths.counted import Counted
from coder.deaths.words import DeathWords, TriggerHit
from coder.functionwords import AND
from coder.words import Token

_LOST = frozenset("verloor verloren verliest lost loses losing".split())
_WHILE = frozenset({"while", "terwijl", ";"})
_WHO = 4  # tokens of "the other side's" between "and" and the number


def lost_by_others(
    hit: TriggerHit, group: Sequence[Counted], tokens: Sequence[Token], words: DeathWords
) -> list[Counted]:
    """Gives the losses of a party named right behind those of another, where the verb is left out.

    The party must be an army, a group or a name, and nothing but the losses be counted by the number behind it.
    """
    end = group[-1].last
    begin = end + (end < len(tokens) and tokens[end].text == ",")
    if tokens[hit.first].lower not in _LOST or begin >= len(tokens) or tokens[begin].lower not in AND | _WHILE:
        return []
    for at in range(begin + 1, min(begin + 1 + _WHO, len(tokens))):
        if not tokens[at].is_word:
            return []
        reading = words.numbers.quantity(tokens, at)
        if reading is None:
            continue
        party = tokens[begin + 1 : at]
        named = any(t.is_capital or t.lower in STATE() | GROUPS() or words.side(t) is not None for t in party)
        behind = tokens[reading[0]] if reading[0] < len(tokens) else None
        counts_people = behind is None or not behind.is_word or words.is_people(behind) or behind.lower in ("of", "van")
        return [Counted(at, reading[0], reading[1], True, False)] if named and counts_people else []
    return []
