"""One dated statement about an alliance."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from events.choices import (
    ALLIANCE_STATUSES,
    CERTAINTIES,
    PERIOD_PRECISIONS,
    TIME_PRECISIONS,
    ReviewStatus,
    in_choices,
)
from events.models.alliance import Alliance
from events.models.record import public_id
from events.models.review import Reviewed
from events.querysets import AllianceReportQuerySet


class AllianceReport(Reviewed):
    """How an alliance stood on a day; the period of an alliance is derived from its reports."""

    public_id = public_id("k")
    key = models.CharField(
        max_length=300,
        unique=True,
        help_text="What the report is known by on every machine: source, article hash, first span, running number.",
    )
    alliance = models.ForeignKey(
        Alliance, on_delete=models.PROTECT, related_name="reports", help_text="The alliance that the report is about."
    )
    as_of = models.DateField(help_text="Day that the report speaks of.")
    as_of_precision = models.PositiveSmallIntegerField(
        choices=TIME_PRECISIONS, help_text="1: day known; 2: known to about a week; 3: month known."
    )
    status = models.CharField(
        max_length=12, choices=ALLIANCE_STATUSES, help_text="active, weakening or ended, as the text leaves it."
    )
    began = models.DateField(null=True, blank=True, help_text="When the support began, if the text says so.")
    began_precision = models.CharField(
        max_length=8, choices=PERIOD_PRECISIONS, blank=True, help_text="How well that day is known: day, month, year."
    )
    certainty = models.CharField(
        max_length=12,
        choices=CERTAINTIES,
        default="asserted",
        help_text="asserted, reported (hearsay), claimed (by a party) or disputed.",
    )
    rationale = ArrayField(
        models.TextField(), default=list, blank=True, help_text="Why it was coded: one line a rule, with its lexicon."
    )

    objects = AllianceReportQuerySet.as_manager()

    class Meta(Reviewed.Meta):
        ordering = ["-as_of", "-id"]
        indexes = [models.Index(fields=["alliance", "as_of"], name="alliance_report_as_of")]
        constraints = [
            in_choices("review_status", ReviewStatus.choices, "alliance_report_review_status"),
            in_choices("status", ALLIANCE_STATUSES, "alliance_report_status"),
            in_choices("certainty", CERTAINTIES, "alliance_report_certainty"),
            in_choices("as_of_precision", TIME_PRECISIONS, "alliance_report_as_of_precision"),
            in_choices("began_precision", PERIOD_PRECISIONS, "alliance_report_began_precision", empty=True),
            models.CheckConstraint(
                condition=models.Q(began=None) | models.Q(began__lte=models.F("as_of")),
                name="alliance_report_began_before",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.alliance} ({self.status}, {self.as_of})"

    def natural_key(self) -> tuple[str]:
        """What the report is known by on every machine."""
        return (self.key,)

    natural_key.dependencies = ["events.alliance"]  # type: ignore[attr-defined]
