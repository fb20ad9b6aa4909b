"""What a clause of the same sentence adds to one occasion: who was there, how a crowd went on, who was taken."""

from coder.clause import ClauseKind
from coder.codebook import EVENT_TYPE_OF, TAKING_PEOPLE, VIOLENT, SubEventType
from coder.events.draft import Draft
from coder.events.participant import CIVILIANS, CROWDS, PROTESTERS, RIOTERS
from coder.values import replace

S = SubEventType
_WHERE = frozenset("waar waarin waarop where".split())
_RIOTS = frozenset({S.VIOLENT_DEMONSTRATION, S.MOB_VIOLENCE, S.PEACEFUL_PROTEST})
_ACTS = _RIOTS | {
    S.ATTACK,
    S.LOOTING_PROPERTY_DESTRUCTION,
    S.ABDUCTION_FORCED_DISAPPEARANCE,
    S.NON_STATE_ACTOR_OVERTAKES_TERRITORY,
    S.NON_VIOLENT_TRANSFER_OF_TERRITORY,
}
_CROWDS = frozenset({S.MOB_VIOLENCE, S.VIOLENT_DEMONSTRATION, S.LOOTING_PROPERTY_DESTRUCTION})
_FREEING = frozenset({"recapture", "free"})
_COUNTED = frozenset("two three four five six several others some twee drie vier vijf zes enkele anderen".split())


def is_of_the_occasion(new: Draft, old: Draft) -> bool:
    """Says whether a clause only adds to what its sentence told before, at the same place (GUIDE.md rule 2)."""
    if new.sentence != old.sentence or new.place_name != old.place_name:
        return False
    adds = says_who_was_there(new, old) or goes_on_as_crowd(new, old)
    return adds or takes_from_fight(new, old) or frees_those_there(new, old)


def says_who_was_there(new: Draft, old: Draft) -> bool:
    """Says whether a clause with "where" tells who was at the place that was struck: "waar een menigte bijeen was"."""
    clause = new.candidate.clause
    below = clause.opener in _WHERE and clause.parent == old.candidate.clause.index
    if not below or EVENT_TYPE_OF[old.sub_event_type] not in VIOLENT:
        return False
    if new.sub_event_type in {S.PEACEFUL_PROTEST, S.OTHER}:
        return new.actor1 is None or new.actor1.name in {PROTESTERS, CIVILIANS}
    agent = new.candidate.roles.agent  # "waar gedetineerden hun bewakers gijzelden"
    return new.sub_event_type in TAKING_PEOPLE and agent is not None and not agent.is_a("armed", "pronoun")


def goes_on_as_crowd(new: Draft, old: Draft) -> bool:
    """Says whether the same crowd does one thing after another: "bestormden het stadhuis en staken auto's in brand"."""
    types = {new.sub_event_type, old.sub_event_type}
    if not types <= _ACTS or new.actor1 is None or old.actor1 is None:
        return False
    if S.MOB_VIOLENCE in types and len(types & _CROWDS) > 1 and new.actor1.name == old.actor1.name:
        return True  # "staken auto's in brand en sloegen bewoners"
    first, second = old.candidate.roles.agent, new.candidate.roles.agent
    if new.candidate.clause.kind is not ClauseKind.COORDINATE or first is None or second is None:
        return False
    crowd = not CROWDS.isdisjoint({new.actor1.name, old.actor1.name})
    return crowd and (first.first == second.first or second.is_a("crowd", "protesters", "rioters"))


def takes_from_fight(new: Draft, old: Draft) -> bool:
    """Says whether who attacked armed men also takes some of them along: "doodde acht soldaten en nam er twee mee"."""
    taken, clause = new.candidate.roles.patient, new.candidate.clause
    if new.sub_event_type not in TAKING_PEOPLE or old.sub_event_type is not S.ARMED_CLASH:
        return False
    if clause.kind is not ClauseKind.COORDINATE or taken is None:
        return False
    same = new.actor1 is not None and old.actor1 is not None and new.actor1.name == old.actor1.name
    return same and (taken.is_a("armed") or clause.sentence.tokens[taken.last].lemma in _COUNTED)


def frees_those_there(new: Draft, old: Draft) -> bool:
    """Says whether who attacked or took a place also opened its prison: "namen X in en bevrijdden 300 gevangenen"."""
    if new.sub_event_type is not S.OTHER or new.candidate.hit.trigger.frame.name not in _FREEING:
        return False
    same = new.actor1 is not None and old.actor1 is not None and new.actor1.name == old.actor1.name
    return same and new.candidate.clause.kind is ClauseKind.COORDINATE


def as_one_occasion(old: Draft, new: Draft) -> None:
    """Gives an occasion what a clause adds: a crowd that harms people is a mob, one that breaks things no rally."""
    if not goes_on_as_crowd(new, old):
        return
    types = {new.sub_event_type, old.sub_event_type}
    struck = new.candidate.roles.patient
    harmed = struck is not None and struck.is_a("civilians", "person", "group") and not struck.is_a("armed", "property")
    mob = new if new.sub_event_type is S.MOB_VIOLENCE else old
    if S.MOB_VIOLENCE in types:
        old.sub_event_type, old.candidate, old.actor2 = S.MOB_VIOLENCE, mob.candidate, mob.actor2
    elif new.sub_event_type is S.ATTACK and harmed:
        old.sub_event_type, old.actor2 = S.MOB_VIOLENCE, new.actor2
    elif types != {S.PEACEFUL_PROTEST}:
        old.sub_event_type, old.actor2 = S.VIOLENT_DEMONSTRATION, old.actor2 or new.actor2
    if old.sub_event_type is not S.PEACEFUL_PROTEST and old.actor1 is not None and old.actor1.name == PROTESTERS:
        old.actor1 = replace(old.actor1, name=RIOTERS)
    old.reasons.append(f"takes in: {new.sub_event_type} of the same crowd")
