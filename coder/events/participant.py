"""One side of an event, and the names that stand for those whom nobody names."""

from collections.abc import Iterable

from coder.codebook import EVENT_TYPE_OF, ActorKind, EventType, SubEventType
from coder.events.place import Place
from coder.kinds import STATES
from coder.mentions import KnownActor
from coder.records import Span
from coder.values import dataclass

CIVILIANS, PROTESTERS, RIOTERS = "Civilians", "Protesters", "Rioters"
UNIDENTIFIED = "Unidentified armed group"
CROWDS = frozenset({PROTESTERS, RIOTERS})
NAMELESS = frozenset({CIVILIANS, UNIDENTIFIED})
GENERIC = CROWDS | NAMELESS
"""Names that stand for nobody by name."""
UNARMED = "the victims are unarmed"
"""The rule of a side that no word names: an attack falls on the unarmed where nothing else is told."""

CIVILIAN_VICTIMS = frozenset(
    {SubEventType.ATTACK, SubEventType.SEXUAL_VIOLENCE, SubEventType.ABDUCTION_FORCED_DISAPPEARANCE}
)
"""What is done to people without arms."""


@dataclass(frozen=True, slots=True)
class Participant:
    """One side of an event: the name to code, the words of the text where there are any, the rule that filled it."""

    name: str
    text: str | None
    span: Span | None
    rule: str
    actor: KnownActor | None = None
    associated: tuple[str, ...] = ()


def is_of_state(side: Participant | None) -> bool:
    """Says whether a side is a state, its government or its forces."""
    return side is not None and side.actor is not None and side.actor.kind in STATES


def state_at(place: Place | None) -> Participant | None:
    """Gives the state of the country that a place lies in, as a side that no word names; None where none is known."""
    country = place.country if place is not None else None
    return None if country is None else Participant(country, None, None, "the state of the country")


def unless_default(side: Participant | None, sub: SubEventType) -> Participant | None:
    """Gives a side, but not the unarmed by default where the event is a battle: who fights there is armed."""
    default = side is not None and side.name == CIVILIANS and side.rule == UNARMED
    return None if default and EVENT_TYPE_OF[sub] is EventType.BATTLES else side


def better(old: Participant | None, new: Participant | None) -> Participant | None:
    """Gives the newer side where the older one is unknown and the newer one is somebody by name."""
    if old is None or (old.name == UNIDENTIFIED and new is not None and new.name not in GENERIC):
        return new
    return old


def other_side(first: Participant | None, sides: Iterable[Participant | None]) -> Participant | None:
    """Gives the first of some sides that is not the one given."""
    return next((s for s in sides if s is not None and (first is None or s.name != first.name)), None)


def is_unarmed_victim(patient: Participant, sub: SubEventType, *, armed: bool = False) -> bool:
    """Says whether the victim is a person without arms: Civilians, also when named (GUIDE.md rule 8).

    Soldiers, police and guards who are carried off (`armed`) stand for whom they serve.
    """
    if sub not in CIVILIAN_VICTIMS and sub is not SubEventType.ARRESTS:
        return False
    if armed and sub is SubEventType.ABDUCTION_FORCED_DISAPPEARANCE:
        return False
    if patient.actor is None:
        return True
    return patient.actor.kind in {ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.MEDIA}
