"""Names, roles and pronouns to actors."""

from dataclasses import dataclass

from coder.mentions import ActorMention, MembershipMention, PlaceMention
from coder.passages import Document


@dataclass(frozen=True, slots=True)
class ActorReading:
    """The actors that a document names, and who belongs to whom."""

    mentions: tuple[ActorMention, ...] = ()
    memberships: tuple[MembershipMention, ...] = ()


def find_actors(document: Document, places: tuple[PlaceMention, ...]) -> ActorReading:
    """Finds the actors that a document names, in reading order."""
    return ActorReading()
