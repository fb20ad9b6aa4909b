"""Who reported an event."""

from django.db import models
from django.db.models import Q

from events.models.article import Article
from events.models.event import Event
from events.models.source import Source


class EventSourceQuerySet(models.QuerySet["EventSource"]):
    """Reports of events."""

    def get_by_natural_key(self, event: str, order: int) -> "EventSource":
        """Gives the source of the event with that key at that place in the order."""
        return self.get(event__key=event, order=order)


class EventSource(models.Model):
    """One source that reported one event."""

    event = models.ForeignKey(
        Event,
        on_delete=models.CASCADE,
        related_name="event_sources",
        db_index=False,  # the unique index below begins with it
        help_text="The event.",
    )
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="event_sources", help_text="Who reported it."
    )
    article = models.ForeignKey(
        Article,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="event_sources",
        db_index=False,  # the index below has no room for the nulls of bulk rows
        help_text="The text it was read from; null for bulk rows.",
    )
    order = models.PositiveSmallIntegerField(default=0, help_text="Place in the order of sources.")

    objects = EventSourceQuerySet.as_manager()

    class Meta:
        ordering = ["event", "order"]
        indexes = [models.Index(fields=["article"], condition=Q(article__isnull=False), name="event_source_article")]
        constraints = [models.UniqueConstraint(fields=["event", "order"], name="event_source_order")]

    def __str__(self) -> str:
        return str(self.source)

    def natural_key(self) -> tuple[str, int]:
        """What the report is known by on every machine."""
        return (self.event.key, self.order)

    natural_key.dependencies = ["events.event", "events.source", "events.article"]  # type: ignore[attr-defined]
