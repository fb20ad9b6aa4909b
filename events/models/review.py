"""The review status that facts carry."""

from django.db import models

from events.choices import ReviewStatus, in_choices
from events.models.record import Record


class Reviewed(Record):
    """Base of the records that an editor publishes or withdraws."""

    review_status = models.CharField(
        max_length=12,
        choices=ReviewStatus.choices,
        default=ReviewStatus.MACHINE,
        db_default=ReviewStatus.MACHINE.value,
        help_text="machine (coded, seen by nobody), in_review, published or withdrawn; only published rows are public.",
    )

    class Meta(Record.Meta):
        abstract = True
        constraints = [in_choices("review_status", ReviewStatus.choices, "%(class)s_review_status")]
