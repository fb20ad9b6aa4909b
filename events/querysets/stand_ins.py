"""Who is meant by the name of an actor: actors, each for a span of days."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q


@dataclass(frozen=True, slots=True)
class StandIn:
    """One actor that is meant from `first` to `last`, both included; None leaves that side open."""

    actor_id: int
    first: datetime.date | None = None
    last: datetime.date | None = None

    def narrowed(self, actor_id: int, first: datetime.date | None, last: datetime.date | None) -> StandIn | None:
        """Gives another actor for the days that both spans share; None where they share none."""
        begins = max((day for day in (self.first, first) if day is not None), default=None)
        ends = min((day for day in (self.last, last) if day is not None), default=None)
        if begins is not None and ends is not None and begins > ends:
            return None
        return StandIn(actor_id, begins, ends)


def one_of(stand_ins: Iterable[StandIn], *, actor: str, day: str) -> Q:
    """Makes the condition that the column `actor` names one of the stand-ins on the day in the column `day`."""
    always = sorted({meant.actor_id for meant in stand_ins if meant.first is None and meant.last is None})
    condition = Q(**{f"{actor}__in": always})
    for meant in stand_ins:
        if meant.actor_id in always:
            continue
        span = Q(**{actor: meant.actor_id})
        if meant.first is not None:
            span &= Q(**{f"{day}__gte": meant.first})
        if meant.last is not None:
            span &= Q(**{f"{day}__lte": meant.last})
        condition |= span
    return condition
