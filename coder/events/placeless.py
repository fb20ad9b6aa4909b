"""Leaves out what an article tells of no place, where it tells its other events with theirs."""

from coder.codebook import SubEventType
from coder.events.draft import Draft
from coder.events.leads import is_lead, is_told_away, is_told_next
from coder.events.scattered import SCATTERED
from coder.events.tellings import TERRITORY

_ANYWHERE = frozenset({SubEventType.CHANGE_TO_GROUP_ACTIVITY, SubEventType.AGREEMENT})
"""What is decided or signed needs no place; a fight, a protest or an attack without one is the course of a war."""

_WHICH = frozenset({"die", "dat", "which", "that", "who"})
_OF_SOMEBODY = frozenset({"arrest", "murder"})
"""Frames of what happens to one person, which a text tells by whom it befell rather than by where."""


def without_place(drafts: list[Draft]) -> list[Draft]:
    """Gives the drafts that are told of no place, though another draft of the article has one.

    GUIDE.md rule 1: an event happened at one place on one occasion. A text of one event, which names no place at all,
    keeps it: there the place is not told elsewhere.
    """
    if all(draft.is_placeless for draft in drafts):
        return []
    return [draft for draft in drafts if draft.is_placeless and not _may_be_anywhere(draft, drafts)]


def _may_be_anywhere(draft: Draft, drafts: list[Draft]) -> bool:
    """Says whether what was done needs no town: a coup, an agreement, the deed that a lead tells."""
    frame = draft.candidate.hit.trigger.frame.name
    if is_lead(draft) and draft.place is not None and draft.sub_event_type not in TERRITORY:
        return not is_told_next(draft, drafts)  # the report's own deed, in a country of which it names no town
    if draft.sub_event_type not in TERRITORY and (is_told_away(draft) or _is_told_by_day_and_country(draft)):
        return True
    coup = frame == "overthrow" and draft.actor1 is not None  # a "state of siege" without a subject is none
    return draft.sub_event_type in _ANYWHERE or coup or (frame in _OF_SOMEBODY and _befalls_somebody_named(draft))


def _is_told_by_day_and_country(draft: Draft) -> bool:
    """Says whether a clause names its own day, and the country: "shells took three lives in Lebanon on Friday".

    Not where the day only tells since when it has gone on: "the riots, which began on Saturday".
    """
    if not draft.date.rule.startswith("own clause") or draft.place is None or draft.place.rule == SCATTERED:
        return False
    if draft.date.precision > 1:
        return False  # "this week more than a hundred have died": a sum
    begin, end = sorted((draft.candidate.trigger_span.start, draft.date.span.start))
    between = (token.lemma for token in draft.candidate.clause.sentence.tokens if begin < token.start < end)
    return _WHICH.isdisjoint(between)


def _befalls_somebody_named(draft: Draft) -> bool:
    """Says whether a clause with a day of its own tells what was done to one person whom it names or who rules."""
    patient = draft.candidate.roles.patient
    told = draft.date.rule.startswith("own clause") and draft.place is None
    return told and patient is not None and patient.is_a("prominent") and not patient.is_a("group")
