"""Dead who are only foreseen: "er kunnen honderden doden vallen", "dreigen duizenden doden", "als …, sterven er"."""

from collections.abc import Sequence

from coder.deaths.counted import Counted
from coder.deaths.words import TriggerHit
from coder.functionwords import DEFINITE
from coder.wordlists import word_list
from coder.words import Token

_AHEAD = word_list("nl/fate.toml", "may_happen")
_IF = word_list("nl/fate.toml", "on_condition")
_WOULD_DIE = word_list("nl/fate.toml", "die_now")
_VERB_REACH = 10  # tokens back to the verb of words of death


def is_foreseen(hit: TriggerHit, group: Sequence[Counted], tokens: Sequence[Token]) -> bool:
    """Says whether a clause tells of deaths that may come, by its verb, or by a condition that opens the sentence."""
    first = min(hit.first, group[0].first)
    if tokens[group[0].first].lower in DEFINITE or tokens[max(group[0].first - 1, 0)].lower in DEFINITE:
        return False
    for token in reversed(tokens[:first]):
        if not token.is_word:
            break
        if token.lower in _AHEAD():
            return True
    if tokens[0].lower not in _IF():
        return False
    verbs = tokens[max(first - _VERB_REACH, 0) : hit.last]
    return any(token.lower in _WOULD_DIE() for token in verbs)
