"""Rules for days told by their distance to the article: "Thursday", "last week", "two days ago"."""

from datetime import date

from coder.dates.periods import DAY, THURSDAY, Period, month_before, unanchored
from coder.dates.told import Told


def weekday(told: Told) -> Period | None:
    """Thursday: the latest one not after the article."""
    return told.published.on(told.published.latest_weekday(told.values["weekday"]))


def last_weekday(told: Told) -> Period | None:
    """Last Thursday: the latest one before the article's own day."""
    found = told.published.latest_weekday(told.values["weekday"])
    return told.published.on(found - 7 * DAY if found == told.published.day else found)


def weekday_of_last_week(told: Told) -> Period | None:
    """Thursday last week: that day of the Monday-to-Sunday week before the article's."""
    return told.published.on(told.published.monday(-1) + DAY * told.values["weekday"])


def weekday_weeks_ago(told: Told) -> Period | None:
    """Thursday two weeks ago."""
    return told.published.on(told.published.monday(-told.number()) + DAY * told.values["weekday"])


def night_between(told: Told) -> Period | None:
    """The night of Monday to Tuesday: Tuesday."""
    first = told.values.get("first")
    if first is not None and (first + 1) % 7 != told.values["weekday"]:
        return None
    return weekday(told)


def weekday_range(told: Told) -> Period | None:
    """From Monday to Wednesday: the middle of it."""
    last = told.published.latest_weekday(told.values["weekday"])
    first = last - DAY * ((last.weekday() - told.values["first"]) % 7)
    return told.published.about(first + (last - first) // 2, first, last)


def days_from_published(told: Told) -> Period | None:
    """Today, yesterday, the day before yesterday: `days` from the article."""
    return told.published.on(told.published.day + DAY * int(told.settings["days"]))


def days_ago(told: Told) -> Period | None:
    """Two days ago."""
    return told.published.on(told.published.day - DAY * told.number())


def few_days_ago(told: Told) -> Period | None:
    """A few days ago: three, known to about a week."""
    published = told.published.day
    return told.published.about(published - 3 * DAY, published - 7 * DAY, published - DAY)


def weeks_ago(told: Told) -> Period | None:
    """Two weeks ago: that day, known to about a week."""
    found = told.published.day - 7 * DAY * told.number()
    return told.published.about(found, found - 3 * DAY, found + 3 * DAY)


def few_weeks_ago(told: Told) -> Period | None:
    """A few weeks ago: three."""
    found = told.published.day - 21 * DAY
    return told.published.about(found, found - 7 * DAY, found + 7 * DAY)


def months_ago(told: Told) -> Period | None:
    """Two months ago: the month, its 15th; a month ago: that day, known to about a week."""
    count = told.number()
    if count == 1:
        day = month_before(told.published.day, 1)
        return told.published.about(day, day - 3 * DAY, day + 3 * DAY)
    found = told.published.month_on(-count)
    return told.published.month_of(found.year, found.month)


def to_the_day(told: Told) -> Period | None:
    """Six months ago to the day, a year ago today: that day."""
    return told.published.on(month_before(told.published.day, int(told.settings["months"]) * told.number()))


def month_years_ago(told: Told) -> Period | None:
    """A year ago this month: that month."""
    found = told.published.month_on(-12 * _years(told))
    return told.published.month_of(found.year, found.month)


def week_years_ago(told: Told) -> Period | None:
    """Two years ago this week: that day, known to about a week."""
    found = month_before(told.published.day, 12 * _years(told))
    return told.published.about(found, found - 3 * DAY, found + 3 * DAY)


def _years(told: Told) -> int:
    return told.number() if "count" in told.values else 1


def vague_past(told: Told) -> Period | None:
    """In 2016, years ago, once: dates no event."""
    year = told.values.get("year", told.published.day.year)
    return unanchored(date(year, 1, 1))


def future(told: Told) -> Period | None:
    """Tomorrow, next week: dates no event that has happened."""
    return unanchored(told.published.day + DAY)


def no_date(told: Told) -> Period | None:
    """Every Friday, Bloody Sunday: a habit or a name."""
    return unanchored(told.published.day)


def last_week(told: Told) -> Period | None:
    """Last week: its Thursday."""
    monday = told.published.monday(-1)
    return told.published.about(monday + THURSDAY * DAY, monday, monday + 6 * DAY)


def this_week(told: Told) -> Period | None:
    """This week: its Thursday, or the article's day where that is earlier."""
    monday, published = told.published.monday(0), told.published.day
    return told.published.about(min(monday + THURSDAY * DAY, published), monday, published)


def days_of_this_week(told: Told) -> Period | None:
    """Earlier this week: the middle of the days from its Monday to the day before the article."""
    monday, published = told.published.monday(0), told.published.day
    passed = max((published - monday).days - 1, 0)
    return told.published.about(monday + DAY * ((passed + 1) // 2), monday, monday + DAY * passed)


def last_weekend(told: Told) -> Period | None:
    """At the weekend: the latest Saturday."""
    saturday = told.published.latest_weekday(5)
    return told.published.about(saturday, saturday, saturday + DAY)


def weekend_before(told: Told) -> Period | None:
    """The previous weekend: the Saturday of the week before the article's."""
    saturday = told.published.monday(-1) + 5 * DAY
    return told.published.about(saturday, saturday, saturday + DAY)


def month_from_published(told: Told) -> Period | None:
    """This month, last month."""
    found = told.published.month_on(int(told.settings["months"]))
    return told.published.month_of(found.year, found.month)


def past_days(told: Told) -> Period | None:
    """In the past days: around the Thursday before the article."""
    published = told.published.day
    thursday = told.published.latest_weekday(THURSDAY)
    thursday -= 7 * DAY if thursday == published else 0 * DAY
    return told.published.about(thursday, min(thursday, published - 6 * DAY), published)


def past_count_of_days(told: Told) -> Period | None:
    """In the past three days: the middle of them."""
    published, count = told.published.day, told.number()
    return told.published.about(published - DAY * (count // 2), published - DAY * count, published)


def past_weeks(told: Told) -> Period | None:
    """In the past weeks: 14 days before the article."""
    published = told.published.day
    return told.published.about(published - 14 * DAY, published - 28 * DAY, published)
