"""What the lead of a report tells without a town: it is the report's own event, and its town may come next."""

from collections.abc import Iterable

from coder.codebook import EVENT_TYPE_OF, EventType
from coder.events.draft import Draft
from coder.events.whereabouts import PlaceFinder

_LONE = frozenset({EventType.PROTESTS, EventType.RIOTS})


def is_lead(draft: Draft) -> bool:
    """Says whether the first paragraph tells a deed with its day and one of its sides: the report is about that.

    A crowd needs its town: of it a lead tells also what many did in many places.
    """
    told = draft.paragraph == 0 and draft.date.rule.startswith("own") and draft.date.precision == 1
    named = any(side is not None and side.span is not None for side in (draft.actor1, draft.actor2))
    return told and named and EVENT_TYPE_OF[draft.sub_event_type] not in _LONE


def place_leads(drafts: Iterable[Draft], places: PlaceFinder) -> None:
    """Gives the deeds of a lead that name no town the one that the text names next."""
    for draft in drafts:
        if is_lead(draft) and (draft.place is None or draft.place.mention is None):
            country = draft.place.country if draft.place is not None else None
            draft.place = places.next_named(draft.candidate.clause.sentence, country) or draft.place
