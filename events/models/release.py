"""The published set, frozen."""

from django.db import models


class Release(models.Model):
    """A named state of the published set that can be asked for for ever."""

    name = models.SlugField(max_length=40, unique=True, help_text="Name, such as 2026-11 or 26.1.")
    position = models.DateTimeField(help_text="Moment in the history that it freezes, in UTC.")
    counts = models.JSONField(default=dict, help_text="Rows by kind of record.")
    checksums = models.JSONField(default=dict, help_text="SHA-256 by file name.")
    files = models.JSONField(default=list, help_text="Files of the release.")
    made_at = models.DateTimeField(auto_now_add=True, help_text="When it was made, in UTC.")

    class Meta:
        ordering = ["-position"]

    def __str__(self) -> str:
        return self.name
