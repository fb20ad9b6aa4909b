"""The questions asked of the stored facts, each named once."""

from __future__ import annotations

import datetime
from typing import Any, TypeVar

from django.db import models
from django.db.models import Q

from events.choices import ReviewStatus

M = TypeVar("M", bound=models.Model)


class ReviewedQuerySet(models.QuerySet[M]):
    """Records with a review status."""

    def published(self) -> ReviewedQuerySet[M]:
        """Keeps what may leave the house."""
        return self.filter(review_status=ReviewStatus.PUBLISHED)


class KeyedReviewedQuerySet(ReviewedQuerySet[M]):
    """Facts that are known on every machine by one column `key`: events, alliance reports and quotes."""

    def get_by_natural_key(self, key: str) -> M:
        """Gives the fact whose key is `key`; raises the model's DoesNotExist."""
        return self.get(key=key)


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

    def involving(self, actor_ids: list[int]) -> EventQuerySet:
        """Keeps events in which one of the actors takes part, on either side, main or associated."""
        taking_part = self.model.event_actors.rel.related_model.objects.filter(
            event=models.OuterRef("pk"), actor__in=actor_ids
        )
        return self.filter(models.Exists(taking_part))

    def within(self, west: float, south: float, east: float, north: float) -> EventQuerySet:
        """Keeps events in a box of degrees; `west` greater than `east` crosses the 180th meridian."""
        latitudes = Q(place__latitude__gte=south, place__latitude__lte=north)
        if west <= east:
            longitudes = Q(place__longitude__gte=west, place__longitude__lte=east)
        else:
            longitudes = Q(place__longitude__gte=west) | Q(place__longitude__lte=east)
        return self.filter(latitudes & longitudes)


class AllianceQuerySet(ReviewedQuerySet[Any]):
    """Alliances."""

    def get_by_natural_key(
        self, supporter: str, supporter_qualifier: str, supported: str, supported_qualifier: str, kind: str, backed: str
    ) -> Any:
        """Gives the alliance of that pair, kind and object; raises Alliance.DoesNotExist."""
        return self.get(
            supporter__name=supporter,
            supporter__qualifier=supporter_qualifier,
            supported__name=supported,
            supported__qualifier=supported_qualifier,
            kind=kind,
            object=backed,
        )


class AllianceReportQuerySet(KeyedReviewedQuerySet[Any]):
    """Alliance reports."""


class QuoteQuerySet(KeyedReviewedQuerySet[Any]):
    """Quotes."""
