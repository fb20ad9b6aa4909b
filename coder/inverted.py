"""Clauses that suppose by putting their verb first: "Were the town to fall", "Mocht de stad vallen"."""

from collections.abc import Sequence
from itertools import pairwise

from coder.words import Token

_INVERTED = {  # "Were the town to fall, ...", "Mocht de stad vallen, dan ...": a verb first that supposes
    "en": frozenset({"were", "should", "had"}),
    "nl": frozenset({"mocht", "mochten", "zou", "zouden"}),
}
_UNREAL = frozenset("had hadden was waren werd werden".split())


def begins_supposing(language: str, tokens: Sequence[Token], first: int) -> bool:
    """Says whether a sentence begins with a verb that supposes, and asks nothing."""
    head = tokens[first].lemma
    supposes = head in _INVERTED[language] or (language == "nl" and _unreal(head, tokens))
    return supposes and tokens[-1].lemma != "?"


def _unreal(first: str, tokens: Sequence[Token]) -> bool:
    """Says whether a Dutch sentence tells what might have been: "Had X de brug opgeblazen, dan was Y gevallen"."""
    if first not in _UNREAL:
        return False
    return any(mark.text == "," and word.lemma == "dan" for mark, word in pairwise(tokens))
