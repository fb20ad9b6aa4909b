"""Questions asked of all records that an editor publishes or withdraws, and of what such records use."""

from __future__ import annotations

from typing import Self, TypeVar

from django.apps import apps
from django.db import models
from django.db.models import Q

from events.choices import ReviewStatus
from events.querysets.prepared import Word

M = TypeVar("M", bound=models.Model)


class ReviewedQuerySet(models.QuerySet[M]):
    """Records with a review status."""

    def published(self) -> Self:
        """Keeps what may leave the house."""
        return self.filter(review_status=Word(ReviewStatus.PUBLISHED.value))


class KeyedReviewedQuerySet(ReviewedQuerySet[M]):
    """Facts that are known on every machine by one column `key`: events, alliance reports and quotes."""

    def get_by_natural_key(self, key: str) -> M:
        """Gives the fact whose key is `key`; raises the model's DoesNotExist."""
        return self.get(key=key)


def used_by_published(*paths: str, of: str = "pk") -> Q:
    """Makes the condition that something published uses a record; what nothing published uses is not public.

    paths: "Model.field" where rows of the model are facts themselves ("Quote.affiliation"), else "Model.field.fact"
    ("EventActor.actor.event"); a fact that is public only with another names that too ("alliance_report.alliance").
    of: what points to the record in the rows that are asked about; the rows themselves unless said.
    """
    condition = Q()
    for path in paths:
        model, field, *facts = path.split(".")
        published = {"review_status": ReviewStatus.PUBLISHED} if not facts else {}
        for depth in range(1, len(facts) + 1):
            published["__".join([*facts[:depth], "review_status"])] = ReviewStatus.PUBLISHED
        rows = apps.get_model("events", model)._default_manager
        condition |= Q(models.Exists(rows.filter(**{field: models.OuterRef(of)}, **published)))
    return condition
