"""Deeds that a clause tells of a war or a year long past: "veroverde X in de oorlog van 1967", "in the 1967 war"."""

from coder.clause import Clause
from coder.monthnames import MONTH_NAMES
from coder.triggers import Hit
from coder.wordlists import word_list
from coder.words import Token, names_day

_WARS = word_list("deeds.toml", "wars")
_DURING = frozenset("in tijdens bij gedurende during at".split())
_OF = frozenset("van uit in of from".split())
_REACH = 4  # tokens from "in" to the noun of the war, at most
_YEAR_LENGTH = 4


def is_of_bygone_year(clause: Clause, hit: Hit, published: str) -> bool:
    """Says whether a clause tells its trigger of a war or rising that it names by a year before the article's.

    `published` is the day of the article; what has a day or month besides is dated by it (GUIDE.md rule 5: earlier
    events with only a year are background).
    """
    tokens = clause.sentence.tokens
    for at in clause.members:
        if not _is_year_before(tokens[at], published) or hit.first <= at <= hit.last:
            continue
        war = _war_of(tokens, at)
        if war is None or not _is_during(tokens, war) or hit.first <= war <= hit.last:
            continue
        words = [tokens[k].lemma for k in clause.members]
        return not names_day(words) and MONTH_NAMES.isdisjoint(words)
    return False


def _war_of(tokens: tuple[Token, ...], year: int) -> int | None:
    """Gives the noun that a year goes with: "oorlog van 1967", "1967 war", "the war of 1967"."""
    if year > 1 and tokens[year - 1].lemma in _OF and tokens[year - 2].lemma in _WARS():
        return year - 2
    if year + 1 < len(tokens) and tokens[year + 1].lemma in _WARS():
        return year + 1
    return None


def _is_during(tokens: tuple[Token, ...], war: int) -> bool:
    """Says whether "in" or "during" stands before a noun, over its article and adjectives."""
    for at in range(war - 1, max(war - 1 - _REACH, -1), -1):
        if tokens[at].lemma in _DURING:
            return True
        if not tokens[at].is_word and not tokens[at].text.isdigit():
            return False
    return False


def _is_year_before(token: Token, published: str) -> bool:
    year = token.text.isdigit() and len(token.text) == _YEAR_LENGTH
    return year and "1800" <= token.text < published[:_YEAR_LENGTH]
