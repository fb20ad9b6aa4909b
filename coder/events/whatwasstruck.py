"""What a blast or strike hit, told after it: by who struck, who names his target, or by what was damaged."""

from coder.codebook import EVENT_TYPE_OF, EventType, SubEventType
from coder.events.beatenoff import is_beaten_off
from coder.events.draft import Draft
from coder.events.participant import UNIDENTIFIED
from coder.events.tellings import SENTENCES_APART, is_stated
from coder.wordlists import word_list

_BROKEN = word_list("deeds.toml", "breaking")


def was_damaged(new: Draft, old: Draft) -> bool:
    """Says whether a passive that names nobody tells what a blast or fight broke: "A school was damaged"."""
    trigger = new.candidate.hit.trigger
    if trigger.frame.name != "destroy" or trigger.word not in _BROKEN():
        return False
    agent = new.candidate.roles.agent
    if agent is not None and agent.is_a("armed") and not agent.is_a("weapons", "vehicle"):
        return False  # "The gunmen also wrecked homes"
    nobody = new.actor1 is None or new.actor1.name == UNIDENTIFIED or new.actor1.span is None
    by_arms = EVENT_TYPE_OF[old.sub_event_type] in {EventType.EXPLOSIONS, EventType.BATTLES}
    elsewhere = new.place is not None and new.place.near and new.place_name != old.place_name
    near = 0 <= new.sentence - max(old.last, old.sentence) <= SENTENCES_APART
    return nobody and by_arms and near and not elsewhere and not is_stated(new)


def keeps_its_type(new: Draft, old: Draft) -> bool:
    """Says whether an event stays what it was though a later draft would take it in."""
    return only_names(new, old) or is_beaten_off(new, old)


def only_names(new: Draft, old: Draft) -> bool:
    """Says whether "the strike" only takes up the rockets or shells told of before."""
    hit = new.candidate.hit
    rockets = old.sub_event_type is SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK
    shells = rockets and new.sub_event_type is SubEventType.AIR_DRONE_STRIKE
    return shells and not hit.trigger.is_verb and new.candidate.definite and hit.first == hit.last
