"""An id that was merged."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Redirect(models.Model):
    """An old public id that answers with the record it became part of, for ever."""

    old_public_id = models.CharField(max_length=16, unique=True, help_text="Public id of the record merged away.")
    new_public_id = models.CharField(max_length=16, db_index=True, help_text="Public id of the record that stays.")
    kind = models.CharField(max_length=20, help_text="Kind of record: event, actor, place, source, quote.")
    reason = models.TextField(help_text="Why they are one.")
    moved = models.JSONField(
        default=dict, blank=True, help_text="What the merge moved, so that it can be undone: row ids by table."
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", help_text="Who merged."
    )
    made_at = models.DateTimeField(auto_now_add=True, help_text="When, in UTC.")

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(condition=~Q(old_public_id=F("new_public_id")), name="redirect_of_two"),
        ]

    def __str__(self) -> str:
        return f"{self.old_public_id} → {self.new_public_id}"
