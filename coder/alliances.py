"""Who backs whom."""

from coder.actors import ActorReading
from coder.mentions import DateMention
from coder.passages import Document
from coder.records import Alliance, Quote


def find_alliances(
    document: Document, actors: ActorReading, dates: tuple[DateMention, ...], quotes: tuple[Quote, ...]
) -> tuple[Alliance, ...]:
    """Finds the statements of a document that somebody backs somebody."""
    return ()
