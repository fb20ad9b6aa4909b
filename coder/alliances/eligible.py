"""Who can back somebody or be backed: nobody unknown, no crowd, no two of one group."""

from coder.actors import ActorReading
from coder.actors.crowds import UNIDENTIFIED
from coder.kinds import NO_ALLIES
from coder.mentions import KnownActor

_RELIEF = "United Nations"  # helps people, takes no side


def may_ally(supporter: KnownActor, supported: KnownActor, actors: ActorReading) -> bool:
    """Says whether one of two actors can back the other, whatever is told of them."""
    if {supporter.kind, supported.kind} & NO_ALLIES or supporter.name == supported.name:
        return False
    if UNIDENTIFIED in {supporter, supported} or _RELIEF in {supporter.name, supported.name}:
        return False
    return actors.group_of(supporter) != actors.group_of(supported)
