"""Ways in which filters keep rows: by a column's value, by a day or period in it, by any of several conditions."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Q

from events.filtersets.filterset import Filter
from events.filtersets.reading import DAY, Period, read_day, read_period

Keep = Callable[[Any, list[Any]], Any]


def any_of(conditions: Iterable[Q]) -> Q:
    """Joins conditions with OR; none of them keeps nothing."""
    joined = Q(pk__in=[])
    for condition in conditions:
        joined |= condition
    return joined


def equal(column: str) -> Keep:
    """Keeps rows whose column is one of the values."""
    return lambda queryset, values: queryset.filter(**{f"{column}__in": values})


def lookup(condition: str) -> Keep:
    """Keeps rows by a condition in Django's words (`fatalities__gte`) and one value."""
    return lambda queryset, values: queryset.filter(**{condition: values[0]})


def chained(lists: Iterable[Iterable[Any]]) -> list[Any]:
    """Joins the lists that the values were read as into one."""
    return [one for each in lists for one in each]


def days(column: str, *, what: str) -> dict[str, Filter]:
    """Makes the three filters on a column of days: `date`, `date_after` and `date_before`.

    what: the column in words, for the descriptions.
    """

    def within(queryset: Any, periods: list[Period]) -> Any:
        spans = (Q(**{f"{column}__gte": one.first, f"{column}__lte": one.last}) for one in periods)
        return queryset.filter(any_of(spans))

    return {
        "date": Filter(f"{what}: a day (2020-05-18), a month (2020-05) or a year (2020).", read_period, within),
        "date_after": Filter(f"{what}: first day, included.", read_day, lookup(f"{column}__gte"), False, DAY),
        "date_before": Filter(f"{what}: last day, included.", read_day, lookup(f"{column}__lte"), False, DAY),
    }
