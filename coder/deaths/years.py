"""Numbers that are years or days: "in maart 2022 honderden burgers", "op 16 april stierven", "on March 8 soldiers"."""

from collections.abc import Sequence

from coder.monthnames import MONTH_NAMES
from coder.words import Token

_MONTHS = MONTH_NAMES | frozenset("jan feb febr mrt apr aug sept sep okt oct nov dec".split())
_IN = frozenset("in since sinds sedert".split())
_FIRST, _LAST = 1900, 2100
_DAYS = 31
_OF_YEAR = 3  # tokens of "van dat jaar"
_OF, _YEAR = frozenset({"of", "van"}), frozenset({"jaar", "year"})
_ARTICLES = frozenset({"a", "the", "een", "het", "de"})


def is_date(tokens: Sequence[Token], index: int) -> bool:
    """Says whether the number at the token `index` is a year or a day of a month."""
    text = tokens[index].text
    return text.isdecimal() and (_is_day(tokens, index) if len(text) <= 2 else _is_year(tokens, index))


def names_month_of_year(tokens: Sequence[Token]) -> bool:
    """Says whether "year" only tells of which year a month is: "in juni van dat jaar", "in June of that year"."""
    for at, token in enumerate(tokens[:-_OF_YEAR]):
        behind = [later.lower for later in tokens[at + 1 : at + 1 + _OF_YEAR]]
        if token.lower in _MONTHS and behind[0] in _OF and behind[-1] in _YEAR:
            return True
    return False


def without_days(tokens: Sequence[Token]) -> Sequence[Token]:
    """Leaves out months that a day stands by: "the heaviest loss since January 28" is measured from one day."""
    days = {at for at in range(len(tokens)) if tokens[at].text.isdecimal() and is_date(tokens, at)}
    kept = {at for at in days if len(tokens[at].text) <= len("31")}
    if not kept:
        return tokens
    return [token for at, token in enumerate(tokens) if not (token.lower in _MONTHS and {at - 1, at + 1} & kept)]


def _is_day(tokens: Sequence[Token], index: int) -> bool:
    """Says whether the month stands behind a number, or before it: "16 april", "March 8", "Jan. 18"."""
    if not 0 < int(tokens[index].text) <= _DAYS:
        return False
    if index + 1 < len(tokens) and tokens[index + 1].lower in _MONTHS and not _is_may(tokens, index + 1):
        return True
    before = index - 2 if index > 1 and tokens[index - 1].text == "." else index - 1
    if before < 0 or not tokens[before].is_capital or tokens[before].lower not in _MONTHS:
        return False
    ends = index + 1 == len(tokens) or not tokens[index + 1].is_word  # "since January 28, when"
    return before == 0 or ends or tokens[before - 1].lower not in _IN  # no "in May 12 villagers were killed"


def _is_may(tokens: Sequence[Token], index: int) -> bool:
    """Says whether "may" is no month: "12 may have died"."""
    return tokens[index].text == "may"


def _is_year(tokens: Sequence[Token], index: int) -> bool:
    """Says whether a number is a year: behind a month or "in", or before the name of a body."""
    text = tokens[index].text
    if index == 0 or len(text) != len("2022") or not _FIRST <= int(text) <= _LAST:
        return False
    if tokens[index - 1].lower in _MONTHS:
        return True
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[index - 1].lower in _ARTICLES:
        return behind is not None and behind.is_capital  # "a 1993 UN commission"
    return tokens[index - 1].lower in _IN
