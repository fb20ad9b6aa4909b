"""One riot of one town and day, told in parts: the gas, the blows and the barricades are none of their own."""

from collections.abc import Iterable

from coder.codebook import STOPPED_PROTESTS, SubEventType, TimePrecision
from coder.events.draft import Draft
from coder.events.earlier_places import FURTHER_BEFORE
from coder.events.participant import GENERIC

S = SubEventType
_KILLING = frozenset({"kill", "murder", "slay"})
_BLOWS = "assault"


def as_one_riot(drafts: Iterable[Draft]) -> list[Draft]:
    """Gives the drafts without the parts of a riot that another of them tells, which takes over their sides and dead.

    ACLED codebook: a demonstration in which rioters used violence is one Violent demonstration, whatever the police
    did to end it (GUIDE.md rule 2).
    """
    kept = list(drafts)
    for part in list(kept):
        whole = next((other for other in kept if other is not part and _is_part(part, other)), None)
        if whole is not None:
            kept = [draft for draft in kept if draft is not part]
            _take_in(whole, part)
    return kept


def _is_part(part: Draft, riot: Draft) -> bool:
    """Says whether a draft tells a part of a riot: of the same day and town, which only one of the two names."""
    if riot.sub_event_type is not S.VIOLENT_DEMONSTRATION or not _may_be_part(part, riot):
        return False
    exact = part.date.precision == riot.date.precision == TimePrecision.DAY
    if not exact or part.date.event_date != riot.date.event_date:
        return False
    if part.place_name != riot.place_name and not (part.place is not None and part.place.rule == FURTHER_BEFORE):
        return False
    return part.sentence == riot.sentence or not (part.names_place and riot.names_place)


def _may_be_part(part: Draft, riot: Draft) -> bool:
    frame = part.candidate.hit.trigger.frame.name
    if part.sub_event_type in STOPPED_PROTESTS:
        return not part.fatalities and frame not in _KILLING
    if part.sub_event_type is S.MOB_VIOLENCE:
        struck = part.candidate.roles.patient
        return frame == _BLOWS and struck is not None and struck.is_a("state", "armed", "property", "vehicle")
    return part.sub_event_type is S.VIOLENT_DEMONSTRATION and part.sentence > riot.sentence


def _take_in(riot: Draft, part: Draft) -> None:
    """Gives a riot what one of its parts adds: who stepped in, the dead, the words."""
    other = part.actor2
    if other is not None and other.name not in GENERIC and (riot.actor2 is None or riot.actor2.name in GENERIC):
        riot.actor2 = other
    if part.fatalities is not None:
        riot.take_dead(part)
    spans = (riot.span, *riot.more_spans)
    if not any(span.overlaps(part.span) for span in spans):
        riot.more_spans = (*riot.more_spans, part.span)
    riot.reasons.append(f"takes in: {part.sub_event_type} of the same riot")
