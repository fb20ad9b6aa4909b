"""Whether two articles tell of the same event."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coder.codebook import EventType, SubEventType, TimePrecision

# What happens to a place once in a month: with the month alone it is still the same event.
ONCE_A_MONTH = frozenset(
    {
        SubEventType.GOVERNMENT_REGAINS_TERRITORY,
        SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY,
        SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY,
        SubEventType.HEADQUARTERS_OR_BASE_ESTABLISHED,
    }
)
DEMONSTRATIONS = frozenset({EventType.PROTESTS, EventType.RIOTS})
DOUBT = 0.2  # what each reason for doubt takes off the likeness


class Verdict(StrEnum):
    """What the rule says of two events."""

    SAME = "same"
    UNSURE = "unsure"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Traits:
    """What the rule looks at; places, countries and actors by whatever identifies them."""

    event_type: EventType
    sub_event_type: SubEventType
    date_start: date
    date_end: date
    time_precision: TimePrecision
    country: Hashable | None
    place: Hashable | None
    town: Hashable | None  # the town that the place belongs to, or None
    actors: frozenset[Hashable]  # named ones
    crowds: frozenset[Hashable] = frozenset()  # civilians, protesters, rioters, unidentified groups


@dataclass(frozen=True, slots=True)
class Likeness:
    """The verdict on two events, how alike they are (0 to 1), and the reasons for it."""

    verdict: Verdict
    score: float = 0.0
    reasons: tuple[str, ...] = ()


def compare_events(one: Traits, other: Traits) -> Likeness:
    """Says whether two articles' events are one: same place, day within precision, sub-type and actors in common.

    One of these a little off makes the verdict unsure, which is for an editor; one that contradicts makes it
    different. The order of the two does not matter.
    """
    checks = [_places(one, other), _types(one, other), _days(one, other), _actors(one, other)]
    if any(check is None for check in checks):
        return Likeness(Verdict.DIFFERENT)
    doubts = [check[1] for check in checks if check is not None and check[1]]
    agreed = [check[0] for check in checks if check is not None and check[0]]
    return Likeness(
        Verdict.UNSURE if doubts else Verdict.SAME,
        round(1 - DOUBT * len(doubts), 1),
        tuple([f"same {what}" for what in agreed] + [f"unsure: {why}" for why in doubts]),
    )


Check = tuple[str, str] | None  # what agrees, and what is in doubt; None where the two contradict each other


def _places(one: Traits, other: Traits) -> Check:
    if one.country is not None and other.country is not None and one.country != other.country:
        return None
    if one.place is None and other.place is None:
        return ("country", "no place is told") if one.country is not None and one.country == other.country else None
    if one.place is None or other.place is None:
        return "", "only one tells the place"
    if one.place == other.place:
        return "place", ""
    if one.town == other.place or other.town == one.place:
        return "town", "only one tells the site in it"
    return None


def _types(one: Traits, other: Traits) -> Check:
    if one.sub_event_type == other.sub_event_type:
        return "sub-event type", ""
    return ("event type", "sub-event types differ") if one.event_type == other.event_type else None


def _days(one: Traits, other: Traits) -> Check:
    apart = max(one.date_start, other.date_start) - min(one.date_end, other.date_end)
    if apart > timedelta(days=1):
        return None
    if apart == timedelta(days=1):
        return "", "a day apart"
    vague = TimePrecision.MONTH in (one.time_precision, other.time_precision)
    if vague and one.sub_event_type not in ONCE_A_MONTH:
        return "month", "only the month is known"
    return "day, as far as known", ""


def _actors(one: Traits, other: Traits) -> Check:
    """Named actors tell events apart; crowds do only where both name nobody else."""
    common = one.actors & other.actors
    if common:
        contained = one.actors <= other.actors or other.actors <= one.actors
        return ("actors", "") if contained else ("actor", "other actors differ")
    if one.actors and other.actors:
        return None
    if not one.crowds & other.crowds:
        return "", "no actor in common"
    if one.event_type in DEMONSTRATIONS:
        return "crowd", ""
    return "crowd", "no named actor in common"
