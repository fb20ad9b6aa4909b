"""Questions asked of events."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Q

from events.querysets.folding import has_words, is_named
from events.querysets.reviewed import KeyedReviewedQuerySet
from events.querysets.stand_ins import StandIn, one_of


class EventQuerySet(KeyedReviewedQuerySet[Any]):
    """Events."""

    def own(self) -> EventQuerySet:
        """Keeps the events that this database coded itself."""
        return self.filter(dataset="own")

    def between(self, first: datetime.date | None, last: datetime.date | None) -> EventQuerySet:
        """Keeps events whose event date lies from `first` to `last`, both included; None leaves that side open."""
        found = self
        if first is not None:
            found = found.filter(event_date__gte=first)
        if last is not None:
            found = found.filter(event_date__lte=last)
        return found

    def overlapping(self, first: datetime.date, last: datetime.date) -> EventQuerySet:
        """Keeps events whose span of possible days (start to end) meets `first` to `last`, both included."""
        return self.filter(date_start__lte=last, date_end__gte=first)

    def involving(self, stand_ins: Iterable[StandIn]) -> EventQuerySet:
        """Keeps events in which one of the stand-ins takes part, on either side, main or associated."""
        meant = one_of(stand_ins, actor="actor", day="event__event_date")
        return self.filter(Exists(_rows("EventActor").filter(meant, event=OuterRef("pk"))))

    def with_actor_kind(self, kinds: Iterable[str]) -> EventQuerySet:
        """Keeps events in which an actor of one of the kinds takes part."""
        return self.filter(Exists(_rows("EventActor").filter(event=OuterRef("pk"), actor__kind__in=kinds)))

    def reported_by(self, source_ids: Iterable[int]) -> EventQuerySet:
        """Keeps events that one of the sources reported."""
        return self.filter(Exists(_rows("EventSource").filter(event=OuterRef("pk"), source__in=source_ids)))

    def at(self, place_ids: Iterable[int]) -> EventQuerySet:
        """Keeps events at one of the places, or at a base, airport or quarter that belongs to one."""
        return self.filter(Q(place__in=place_ids) | Q(place__parent__in=place_ids))

    def in_admin1(self, names: Iterable[str]) -> EventQuerySet:
        """Keeps events in one of the first-level regions; a site that has none lies in that of its town."""
        condition = Q(pk__in=[])
        for name in names:
            condition |= is_named("place__admin1", name)
            condition |= Q(place__admin1="") & is_named("place__parent__admin1", name)
        return self.filter(condition)

    def within(self, west: float, south: float, east: float, north: float) -> EventQuerySet:
        """Keeps events in a box of degrees; `west` greater than `east` crosses the 180th meridian."""
        latitudes = Q(place__latitude__gte=south, place__latitude__lte=north)
        if west <= east:
            longitudes = Q(place__longitude__gte=west, place__longitude__lte=east)
        else:
            longitudes = Q(place__longitude__gte=west) | Q(place__longitude__lte=east)
        return self.filter(latitudes & longitudes)

    def mentioning(self, words: str) -> EventQuerySet:
        """Keeps events whose notes, or one of whose passages, hold all the words; case and accents do not count."""
        in_notes = self.model._default_manager.filter(has_words("notes", words)).order_by().values("pk")
        # A union, because of two conditions joined with OR neither could be answered by its index.
        return self.filter(pk__in=in_notes.union(_passages_with(words)))

    def mentioning_in_notes(self, words: str) -> EventQuerySet:
        """Keeps events whose notes hold all the words."""
        return self.filter(has_words("notes", words))

    def mentioning_in_passages_only(self, words: str) -> EventQuerySet:
        """Keeps the others that mention the words."""
        return self.filter(pk__in=_passages_with(words)).exclude(has_words("notes", words))


def _passages_with(words: str) -> Any:
    passages = _rows("Evidence").filter(has_words("passage", words), event__isnull=False)
    return passages.order_by().values("event")


def _rows(model: str) -> Any:
    return apps.get_model("events", model)._default_manager
