"""One English sentence that says what an event's fields say."""

from coder.codebook import Certainty, TimePrecision
from coder.records import Event
from coder.values import replace

_MONTHS = (
    "January February March April May June July August September October November December".split()
)  # not the machine's locale: notes are the same on every machine
_HEDGES = {
    Certainty.REPORTED: "Reported: ",
    Certainty.CLAIMED: "Claimed by a party: ",
    Certainty.DISPUTED: "Disputed: ",
}


def notes_of(event: Event) -> Event:
    """Gives the event with its notes made from the fields.

    "On 3 May 2020 in Sirte, Libya: air/drone strike, Turkey and Libyan National Army; 4 killed."
    """
    where = ", ".join(name for name in (event.location, event.country) if name)
    place = f" in {where}" if where else ""
    sides = _sides(event.actor1, event.actor2)
    dead = "" if event.fatalities is None else f"; {event.fatalities or 'nobody'} killed"
    hedge = _HEDGES.get(event.certainty, "")
    what = f"{event.sub_event_type[0].lower()}{event.sub_event_type[1:]}"
    return replace(event, notes=f"{hedge}{_when(event)}{place}: {what}{sides}{dead}.")


def _when(event: Event) -> str:
    year, month, day = event.event_date.split("-")
    if event.time_precision == TimePrecision.MONTH:
        return f"In {_MONTHS[int(month) - 1]} {year}"
    preposition = "On" if event.time_precision == TimePrecision.DAY else "Around"
    return f"{preposition} {int(day)} {_MONTHS[int(month) - 1]} {year}"


def _sides(first: str | None, second: str | None) -> str:
    if first and second:
        return f", {first} and {second}"
    return f", {first or second}" if first or second else ""
