"""What the lead of a report tells without a town: it is the report's own event, told once more behind or not."""

from collections.abc import Iterable

from coder.codebook import CROWD_EVENTS, EVENT_TYPE_OF
from coder.events.draft import Draft
from coder.events.earlier_places import AWAY

_BEHIND = 3  # sentences


def is_lead(draft: Draft) -> bool:
    """Says whether the first paragraph tells a deed with its day and one of its sides: the report is about that.

    A crowd needs its town: of it a lead tells also what many did in many places.
    """
    return draft.paragraph == 0 and _has_its_day(draft) and _sides_named(draft) > 0


def is_told_next(draft: Draft, drafts: Iterable[Draft]) -> bool:
    """Says whether the sentences behind a draft tell a deed of its type with a town: that is the same one, told out."""
    behind = (other for other in drafts if 0 < other.sentence - draft.sentence <= _BEHIND)
    return any(
        other.sub_event_type is draft.sub_event_type and other.place is not None and other.place.mention is not None
        for other in behind
    )


def is_told_away(draft: Draft) -> bool:
    """Says whether a deed with its day and a side is told of a part of the country that has no town in the text."""
    away = draft.place is not None and draft.place.mention is None and draft.place.rule == AWAY
    return away and _has_its_day(draft) and _sides_named(draft) > 0


def _has_its_day(draft: Draft) -> bool:
    return draft.date.rule.startswith("own") and draft.date.precision == 1


def _sides_named(draft: Draft) -> int:
    """Gives how many sides of a deed its text names; of a crowd's none counts."""
    if EVENT_TYPE_OF[draft.sub_event_type] in CROWD_EVENTS:
        return 0
    return sum(side is not None and side.span is not None for side in (draft.actor1, draft.actor2))
