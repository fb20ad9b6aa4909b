"""Deals without a town: what is signed or proclaimed on a day of its own is not signed where the fighting was told."""

from collections.abc import Sequence

from coder.codebook import EVENT_TYPE_OF, VIOLENT, SubEventType
from coder.events.draft import Draft
from coder.events.earlier_places import FURTHER_BEFORE, TOLD_BEFORE
from coder.events.place import Place

_DEALS = frozenset({"sign", "agree", "settle", "pledge"})
"""Frames of a paper or a truce; who gives himself up does so where he fought."""


def deals_without_town(drafts: Sequence[Draft]) -> None:
    """Takes from deals the town of a fight told before them, where both have days of their own.

    GUIDE.md rule 7 wants the place that the text tells; a deal is told by its parties and its day: "Rebels attacked X
    on Tuesday. It breaks the truce that was signed on January 23."
    """
    for at, draft in enumerate(drafts):
        if draft.sub_event_type is not SubEventType.AGREEMENT or not _is_deal(draft):
            continue
        there = [old for old in drafts[:at] if old.place_name == draft.place_name]
        if there and all(_is_fight_of_another_day(old, draft) for old in there):
            country = draft.place.country if draft.place is not None else None
            draft.place = Place(None, country, "a deal of another day than the fight", False)


def _is_deal(draft: Draft) -> bool:
    told = draft.place is not None and draft.place.rule in {TOLD_BEFORE, FURTHER_BEFORE}
    return told and draft.candidate.hit.trigger.frame.name in _DEALS and draft.date.rule.startswith("own")


def _is_fight_of_another_day(old: Draft, deal: Draft) -> bool:
    return EVENT_TYPE_OF[old.sub_event_type] in VIOLENT and old.date.event_date != deal.date.event_date
