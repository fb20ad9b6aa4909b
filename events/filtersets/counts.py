"""Counting the events that filters keep, by what they have in common."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, Sum, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, ExtractYear, NullIf, TruncMonth

from events.filtersets.events import EventFilters
from events.filtersets.refusal import Problem, Refusal
from events.models import Event, MonthCount
from events.querysets.by_index import by_index

MOST_GROUPS = 100_000
ONE_DAY = datetime.timedelta(days=1)

GROUPS: Mapping[str, Combinable] = {
    "country": F("country_id"),
    "admin1": Coalesce(NullIf(F("place__admin1"), Value("")), F("place__parent__admin1")),
    "actor_kind": F("event_actors__actor__kind"),
    "event_type": F("event_type"),
    "sub_event_type": F("sub_event_type"),
    "year": ExtractYear("event_date"),
    "month": TruncMonth("event_date"),
    "dataset": F("dataset_id"),
}
"""What events can be counted by. An event counts once for each kind of actor that takes part in it."""

OF_MONTHS: Mapping[str, Combinable] = {
    **{name: GROUPS[name] for name in ("country", "event_type", "sub_event_type", "dataset")},
    "year": ExtractYear("month"),
    "month": F("month"),
}
"""The same of the sums by month."""

DATES = {"date", "date_after", "date_before"}
ANSWERED_BY_MONTHS = DATES | {"dataset", "country", "event_type", "sub_event_type", "disorder_type"}


@dataclass(frozen=True, slots=True)
class Tally:
    """One group: its values, the number of events, and the deaths stated (null where no event states any)."""

    group: tuple[Any, ...]
    events: int
    fatalities: int | None


def count_events(filters: EventFilters, by: Sequence[str], *, now: bool = True) -> list[Tally]:
    """Counts the published events that the filters keep, in the order of the groups.

    by: names of GROUPS. now: whether the present is asked about; only then the sums by month may answer. Deaths are
    not added up by kind of actor, where one event stands in several groups. Raises Refusal for too many groups.
    """
    days = span(filters)
    if now and days is not None and set(filters.asked) <= ANSWERED_BY_MONTHS and set(by) <= set(OF_MONTHS):
        found = count_by_months(filters, by, *days)
    elif now and "q" in filters.asked:
        found = count_by_words(filters, by)
    else:
        found = tallies(filters.narrow(Event.objects.published()), {name: GROUPS[name] for name in by})
    if len(found) > MOST_GROUPS:
        raise Refusal(Problem("by", f"by: more than {MOST_GROUPS} groups; narrow the question or count by less"))
    return sorted(found, key=lambda tally: [(value is None, value) for value in tally.group])


def count_by_months(
    filters: EventFilters, by: Sequence[str], first: datetime.date | None, last: datetime.date | None
) -> list[Tally]:
    """Counts whole months by their sums, and the days before and after them by the events."""
    begins = first if first is None or first.day == 1 else next_month(first)
    ends = last if last is None or (last + ONE_DAY).day == 1 else last.replace(day=1) - ONE_DAY
    undated = EventFilters.of({name: values for name, values in filters.asked.items() if name not in DATES})
    months = undated.narrow(MonthCount.objects.all())
    if begins is not None:
        months = months.filter(month__gte=begins)
    if ends is not None:
        months = months.filter(month__lte=ends)
    of_months = {name: OF_MONTHS[name] for name in by}
    found = tallies(months, of_months, Sum("events"), Sum("fatalities"), Sum("stated"))
    edges = Q(pk__in=[])
    if begins != first:
        edges |= Q(event_date__gte=first, event_date__lt=begins)
    if ends != last:
        edges |= Q(event_date__gt=ends, event_date__lte=last)
    if not edges.children:
        return found
    days = filters.narrow(Event.objects.published()).filter(edges)
    return added(found, tallies(days, {name: GROUPS[name] for name in by}))


def count_by_words(filters: EventFilters, by: Sequence[str]) -> list[Tally]:
    """Counts the events that mention the words: those of the notes, and those that only a passage has.

    The index of words knows its events; a look at the notes themselves would take longer than all the rest.
    """
    (words,) = filters.asked["q"]
    others = EventFilters.of({name: values for name, values in filters.asked.items() if name != "q"})
    events = others.narrow(Event.objects.published())
    groups = {name: GROUPS[name] for name in by}
    with by_index(events.db):
        in_notes = tallies(events.mentioning_in_notes(words), groups)
        in_passages = tallies(events.mentioning_in_passages_only(words), groups)
    return added(in_notes, in_passages)


def tallies(
    rows: Any,
    groups: Mapping[str, Combinable],
    events: Combinable | None = None,
    fatalities: Combinable | None = None,
    stated: Combinable | None = None,
) -> list[Tally]:
    """Counts rows by groups; of sums, the expressions say what to add up."""
    named = {f"by_{name}": expression for name, expression in groups.items()}
    several = "actor_kind" in groups
    sums = {
        "n": events or Count("pk", distinct=several),
        "deaths": fatalities or Sum("fatalities"),
        "with_deaths": stated or Count("fatalities"),
    }
    counted = rows.order_by().annotate(**named).values(*named).annotate(**sums).values_list(*named, *sums)
    return [
        Tally(tuple(group), n, None if several or not with_deaths else deaths)
        for *group, n, deaths, with_deaths in counted[: MOST_GROUPS + 1]
        if n
    ]


def added(*parts: Iterable[Tally]) -> list[Tally]:
    """Adds up the tallies of equal groups."""
    sums: dict[tuple[Any, ...], Tally] = {}
    for part in parts:
        for tally in part:
            other = sums.get(tally.group, Tally(tally.group, 0, None))
            stated = [deaths for deaths in (other.fatalities, tally.fatalities) if deaths is not None]
            sums[tally.group] = Tally(tally.group, other.events + tally.events, sum(stated) if stated else None)
    return list(sums.values())


def span(filters: EventFilters) -> tuple[datetime.date | None, datetime.date | None] | None:
    """Gives the first and last day asked for; None where several periods were."""
    periods = filters.asked.get("date", [])
    if len(periods) > 1:
        return None
    firsts = [*filters.asked.get("date_after", []), *(period.first for period in periods)]
    lasts = [*filters.asked.get("date_before", []), *(period.last for period in periods)]
    return max(firsts, default=None), min(lasts, default=None)


def next_month(day: datetime.date) -> datetime.date:
    """Gives the first day of the month after."""
    return (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)
