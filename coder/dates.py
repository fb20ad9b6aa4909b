"""Expressions of time to days."""

from coder.mentions import DateMention
from coder.passages import Document


def find_dates(document: Document) -> tuple[DateMention, ...]:
    """Finds the expressions of time of a document, in reading order."""
    return ()
