"""Place names to places."""

from coder.mentions import PlaceMention
from coder.passages import Document


def find_places(document: Document) -> tuple[PlaceMention, ...]:
    """Finds the places that a document names, in reading order."""
    return ()
