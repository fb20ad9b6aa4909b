"""Who changed the facts, when and why: one row for each transaction, written by the database."""

from django.conf import settings
from django.db import models


class Change(models.Model):
    """One transaction's change to the facts; versions of rows point to it."""

    position = models.BigIntegerField(
        help_text="Place in the order of transactions; settled below the oldest transaction that is still open."
    )
    made_at = models.DateTimeField(help_text="When, in UTC.")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.DO_NOTHING,
        null=True,
        db_constraint=False,
        related_name="+",
        help_text="Who, where the change came through the application.",
    )
    user_name = models.CharField(
        max_length=150, help_text="Name of the user at that time; else the database role and application name."
    )
    database_role = models.CharField(max_length=63, help_text="Database role that wrote.")
    application = models.CharField(max_length=63, blank=True, help_text="Name that the connection gave itself.")
    reason = models.TextField(blank=True, help_text="Why, in the words of who changed it; empty where not asked for.")

    class Meta:
        ordering = ["-position", "-id"]
        indexes = [models.Index(fields=["position"], name="change_position")]

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d %H:%M} {self.user_name}"
