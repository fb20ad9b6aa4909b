"""Makes one side of two crowds where what is told in parts was one demonstration."""

from coder.codebook import SubEventType
from coder.events.draft import Draft
from coder.events.participant import PROTESTERS, RIOTERS

_CROWDS = frozenset({PROTESTERS, RIOTERS})


def as_one_crowd(draft: Draft) -> None:
    """Leaves a violent demonstration one crowd, the rioters, where both its sides are one (MODEL.md, interactions).

    Force that killed demonstrators was excessive, whatever verb told it: "shot dead as police broke up a rally".
    """
    if draft.sub_event_type is SubEventType.PROTEST_WITH_INTERVENTION and (draft.fatalities or 0) > 0:
        draft.sub_event_type = SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS
    if draft.sub_event_type is not SubEventType.VIOLENT_DEMONSTRATION or draft.actor1 is None:
        return
    names = {side.name for side in (draft.actor1, draft.actor2) if side is not None}
    if names == _CROWDS:
        draft.actor1 = draft.actor1 if draft.actor1.name == RIOTERS else draft.actor2
        draft.actor2 = None
