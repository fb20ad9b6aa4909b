"""Questions asked of alliances and the reports about them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any, Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, Subquery

from events.choices import ReviewStatus
from events.querysets.reviewed import KeyedReviewedQuerySet, ReviewedQuerySet
from events.querysets.stand_ins import StandIn, one_of

STANDING = ("active", "weakening")


class AllianceReportQuerySet(KeyedReviewedQuerySet[Any]):
    """Alliance reports."""


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

    def with_status(self, day: datetime.date | None = None) -> Self:
        """Adds `status`: what the latest published report says, on `day` if given; null where there is none."""
        reports = _published_reports()
        if day is not None:
            reports = reports.filter(as_of__lte=day)
        return self.annotate(status=_latest_status(reports))

    def active_on(self, day: datetime.date) -> Self:
        """Keeps alliances that stood on the day.

        They stood when the latest report not after that day is active or weakening, or a later report says that they
        began before (data model, AllianceReport).
        """
        began_before = _published_reports().filter(as_of__gt=day, began__lte=day)
        with_standing = self.alias(standing=_latest_status(_published_reports().filter(as_of__lte=day)))
        return with_standing.filter(Q(standing__in=STANDING) | Q(Exists(began_before)))

    def between_actors(self, column: str, stand_ins: Iterable[StandIn]) -> AllianceQuerySet:
        """Keeps alliances whose `column` (supporter or supported) is a stand-in on the day of a published report."""
        meant = one_of(stand_ins, actor=f"alliance__{column}", day="as_of")
        return self.filter(Exists(_published_reports().filter(meant)))


def _latest_status(reports: Any) -> Subquery:
    return Subquery(reports.order_by("-as_of", "-id").values("status")[:1])


def _published_reports() -> Any:
    reports = apps.get_model("events", "AllianceReport")._default_manager
    return reports.filter(alliance=OuterRef("pk"), review_status=ReviewStatus.PUBLISHED)
