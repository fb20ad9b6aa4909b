"""Who published a text."""

from django.db import models

from events.choices import SourceKind, in_choices
from events.models.record import Record, public_id
from events.querysets import SourceQuerySet


class Source(Record):
    """A newspaper, agency, broadcaster, organisation, office or account that publishes reports."""

    public_id = public_id("s")
    name = models.CharField(max_length=500, unique=True, help_text="Name of the publisher, unique.")
    kind = models.CharField(
        max_length=16,
        choices=SourceKind.choices,
        blank=True,
        help_text="newspaper, agency, broadcaster, ngo, official or social_media; empty where nobody has said.",
    )
    language = models.CharField(max_length=12, blank=True, help_text="Language it publishes in, such as nl or en.")

    objects = SourceQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["name"]
        constraints = [in_choices("kind", SourceKind.choices, "source_kind", empty=True)]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str]:
        """What the source is known by on every machine."""
        return (self.name,)
