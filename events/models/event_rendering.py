"""An event as the API gives it, written beside the event."""

from django.db import models

from events.models.event import Event


class EventRendering(models.Model):
    """The JSON of a published event, so that a list need not put it together from eight tables.

    The database takes the row away in the transaction that changes anything it was made of (migration `renderings`);
    where there is none the event is put together when it is asked for. `services.rendering` writes the rows.
    """

    event = models.OneToOneField(
        Event, on_delete=models.CASCADE, primary_key=True, related_name="rendering", help_text="The event."
    )
    body = models.TextField(help_text="The record as JSON, with English names.")

    class Meta:
        ordering = ["event"]

    def __str__(self) -> str:
        return str(self.event)
