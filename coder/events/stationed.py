"""Whose troops were sent where nobody is said to send them: "Ugandan soldiers were flown to X"."""

from coder.codebook import SubEventType
from coder.events.draft import Draft
from coder.events.participant import CIVILIANS, PROTESTERS, RIOTERS

_MOVED = frozenset({"deploy", "change", "withdraw"})


def troops_first(draft: Draft) -> None:
    """Puts those who were moved, or who were disbanded, first where the verb names nobody else as who acts.

    Source: the annotation rules: the transfer of foreign troops is an event of the state that they are of.
    """
    if draft.sub_event_type is not SubEventType.CHANGE_TO_GROUP_ACTIVITY or draft.actor1 is not None:
        return
    moved = draft.actor2
    if moved is None or moved.text is None or moved.name in {CIVILIANS, PROTESTERS, RIOTERS}:
        return
    roles = draft.candidate.roles
    if draft.candidate.hit.trigger.frame.name in _MOVED and roles.patient is not None and roles.agent is None:
        draft.actor1, draft.actor2 = moved, None
