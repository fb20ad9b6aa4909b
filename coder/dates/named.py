"""Rules for days and months that are named: "29 November", "early April", "in May 2014"."""

from datetime import date

from coder.codebook import TimePrecision
from coder.dates.periods import DAY, THURSDAY, Period, last_of_month, months_on, one_day
from coder.dates.told import Told

_NEWS = 60 * DAY  # a day without a year that lies no longer before the article is news


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dated(told: Told, day: int) -> date | None:
    """Gives a day of the named month, of the named year or else the latest such.

    Behind a month of some year the day is one of that month ("in August 2014 ... on 8 August"), but for a day of the
    last weeks, which is news.
    """
    month = told.values.get("month") or told.values["month_number"]
    if "year" in told.values:
        return _day(told.values["year"], month, day)
    before, latest = told.previous, told.published.latest(month, day)
    if latest is not None and told.published.day - latest <= _NEWS:
        return latest
    if before is not None and before.precision is TimePrecision.MONTH and before.day.month == month:
        return _day(before.day.year, month, day)
    return latest


def day_month(told: Told) -> Period | None:
    """29 November 2022; without a year the latest such day; with its weekday none that falls on another.

    "Maandag 6 december" in an article of Sunday the fifth is to come, and dates nothing that has happened.
    """
    found = _dated(told, told.values["day"])
    weekday = told.values.get("weekday")
    if found is not None and weekday is not None and "year" not in told.values and found.weekday() != weekday:
        near = _day(found.year + 1, found.month, found.day)
        if near is not None and near.weekday() == weekday:
            return None
    return None if found is None else one_day(found)


def day_month_last_year(told: Told) -> Period | None:
    """29 November last year."""
    found = _day(told.published.day.year - 1, told.values["month"], told.values["day"])
    return None if found is None else one_day(found)


def day_range(told: Told) -> Period | None:
    """From 3 to 5 May: the middle of it, known to about a week."""
    first, last = _dated(told, told.values["first"]), _dated(told, told.values["day"])
    if first is None or last is None or not first < last:
        return None
    return Period(first + (last - first) // 2, TimePrecision.WEEK, first, last)


def day_pair(told: Told) -> Period | None:
    """On 5 and 6 May: the first of the two."""
    found = day_range(told)
    return None if found is None else Period(found.start, TimePrecision.WEEK, found.start, found.end)


def first_of_two_months(told: Told) -> Period | None:
    """On 31 May and 1 June: the first of the two."""
    found = told.published.latest(told.values["first_month"], told.values["first"])
    return None if found is None else one_day(found)


def day_of_month(told: Told) -> Period | None:
    """On the 29th: the latest such day of the month that was last named, or not after the article."""
    nth, published = told.values["nth"], told.published.day
    for months in (0, -1):
        first = months_on(told.previous.day if told.previous else published, months)
        found = _day(first.year, first.month, nth)
        if found is not None and found <= published:
            return one_day(found)
    return None


def day_of_this_month(told: Told) -> Period | None:
    """On the 3rd of this month: of the article's month, whatever month was told before."""
    found = _day(told.published.day.year, told.published.day.month, told.values["nth"])
    return told.published.on(found) if found is not None and found <= told.published.day else None


def day_of_last_month(told: Told) -> Period | None:
    """On the 29th of last month."""
    first = told.published.month_on(-1)
    found = _day(first.year, first.month, told.values.get("nth") or told.values["day"])
    return None if found is None else one_day(found)


def night_between_dates(told: Told) -> Period | None:
    """The night of 5 to 6 May: the 6th."""
    return day_month(told)


def part_of_month(told: Told) -> Period | None:
    """Early, mid or late April: the first, the 15th or the last day, known to about a week."""
    first = _first_of_month(told)
    return None if first is None else _part(told, first)


def part_of_this_month(told: Told) -> Period | None:
    """Early this month, late last month."""
    return _part(told, told.published.month_on(int(told.settings["months"])))


def _part(told: Told, first: date) -> Period:
    last = last_of_month(first)
    middle = first.replace(day=15)
    start, found, end = {
        "begin": (first, first, first.replace(day=10)),
        "middle": (first.replace(day=11), middle, first.replace(day=20)),
        "end": (first.replace(day=21), last, last),
    }[told.settings["part"]]
    limit = told.published.day
    return Period(min(found, limit), TimePrecision.WEEK, min(start, limit), min(end, limit))


def week_of_month(told: Told) -> Period | None:
    """In the first week of May: the middle of it."""
    first = _first_of_month(told)
    if first is None:
        return None
    week = int(told.settings["week"])
    start = last_of_month(first) - 6 * DAY if week < 0 else first + 7 * DAY * (week - 1)
    return Period(start + THURSDAY * DAY, TimePrecision.WEEK, start, start + 6 * DAY)


def weekday_of_month(told: Told) -> Period | None:
    """The first Sunday of May, the last Monday in July: that day; None where it is still to come."""
    first = _first_of_month(told)
    if first is None:
        return None
    nth, weekday = int(told.settings["nth"]), told.values["weekday"]
    last = last_of_month(first)
    if nth < 0:
        found = last - DAY * ((last.weekday() - weekday) % 7)
    else:
        found = first + DAY * ((weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return None if found > min(last, told.published.day) else one_day(found)


def _first_of_month(told: Told) -> date | None:
    if "year" in told.values:
        return date(told.values["year"], told.values["month"], 1)
    return told.published.latest(told.values["month"], 1)


def month(told: Told) -> Period | None:
    """In May 2014; without a year the latest such month."""
    first = _first_of_month(told)
    return None if first is None else told.published.month_of(first.year, first.month)


def month_of_year_told(told: Told) -> Period | None:
    """In May of that year: the year named last, or else that of the date told before."""
    year = told.year_told()
    return told.published.month_of(year, told.values["month"])


def day_month_of_year_told(told: Told) -> Period | None:
    """On 29 May of that year."""
    found = _day(told.year_told(), told.values["month"], told.values["day"])
    return None if found is None else one_day(found)


def month_of_last_year(told: Told) -> Period | None:
    """In May last year."""
    return told.published.month_of(told.published.day.year - 1, told.values["month"])


def month_of_this_year(told: Told) -> Period | None:
    """In May this year."""
    return told.published.month_of(told.published.day.year, told.values["month"])


def fixed_day(told: Told) -> Period | None:
    """Christmas Day, New Year's Eve: the latest one."""
    found = told.published.latest(int(told.settings["month"]), int(told.settings["day"]))
    return None if found is None else one_day(found)


def easter_day(told: Told) -> Period | None:
    """Good Friday, Easter, Whit Sunday: `days` from the Easter Sunday of the western churches, the latest one."""
    offset = DAY * int(told.settings["days"])
    years = (told.published.day.year, told.published.day.year - 1)
    found = (_easter(year) + offset for year in years)
    day = next((day for day in found if day <= told.published.day), None)
    return None if day is None else one_day(day)


def _easter(year: int) -> date:
    """Gives Easter Sunday by the Gregorian reckoning (Nature, 20 April 1876: the anonymous algorithm)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moved = (century + 8) // 25
    epact = (19 * golden + century - century // 4 - (century - moved + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def week_of_date(told: Told) -> Period | None:
    """In the week of 4 May: its Thursday."""
    found = _dated(told, told.values["day"])
    if found is None:
        return None
    monday = found - DAY * found.weekday()
    return Period(monday + THURSDAY * DAY, TimePrecision.WEEK, monday, monday + 6 * DAY)
