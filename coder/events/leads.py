"""What the lead of a report tells without a town: it is the report's own event, and its town may come next."""

from collections import Counter
from collections.abc import Iterable, Sequence

from coder.codebook import CROWD_EVENTS, EVENT_TYPE_OF
from coder.events.arrivals import COUNTRY_ONLY
from coder.events.draft import Draft
from coder.events.earlier_places import AWAY
from coder.events.framegroups import KILLING
from coder.events.place import Place
from coder.events.whereabouts import PlaceFinder

ONLY_TOWN = "the only town of the article's events"
"""The rule of a place that all other events of the article share."""
MOST_TOLD = "the town of most events told before"
"""The rule of a place that a deed with its own day shares with what was told before it."""
_BOTH = 2
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


def place_by_story(drafts: Sequence[Draft], places: PlaceFinder) -> None:
    """Gives deeds that name no town the one that the text names next, in its lead, else the only town of its events.

    The latter where the deed has its own day and one side, or both sides: the course of a war is told without them.
    """
    towns = {draft.place.name: draft.place for draft in drafts if draft.place is not None and draft.place.mention}
    for draft in drafts:
        if draft.place is not None and draft.place.mention is not None:
            continue
        if draft.place is not None and draft.place.rule == COUNTRY_ONLY:
            continue
        country = draft.place.country if draft.place is not None else None
        if is_lead(draft) and not is_told_next(draft, drafts):
            draft.place = places.next_named(draft.candidate.clause.sentence, country) or draft.place
        elif draft.place is not None and draft.place.rule == AWAY:
            continue
        elif len(towns) == 1 and draft.paragraph > 0 and _is_told_whole(draft):
            town = next(iter(towns.values()))
            if country in {None, town.country}:
                draft.place = Place(town.mention, town.country, ONLY_TOWN, False)
        elif draft.place is None and draft.paragraph > 0 and _has_its_day(draft) and not _only_counts(draft):
            draft.place = _where_most_was_told(draft, drafts)


def _where_most_was_told(draft: Draft, drafts: Iterable[Draft]) -> Place | None:
    """Gives the town of most deeds that were told before one, of equals the one told last, or None."""
    before = [other.place for other in drafts if other.sentence < draft.sentence and other.place is not None]
    towns = [place for place in reversed(before) if place.mention is not None]
    if not towns:
        return None
    counted = Counter(place.name for place in towns)
    town = max(towns, key=lambda place: counted[place.name])
    return Place(town.mention, town.country, MOST_TOLD, False)


def _only_counts(draft: Draft) -> bool:
    """Says whether a verb only counts the dead, and says not who killed them."""
    return draft.candidate.hit.trigger.frame.name in KILLING and draft.candidate.roles.agent is None


def _is_told_whole(draft: Draft) -> bool:
    """Says whether a deed is told with both its sides, or with its day and one of them."""
    named = _sides_named(draft)
    return named == _BOTH or (named > 0 and _has_its_day(draft))


def _has_its_day(draft: Draft) -> bool:
    return draft.date.rule.startswith("own") and draft.date.precision == 1


def _sides_named(draft: Draft) -> int:
    """Gives how many sides of a deed its text names; of a crowd's none counts."""
    if EVENT_TYPE_OF[draft.sub_event_type] in CROWD_EVENTS:
        return 0
    return sum(side is not None and side.span is not None for side in (draft.actor1, draft.actor2))
