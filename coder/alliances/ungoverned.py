"""Which English prepositions do not govern the name behind them: of a time or a source that ends before it."""

from collections.abc import Sequence

from coder.alliances.party import Party
from coder.alliances.support import SupportLexicon
from coder.monthnames import ENGLISH_DAYS, ENGLISH_MONTHS
from coder.wordlists import word_list
from coder.words import Token

_WHEN = frozenset({"in", "on", "since", "by", "from", "until", "till", "before", "after", "during", "around"})
_TIMES = ENGLISH_DAYS | ENGLISH_MONTHS | frozenset("spring summer autumn winter early late mid".split())
_TELLERS = word_list("en/telling.toml", "tellers")
_FEELINGS = word_list("en/ties.toml", "onlookers_feelings")
_NUMBERS = frozenset("hundreds thousands dozens scores tens handful handfuls lots plenty crowds groups".split())
_YEAR = 4  # digits of a year
_OURS = "20"  # how a year of our time begins: what was done before is no support today


def is_ungoverned(tokens: Sequence[Token], position: int, first: int) -> bool:
    """Says whether a preposition at `position` ends in a time or a source, so that a subject begins at `first`.

    Rule of the language: no comma need part what opens a sentence from its subject: "In 2021 Russia backed", "On
    Monday Russia sent", "According to diplomats Russia pays".
    """
    between = tokens[position + 1 : first]
    if not between:
        return False
    if tokens[position].lower == "to" and position and tokens[position - 1].lower == "according":
        return between[-1].lower in _TELLERS()
    return tokens[position].lower in _WHEN and all(_is_time(token) for token in between)


def ends_source(source: Party, last: Token) -> bool:
    """Says whether people only tell what follows, so that they are no part of the name behind: "UN experts Russia"."""
    return source.preposition == "according to" and last.lower in _TELLERS()


def is_onlooker(tokens: Sequence[Token], position: int) -> bool:
    """Says whether "of" tells only who feels something about what happens: "to the annoyance of X"."""
    return position > 1 and tokens[position - 1].lower in _FEELINGS()


def is_partitive(tokens: Sequence[Token], position: int) -> bool:
    """Says whether "of" stands behind a number, so that it governs nobody: "hundreds of soldiers from X"."""
    return tokens[position].lower == "of" and position > 0 and tokens[position - 1].lower in _NUMBERS


def are_sent(tokens: Sequence[Token], position: int, support: SupportLexicon) -> bool:
    """Says whether "from" tells whence people or craft are sent: "sent mercenaries from X".

    Not where they open a clause as its subject: "because mercenaries from X fight".
    """
    if tokens[position].lower != "from" or tokens[position - 1].lower not in support.words["platforms"]:
        return False
    if position < 2 or not tokens[position - 2].is_word:
        return False
    return tokens[position - 2].lower not in support.words["subordinators"]


def _is_time(token: Token) -> bool:
    word = token.lower
    return word in _TIMES or (len(word) == _YEAR and word.isdigit() and word.startswith(_OURS))
