"""Who says what about whom."""

from coder.actors import ActorReading
from coder.mentions import DateMention
from coder.passages import Document
from coder.records import Quote


def find_quotes(document: Document, actors: ActorReading, dates: tuple[DateMention, ...]) -> tuple[Quote, ...]:
    """Finds the quotations of a document that somebody said."""
    return ()
