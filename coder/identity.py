"""The same event told twice: certain where place, day, sub-event type and actors agree, unsure where one is missing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coder.codebook import EVENT_TYPE_OF
from coder.records import Event

_UNNAMED = frozenset({"Civilians", "Protesters", "Rioters", "Unidentified armed group"})


class Verdict(StrEnum):
    """Whether two events are one."""

    SAME = "same"
    UNSURE = "unsure"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two events are: the verdict, a score from 0 to 1, and the reasons for and against in words."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


def compare(first: Event, second: Event) -> Likeness:
    """Says whether two events, of one article or of two, are the same event.

    `same` needs one place, days that agree within their precision, one sub-event type and a named actor in common;
    `unsure` is for an editor to decide: everything agrees but one of type, place, or actors. Symmetric and pure.
    """
    reasons: list[str] = []
    days = _days_agree(first, second)
    if not days or (first.country and second.country and first.country != second.country):
        return Likeness(Verdict.DIFFERENT, 0.0, ("another day" if not days else "another country",))
    place = _place(first, second)
    kind = _kind(first, second)
    actors = _actors(first, second)
    exact = first.time_precision == second.time_precision == 1
    score = round(0.3 * place + 0.25 * kind + 0.25 * actors + 0.2 * (1.0 if exact else 0.5), 3)
    reasons.append({1.0: "same place", 0.5: "one has no place"}.get(place, "other places"))
    reasons.append({1.0: "same sub-event type", 0.5: "same event type"}.get(kind, "other event types"))
    reasons.append({1.0: "an actor in common", 0.5: "no named actors to compare"}.get(actors, "no actor in common"))
    reasons.append("same day" if exact else "days agree within their precision")
    if place == kind == actors == 1.0:
        return Likeness(Verdict.SAME, score, tuple(reasons))
    agree = (place, kind, actors).count(1.0)
    doubtful = 0.0 not in (place, kind, actors) or (agree == 2 and place == 1.0)
    return Likeness(Verdict.UNSURE if agree >= 1 and doubtful else Verdict.DIFFERENT, score, tuple(reasons))


def _days_agree(first: Event, second: Event) -> bool:
    a, b = date.fromisoformat(first.event_date), date.fromisoformat(second.event_date)
    worst = max(first.time_precision, second.time_precision)
    if worst == 1:
        return a == b
    if worst == 2:
        return abs((a - b).days) <= 4
    return (a.year, a.month) == (b.year, b.month)


def _place(first: Event, second: Event) -> float:
    if first.location is None or second.location is None:
        return 0.5
    return 1.0 if first.location == second.location else 0.0


def _kind(first: Event, second: Event) -> float:
    if first.sub_event_type is second.sub_event_type:
        return 1.0
    return 0.5 if EVENT_TYPE_OF[first.sub_event_type] is EVENT_TYPE_OF[second.sub_event_type] else 0.0


def _actors(first: Event, second: Event) -> float:
    ours, theirs = _sides(first), _sides(second)
    named, also = ours - _UNNAMED, theirs - _UNNAMED
    if named & also:
        return 1.0
    return 0.0 if named and also else 0.5


def _sides(event: Event) -> set[str]:
    return {name for name in (event.actor1, event.actor2, *event.assoc_actor_1, *event.assoc_actor_2) if name}
