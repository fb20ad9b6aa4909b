"""Clauses that put their verb before their subject: "Mocht de stad vallen", "en sindsdien bestoken zij elkaar"."""

from collections.abc import Sequence
from itertools import pairwise

from coder.conjugation import FormTag
from coder.triggers import TriggerIndex
from coder.words import Token

_INVERTED = {  # "Were the town to fall, ...", "Mocht de stad vallen, dan ...": a verb first that supposes
    "en": frozenset({"were", "should", "had"}),
    "nl": frozenset({"mocht", "mochten", "zou", "zouden"}),
}
_SINCE = frozenset("sindsdien sedertdien nu inmiddels intussen ondertussen tegenwoordig nog daarna vervolgens".split())
_PLURAL = frozenset({FormTag.PRESENT, FormTag.INFINITIVE})
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


def goes_on_inverted(tokens: Sequence[Token], at: int, triggers: TriggerIndex) -> bool:
    """Says whether behind "en" at a token a Dutch clause of its own tells what goes on: "en nu bestoken zij elkaar".

    Its verb is a present in the plural, which is spelt like an infinitive, so that no list of finite verbs has it.
    """
    if at + 3 >= len(tokens) or tokens[at - 1].text != "," or tokens[at + 1].lemma not in _SINCE:
        return False
    verb = tokens[at + 2]
    return not verb.is_capital and verb.lemma.endswith("n") and triggers.verb_tag(verb.lemma) in _PLURAL
