"""Makes one side of two crowds where what is told in parts was one demonstration, and a crowd of those who plunder."""

from coder.codebook import EVENT_TYPE_OF, EventType, SubEventType
from coder.events.draft import Draft
from coder.events.participant import CIVILIANS, CROWDS, GENERIC, PROTESTERS, RIOTERS, Participant, is_of_state
from coder.values import replace

_TAKEN_UP = frozenset("de het die deze zijn hun haar een the a an this these those his her their its".split())
_ANYBODY = frozenset("mannen men".split())
_SETTLERS = "settlers"
_PLURAL = ("s", "en", "people")


def as_one_crowd(draft: Draft) -> None:
    """Leaves a violent demonstration one crowd, the rioters, where both its sides are one (MODEL.md, interactions).

    Unarmed people who plunder or set fire are such a crowd (ACLED codebook, Violent demonstration).

    Force that killed demonstrators was excessive, whatever verb told it: "shot dead as police broke up a rally".
    """
    if draft.sub_event_type is SubEventType.PROTEST_WITH_INTERVENTION and (draft.fatalities or 0) > 0:
        draft.sub_event_type = SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS
    if EVENT_TYPE_OF[draft.sub_event_type] is EventType.PROTESTS and _is_force(draft.actor1):
        crowd = draft.actor2 if draft.actor2 is not None and draft.actor2.name in GENERIC else None
        draft.actor1, draft.actor2 = _protesters(crowd), draft.actor1  # who shoots at a crowd stands second
    if draft.sub_event_type is SubEventType.MOB_VIOLENCE and _is_force(draft.actor1):
        draft.sub_event_type = SubEventType.ATTACK  # no state is a mob
    if draft.sub_event_type is SubEventType.LOOTING_PROPERTY_DESTRUCTION and _is_crowd(draft.actor1):
        draft.sub_event_type = SubEventType.VIOLENT_DEMONSTRATION
    if draft.sub_event_type is not SubEventType.VIOLENT_DEMONSTRATION or draft.actor1 is None:
        return
    if draft.actor1.name.endswith(_SETTLERS) and draft.actor2 is not None and draft.actor2.name == CIVILIANS:
        draft.sub_event_type = SubEventType.MOB_VIOLENCE  # settlers who go for a village demonstrate for nothing
        return
    if draft.actor1.name in (CIVILIANS, PROTESTERS):
        draft.actor1 = replace(draft.actor1, name=RIOTERS, actor=None)
        if draft.actor2 is not None and draft.actor2.name in CROWDS:
            draft.actor2 = None
    names = {side.name for side in (draft.actor1, draft.actor2) if side is not None}
    if names == CROWDS:
        draft.actor1 = draft.actor1 if draft.actor1.name == RIOTERS else draft.actor2
        draft.actor2 = None


def _is_crowd(side: Participant | None) -> bool:
    """Says whether people without arms whom nothing told of before set fire or plunder: "youths burnt cars"."""
    if side is None or side.name != CIVILIANS or side.text is None:
        return False
    words = side.text.lower().split()
    return words[0] not in _TAKEN_UP and words[-1] not in _ANYBODY and words[-1].endswith(_PLURAL)


def _is_force(side: Participant | None) -> bool:
    """Says whether a side is a state or its forces."""
    return side is not None and side.name not in GENERIC and is_of_state(side)


def _protesters(crowd: Participant | None) -> Participant:
    """Gives the crowd of a protest, with the words that tell it where there are any."""
    if crowd is None:
        return Participant(PROTESTERS, None, None, "the crowd comes first")
    return replace(crowd, name=PROTESTERS, actor=None, rule="the crowd comes first")
