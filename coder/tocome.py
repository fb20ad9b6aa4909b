"""Dutch nouns whose clause tells in the present, with a weekday, what is to come: "Zaterdag houden bonden een mars"."""

from coder.clause import Clause, ClauseKind
from coder.monthnames import DUTCH_DAYS
from coder.verbs import VerbReader
from coder.vocabulary import word_set
from coder.wordlists import word_list

_PARTS = ("ochtend", "middag", "avond", "nacht")
_HELD = word_list("nl/deeds.toml", "to_be_held")
_OF_ANOTHER = frozenset("sinds vanaf van na over met tijdens bij tot afgelopen vorige voor".split())
"""What stands before a day that is none of the verb's."""


def is_to_come(clause: Clause, verbs: VerbReader) -> bool:
    """Says whether a main clause announces what is held or begins on a weekday: "Maandag begint een staking".

    GUIDE.md, event rule 1: what is planned has not happened. In the first sentence of a report the present tells the
    news of the day; a day that another phrase holds ("sinds maandag", "de betoging van zondag") is none of the verb.
    """
    if clause.kind is not ClauseKind.MAIN or clause.sentence.index == 0:
        return False
    words = [token.lemma for token in clause.tokens]
    if _HELD().isdisjoint(words):
        return False
    return any(
        _is_weekday(word) and not (at and words[at - 1] in _OF_ANOTHER) for at, word in enumerate(words)
    ) and not _tells_past(clause, verbs)


def _is_weekday(word: str) -> bool:
    """Says whether a word is a weekday or a part of one: "maandag", "maandagavond"."""
    return word in DUTCH_DAYS or (word.endswith(_PARTS) and word.startswith(tuple(DUTCH_DAYS)))


def _tells_past(clause: Clause, verbs: VerbReader) -> bool:
    """Says whether a clause has a verb in the past, or an auxiliary of the perfect or the passive."""
    words = {token.lemma for token in clause.tokens}
    return verbs.tells_past(clause.tokens) or not words.isdisjoint(word_set("nl/grammar.toml", "have"))
