"""Who is named in a text: names, roles, forces and pronouns to actors, and who belongs to which group."""

from coder.actors.reading import ActorReading
from coder.mentions import PlaceMention
from coder.passages import Document

__all__ = ["ActorReading", "find_actors"]


def find_actors(document: Document, places: tuple[PlaceMention, ...]) -> ActorReading:
    """Finds the actors that a document names, in reading order."""
    return ActorReading(())
