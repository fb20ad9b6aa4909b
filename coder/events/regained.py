"""Who took a place decides what it was: a state's own town regained, or overtaken by somebody else."""

from coder.codebook import ActorKind, SubEventType
from coder.events.draft import Draft
from coder.events.participant import UNIDENTIFIED, Participant, is_of_state
from coder.kinds import ARMED_GROUPS

_REGAINED = SubEventType.GOVERNMENT_REGAINS_TERRITORY
_OVERTAKEN = SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY

_BACK = "recapture"


def as_regained(draft: Draft) -> None:
    """Makes a capture the state's, or somebody else's, by who took the place from whom.

    ACLED codebook: the government regains territory where its forces, or those that fight for it against a non-state
    group, take a place; a group that is no state's overtakes it. What a clause with a pronoun leaves open its sides
    tell once they are named.
    """
    taker, loser = draft.actor1, draft.actor2
    country = draft.place.country if draft.place is not None else None
    if taker is None or country is None:
        return
    trigger = draft.candidate.hit.trigger
    if draft.sub_event_type is _OVERTAKEN:
        own = trigger.is_verb and taker.name == country and is_of_state(taker) and not is_of_state(loser)
        if own or _fights_for_state(draft, country):
            draft.sub_event_type = _REGAINED
            draft.reasons.append("taken by the state that it belongs to, or for it")
    elif draft.sub_event_type is _REGAINED and loser is not None and loser.name == country:
        _settle(draft, taker, is_told_back=trigger.frame.name == _BACK)


def _settle(draft: Draft, taker: Participant, *, is_told_back: bool) -> None:
    """Decides who took a place that its own state is read to have lost, though it is said to have regained it.

    Where the verb tells that it was taken back, that is surer than who the pronoun before it stands for.
    """
    loser = draft.actor2
    if loser is not None and taker.name == loser.name:
        if is_told_back:  # "militiamen at the army's side retook it": the army lost nothing
            draft.actor2 = None
            return
        draft.actor1 = Participant(UNIDENTIFIED, None, None, "nobody is named")
    elif is_told_back or taker.actor is None or taker.actor.kind not in ARMED_GROUPS:
        return
    draft.sub_event_type = _OVERTAKEN
    draft.reasons.append("taken from the state that it belongs to")


def _fights_for_state(draft: Draft, country: str) -> bool:
    """Says whether peacekeepers took the place, from an armed group."""
    taker, loser = draft.actor1, draft.actor2
    if taker is None or taker.actor is None or taker.actor.kind is not ActorKind.EXTERNAL_FORCES:
        return False
    return loser is None or loser.name != country
