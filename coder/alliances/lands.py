"""In which state's land the war of an English text is fought."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.actors.states import states_by_name
from coder.alliances.belligerents import home_of
from coder.codebook import SubEventType
from coder.mentions import KnownActor
from coder.records import Event

_BLOODLESS = frozenset({SubEventType.AGREEMENT, SubEventType.CHANGE_TO_GROUP_ACTIVITY, SubEventType.OTHER})


def land_of(events: Sequence[Event], actors: ActorReading, named: KnownActor | None) -> KnownActor | None:
    """Gives the state at home of an English text: as `home_of`, else the one country in which all it tells happens.

    Pacts, moves and other deeds without violence make no war.
    """
    told = [event for event in events if event.sub_event_type not in _BLOODLESS]
    home, lands = home_of(told, actors, named), {event.country for event in told}
    only = states_by_name().get(next(iter(lands)) or "") if len(lands) == 1 else None
    acting = {name for event in told for name in (event.actor1, event.actor2)} & states_by_name().keys()
    if only is None or (home is not None and (acting - {only.actor.name} or lands & {home.name, home.country})):
        return home  # whom it names most, also where it fights abroad
    return only.actor
