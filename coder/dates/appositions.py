"""One day told twice: "a week ago, on Thursday", "Saturday, last week", "on 23 May, a Tuesday"."""

from collections.abc import Sequence

from coder.codebook import TimePrecision
from coder.dates.periods import DAY, Period, one_day
from coder.dates.words import DateWords, Expression
from coder.patterns import Match
from coder.words import Token

_MARKS = frozenset(",()-–—")
_MOST_JOINTS = 4  # tokens between the two
_WEEKDAY, _LAST_WEEK = "weekday", "last_week"
_OUTSIDE = 4 * DAY  # how far a named day may lie outside the week that is told beside it
_WEEK = 7 * DAY


def agreed(
    first: tuple[Match, Expression, Period],
    second: tuple[Match, Expression, Period],
    tokens: Sequence[Token],
    words: DateWords,
) -> Period | None:
    """Gives the day that two expressions of a sentence tell together, None where each tells its own.

    They stand side by side, or the second opens what a colon puts behind "last week". A weekday is that day of the
    week, or of the days, that the other tells; a day that is named goes before a number of weeks.
    """
    (match, expression, period), (later, following, other) = first, second
    if not (period.anchored and other.anchored and _are_beside(match, expression, later, tokens, words)):
        return None
    for named, rule, told in ((match, expression.rule, other), (later, following.rule, period)):
        if rule == _WEEKDAY:
            return _weekday_of(told, named.values["weekday"])
    day, week = sorted((period, other), key=lambda one: one.precision)
    around = day.precision is TimePrecision.DAY and week.precision is TimePrecision.WEEK
    return day if around and week.start - _OUTSIDE <= day.day <= week.end + _OUTSIDE else None


def _are_beside(match: Match, expression: Expression, later: Match, tokens: Sequence[Token], words: DateWords) -> bool:
    between = [token.lower for token in tokens[match.last : later.first]]
    if len(between) <= _MOST_JOINTS and all(word in _MARKS or word in words.beside for word in between):
        return True
    return expression.rule == _LAST_WEEK and ":" in between[-2:]


def _weekday_of(told: Period, weekday: object) -> Period | None:
    """Gives the day of the week that a day or about a week has; None where the day is another."""
    if told.precision is TimePrecision.MONTH or told.end - told.start >= _WEEK:
        return None
    days = (told.start + DAY * after for after in range((told.end - told.start).days + 1))
    return next((one_day(day) for day in days if day.weekday() == weekday), None)
