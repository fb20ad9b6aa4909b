"""Who is named in a text: names, roles, forces and pronouns to actors, and who belongs to which group."""

from coder.actors.finding import find_actors
from coder.actors.reading import ActorReading

__all__ = ["ActorReading", "find_actors"]
