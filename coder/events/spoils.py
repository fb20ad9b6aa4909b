"""What is told of one fight beside it: arms taken from those who fell in it, an aircraft downed that is told again."""

from collections.abc import Sequence

from coder.codebook import EVENT_TYPE_OF, VIOLENT, SubEventType
from coder.events.draft import Draft
from coder.events.participant import is_of_state
from coder.events.tellings import TERRITORY
from coder.functionwords import DEFINITE

_SEIZURES = frozenset({SubEventType.DISRUPTED_WEAPONS_USE, SubEventType.LOOTING_PROPERTY_DESTRUCTION})
_FIGHTS = frozenset(
    {SubEventType.ARMED_CLASH, SubEventType.ATTACK, SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED}
)  # after which the dead lie there
_AGAIN = 4  # sentences
_DOWNING = "shoot_down"
_CREWED = frozenset({SubEventType.ARMED_CLASH, SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK})
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


def is_booty(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Says whether others than a state take arms in what the article tells as a fight: "weapons were captured".

    Whose use of weapons is stopped is told of the forces of a state, not of those who arm themselves (ACLED codebook,
    Disrupted weapons use).
    """
    if draft.sub_event_type is not SubEventType.DISRUPTED_WEAPONS_USE:
        return False
    if draft.candidate.hit.trigger.frame.name not in _TAKING:
        return False
    agent, side = draft.candidate.roles.agent, draft.actor1
    by_state = (agent is not None and agent.is_a("state", "owner")) or (agent is not None and is_of_state(side))
    return not by_state and any(
        EVENT_TYPE_OF[other.sub_event_type] in VIOLENT or other.sub_event_type in TERRITORY
        for other in drafts
        if other is not draft and other.date.event_date == draft.date.event_date
    )


def is_downed_again(new: Draft, old: Draft) -> bool:
    """Says whether an aircraft that was brought down is told of again: with what, on what day."""
    if new.candidate.hit.trigger.frame.name != _DOWNING or old.candidate.hit.trigger.frame.name != _DOWNING:
        return False
    if not {new.sub_event_type, old.sub_event_type} <= _CREWED:
        return False
    what = new.candidate.roles.patient
    if what is None or not 0 < new.sentence - old.sentence <= _AGAIN:
        return False
    tokens = new.candidate.clause.sentence.tokens
    return not DEFINITE.isdisjoint(token.lemma for token in tokens[max(what.begin - 1, 0) : what.last + 1])


def tell_on(old: Draft, new: Draft) -> None:
    """Adds to the older draft what the newer one tells of the same: its words, a surer day, a missile."""
    old.more_spans = (*old.more_spans, new.span)
    if not is_downed_again(new, old):
        return
    if new.sub_event_type is SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK:
        old.sub_event_type = new.sub_event_type
    if new.date.precision < old.date.precision:
        old.date = new.date
