"""Nouns that take the noun behind them for no deed of its own: "suspect in Monday's attack", "threats of attacks"."""

from coder.clause import Clause
from coder.codebook import NotCodedReason
from coder.triggers import Hit
from coder.vocabulary import Found
from coder.wordlists import word_list

_REACH = 3  # tokens from the noun to the one it governs
_DATED_REACH = 6  # with only a date between
_ARTICLES = frozenset("the a an de het een last this afgelopen vorige th st nd rd".split())
_YEARS = word_list("nl/unreal.toml", "years_of")


def is_governed(found: Found, clause: Clause, hit: Hit, time: frozenset[str]) -> bool:
    """Says whether a cue governs the noun of a trigger close behind it; `time` are the words of dates."""
    tokens = clause.sentence.tokens
    dated = all(
        token.lemma in time or token.lemma in _ARTICLES or token.is_figure
        for token in tokens[found.last + 1 : hit.first]
    )
    near = not hit.trigger.is_verb and 0 < hit.first - found.last <= (_DATED_REACH if dated else _REACH)
    return near and tokens[found.last + 1].lemma != "than"  # "more than 200 arrests"


def reason_of(word: str) -> NotCodedReason:
    """Gives the reason against a noun behind such a word: years of it are background."""
    return NotCodedReason.BACKGROUND if word in _YEARS() else NotCodedReason.HYPOTHETICAL
