"""The two sides of an agreement that the text leaves to its reader: "the two sides", "the foreign ministers"."""

from collections.abc import Sequence

from coder.codebook import ActorKind, SubEventType
from coder.events.draft import Draft
from coder.values import replace

_TWO = 2
_PARTIES = frozenset(
    {ActorKind.STATE, ActorKind.STATE_FORCES, ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.PERSON}
)


def with_parties(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Gives an agreement that names nobody to the two that the text last told of as a pair.

    `drafts` are the events told before it. Any other draft is given back as it is.
    """
    if draft.sub_event_type is not SubEventType.AGREEMENT or draft.actor1 is not None or draft.actor2 is not None:
        return draft
    for told in reversed(drafts):
        sides = [side for side in (told.actor1, told.actor2) if side is not None and side.actor is not None]
        if len(sides) == _TWO and all(side.actor is not None and side.actor.kind in _PARTIES for side in sides):
            first, second = (replace(side, span=None, text=None, rule="the pair told of before") for side in sides)
            return replace(draft, actor1=first, actor2=second)
    return draft
