"""Rules for days told by their distance to the date before: "a day later", "that week", "hours earlier"."""

from coder.codebook import TimePrecision
from coder.dates.periods import DAY, THURSDAY, Period, months_on, one_day
from coder.dates.told import Told


def _from_previous(told: Told, days: int, precision: TimePrecision) -> Period | None:
    """Counts on from the date told before, or from the article's where there is none."""
    base = told.previous
    if base is None:
        if told.published.whole_month:
            return told.published.month()
        if days > 0:
            return told.published.lately()  # "a day later" than what has no day: it has happened all the same
        base = one_day(told.published.day)
    if base.precision is TimePrecision.MONTH:
        return base
    worst = TimePrecision(max(base.precision, precision))
    if worst is TimePrecision.DAY:
        return one_day(base.day + DAY * days)
    return Period(base.day + DAY * days, worst, base.start + DAY * days, base.end + DAY * days)


def days_from_previous(told: Told) -> Period | None:
    """The next day, the day before, the same day: `days` from the date told before."""
    return _from_previous(told, int(told.settings["days"]), TimePrecision.DAY)


def count_days_later(told: Told) -> Period | None:
    """Three days later."""
    return _from_previous(told, told.number(), TimePrecision.DAY)


def few_days_later(told: Told) -> Period | None:
    """A few days later: three, known to about a week."""
    return _from_previous(told, 3, TimePrecision.WEEK)


def count_days_earlier(told: Told) -> Period | None:
    """Three days earlier."""
    return _from_previous(told, -told.number(), TimePrecision.DAY)


def count_weeks_later(told: Told) -> Period | None:
    """Two weeks later."""
    return _from_previous(told, 7 * told.number(), TimePrecision.WEEK)


def count_weeks_earlier(told: Told) -> Period | None:
    """Two weeks earlier."""
    return _from_previous(told, -7 * told.number(), TimePrecision.WEEK)


def _months_from_previous(told: Told, months: int) -> Period | None:
    base = told.previous.day if told.previous else told.published.day
    found = months_on(base, months)
    return told.published.month_of(found.year, found.month)


def count_months_later(told: Told) -> Period | None:
    """Two months later."""
    return _months_from_previous(told, told.number())


def count_months_earlier(told: Told) -> Period | None:
    """Two months earlier."""
    return _months_from_previous(told, -told.number())


def month_of_previous(told: Told) -> Period | None:
    """That month."""
    return _months_from_previous(told, 0)


def week_of_previous(told: Told) -> Period | None:
    """That week: the Thursday of the week of the date told before."""
    base = told.previous or told.published.on(told.published.day)
    if base.precision is TimePrecision.MONTH:
        return base
    monday = base.day - DAY * base.day.weekday()
    return Period(monday + THURSDAY * DAY, TimePrecision.WEEK, monday, monday + 6 * DAY)


def weekend_of_previous(told: Told) -> Period | None:
    """That weekend: the Saturday of the week of the date told before."""
    base = told.previous or told.published.on(told.published.day)
    if base.precision is TimePrecision.MONTH:
        return base
    saturday = base.day - DAY * base.day.weekday() + 5 * DAY
    return Period(saturday, TimePrecision.WEEK, saturday, saturday + DAY)


def weekday_after_previous(told: Told) -> Period | None:
    """The following Tuesday: the first one after the date told before."""
    base = told.previous
    if base is None or base.precision is TimePrecision.MONTH:
        return told.published.on(told.published.latest_weekday(told.values["weekday"]))
    return one_day(base.day + DAY * (((told.values["weekday"] - base.day.weekday() - 1) % 7) + 1))


def weekday_before_previous(told: Told) -> Period | None:
    """The previous Monday: the last one before the date told before, or before the article."""
    base = told.previous.day if told.previous is not None else told.published.day
    return told.published.on(base - DAY * (((base.weekday() - told.values["weekday"] - 1) % 7) + 1))


def weekday_of_previous(told: Told) -> Period | None:
    """That Friday: the one in the week of the date told before; without such a date the latest one."""
    base = told.previous
    if base is None or base.precision is TimePrecision.MONTH:
        return told.published.on(told.published.latest_weekday(told.values["weekday"]))
    return one_day(base.day + DAY * (told.values["weekday"] - base.day.weekday()))
