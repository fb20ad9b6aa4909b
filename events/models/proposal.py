"""A machine's reading that differs from an editor's value."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from events.choices import Decision, in_choices
from events.models.article import Article
from events.models.record import public_id
from events.models.target import Targeted, one_target


class Proposal(Targeted):
    """What the coder would write over an edited value; it never overwrites by itself."""

    public_id = public_id("o")
    field = models.CharField(
        max_length=40, help_text='Field it would change; "withdraw" where the record is no longer read.'
    )
    present = models.JSONField(null=True, blank=True, help_text="The value that stands.")
    proposed = models.JSONField(null=True, blank=True, help_text="The value that the coder read.")
    article = models.ForeignKey(
        Article,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals",
        help_text="The text it was read from.",
    )
    spans = models.JSONField(default=list, blank=True, help_text="Spans of that text: [[start, end], ...].")
    passages = ArrayField(models.TextField(), default=list, blank=True, help_text="The words at those spans.")
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

    class Meta(Targeted.Meta):
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=one_target(), name="proposal_one_target"),
            in_choices("decision", Decision.choices, "proposal_decision"),
            models.CheckConstraint(
                condition=Q(decision="open", decided_at=None) | ~Q(decision="open") & Q(decided_at__isnull=False),
                name="proposal_decided_at",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.present!r} → {self.proposed!r}"
