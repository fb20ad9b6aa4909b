"""Arms that are taken from those who were just killed or fought: part of the fight, no seizure of its own."""

from coder.codebook import SubEventType
from coder.events.draft import Draft

_SEIZURES = frozenset({SubEventType.DISRUPTED_WEAPONS_USE, SubEventType.LOOTING_PROPERTY_DESTRUCTION})
_FIGHTS = frozenset(
    {SubEventType.ARMED_CLASH, SubEventType.ATTACK, SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED}
)  # after which the dead lie there
_TAKING = frozenset({"take_away", "carry_off", "make_off", "seize_weapons", "capture", "loot", "abscond", "rob"})


def takes_their_arms(new: Draft, old: Draft) -> bool:
    """Says whether fighters take the arms of those whom they killed: "killed five soldiers and took their rifles".

    A state that takes weapons from a group disrupts their use.
    """
    if new.sub_event_type not in _SEIZURES or old.sub_event_type not in _FIGHTS:
        return False
    taken = new.candidate.roles.patient
    if new.candidate.hit.trigger.frame.name not in _TAKING or taken is None or not taken.is_a("weapons"):
        return False
    agent = new.candidate.roles.agent
    if agent is not None and agent.is_a("state", "owner"):
        return False
    return 0 <= new.sentence - old.sentence <= 1
