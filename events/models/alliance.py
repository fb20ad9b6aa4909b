"""Who backs whom."""

from django.db import models
from django.db.models import F, Q

from events.choices import ALLIANCE_KINDS, ReviewStatus, in_choices
from events.models.actor import Actor
from events.models.record import public_id
from events.models.review import Reviewed
from events.querysets import AllianceQuerySet


class Alliance(Reviewed):
    """One actor backs another; when and how it stood is told by its dated reports."""

    public_id = public_id("l")
    supporter = models.ForeignKey(
        Actor, on_delete=models.PROTECT, related_name="alliances_given", help_text="Who backs."
    )
    supported = models.ForeignKey(
        Actor, on_delete=models.PROTECT, related_name="alliances_received", help_text="Who is backed."
    )
    kind = models.CharField(
        max_length=12, choices=ALLIANCE_KINDS, help_text="military, political, economic or unspecified."
    )
    object = models.CharField(
        max_length=200, blank=True, help_text='What is backed, if not the actor as such: "the road map"; else empty.'
    )

    objects = AllianceQuerySet.as_manager()

    class Meta(Reviewed.Meta):
        ordering = ["supporter", "supported", "kind"]
        constraints = [
            in_choices("review_status", ReviewStatus.choices, "alliance_review_status"),
            in_choices("kind", ALLIANCE_KINDS, "alliance_kind"),
            models.CheckConstraint(condition=~Q(supporter=F("supported")), name="alliance_of_two"),
            models.UniqueConstraint(fields=["supporter", "supported", "kind", "object"], name="alliance_once"),
        ]

    def __str__(self) -> str:
        return f"{self.supporter} → {self.supported}"

    def natural_key(self) -> tuple[str, str, str, str, str, str]:
        """What the alliance is known by on every machine."""
        return (*self.supporter.natural_key(), *self.supported.natural_key(), self.kind, self.object)

    natural_key.dependencies = ["events.actor"]  # type: ignore[attr-defined]
