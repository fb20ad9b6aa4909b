"""Clauses to events: type, who to whom, where, when, deaths."""

from coder.actors import ActorReading
from coder.mentions import DateMention, PlaceMention
from coder.passages import Document
from coder.records import Event, NotCoded


def find_events(
    document: Document, actors: ActorReading, places: tuple[PlaceMention, ...], dates: tuple[DateMention, ...]
) -> tuple[tuple[Event, ...], tuple[NotCoded, ...]]:
    """Finds the events of a document, and the sentences with a trigger that are none."""
    return (), ()
