"""Two records that may be one."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from events.choices import Decision, in_choices
from events.models.actor import Actor
from events.models.event import Event
from events.models.record import Record, public_id


class DuplicateCandidate(Record):
    """A pair of events or actors that the rule is unsure about; an editor decides."""

    public_id = public_id("d")
    first_event = models.ForeignKey(
        Event, on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="The earlier event."
    )
    second_event = models.ForeignKey(
        Event, on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="The later event."
    )
    first_actor = models.ForeignKey(
        Actor, on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="The earlier actor."
    )
    second_actor = models.ForeignKey(
        Actor, on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="The later actor."
    )
    score = models.FloatField(help_text="How alike they are, 0 to 1.")
    reasons = ArrayField(models.TextField(), default=list, help_text="What they have in common.")
    decision = models.CharField(
        max_length=12, choices=Decision.choices, default=Decision.OPEN, help_text="open, accepted or rejected."
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who decided.",
    )
    decided_at = models.DateTimeField(null=True, blank=True, help_text="When, in UTC.")

    class Meta(Record.Meta):
        ordering = ["-score", "id"]
        constraints = [
            models.CheckConstraint(
                # The order of a pair is that of the rows, so that a pair is stored once.
                condition=Q(
                    first_event__isnull=False,
                    first_event__lt=F("second_event"),
                    second_event__isnull=False,
                    first_actor=None,
                    second_actor=None,
                )
                | Q(
                    first_actor__isnull=False,
                    first_actor__lt=F("second_actor"),
                    second_actor__isnull=False,
                    first_event=None,
                    second_event=None,
                ),
                name="duplicate_candidate_ordered_pair",
            ),
            models.UniqueConstraint(fields=["first_event", "second_event"], name="duplicate_candidate_events_once"),
            models.UniqueConstraint(fields=["first_actor", "second_actor"], name="duplicate_candidate_actors_once"),
            models.CheckConstraint(condition=Q(score__gte=0, score__lte=1), name="duplicate_candidate_score"),
            in_choices("decision", Decision.choices, "duplicate_candidate_decision"),
        ]

    def __str__(self) -> str:
        return f"{self.first_event or self.first_actor} ~ {self.second_event or self.second_actor}"
