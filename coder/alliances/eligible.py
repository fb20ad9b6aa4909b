"""Who can back somebody or be backed: nobody unknown, no crowd, nobody who only speaks, no two of one group."""

from coder.actors import ActorReading
from coder.actors.crowds import UNIDENTIFIED
from coder.codebook import ActorKind
from coder.kinds import NO_ALLIES
from coder.mentions import KnownActor

_RELIEF = "United Nations"  # helps people, takes no side


def may_ally(supporter: KnownActor, supported: KnownActor, actors: ActorReading) -> bool:
    """Says whether one of two actors can back the other, whatever is told of them."""
    if {supporter.kind, supported.kind} & NO_ALLIES or supporter.name == supported.name:
        return False
    if any(_only_speaks(actor, actors) for actor in (supporter, supported)):
        return False
    if UNIDENTIFIED in {supporter, supported} or _RELIEF in {supporter.name, supported.name}:
        return False
    return actors.group_of(supporter) != actors.group_of(supported)


def _only_speaks(actor: KnownActor, actors: ActorReading) -> bool:
    """Says whether a person is known by the article alone and belongs to no group: a witness, an expert."""
    return actor.kind is ActorKind.PERSON and not actor.known and actors.group_of(actor) == actor
