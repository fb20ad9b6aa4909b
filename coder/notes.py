"""One English sentence that says what an event's fields say."""

from dataclasses import replace

from coder.codebook import TimePrecision
from coder.records import Event

_WHEN = {TimePrecision.DAY: "On", TimePrecision.WEEK: "Around", TimePrecision.MONTH: "In the month of"}


def notes_of(event: Event) -> Event:
    """Gives the event with its notes made from the fields."""
    when = f"{_WHEN[TimePrecision(event.time_precision)]} {event.event_date}"
    sides = " and ".join(name for name in (event.actor1, event.actor2) if name) or "unknown actors"
    where = ", ".join(name for name in (event.location, event.country) if name) or "an unnamed place"
    dead = "" if event.fatalities is None else f"; {event.fatalities} reported dead"
    return replace(
        event, notes=f"{when}: {event.sub_event_type.lower()} in {where}, {sides} ({event.certainty}{dead})."
    )
