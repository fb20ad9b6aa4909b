"""Recognises events that other articles have told before."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import QuerySet

from coder import records
from coder.codebook import EVENT_TYPE_OF, SubEventType
from coder.identity import Verdict, compare
from events.choices import ReviewStatus
from events.models import Actor, Article, DuplicateCandidate, Event, Place
from events.services.importing.compare import ReadFact
from events.services.importing.kinds import KINDS
from events.services.importing.outcome import Report
from events.services.importing.stored import StoredFact, add_parts, add_sources

# An event whose month alone is known is stored on the 15th, and its month may begin or end as far away.
MARGIN = timedelta(days=31)
OWN = "own"  # rows of bulk data sets are never compared: each has an identity of its own


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stored event that may be the one read."""

    event_id: int
    score: float
    reasons: tuple[str, ...]


@dataclass(slots=True)
class Recognition:
    """The read events that are stored already, and those that may be; by their place in the list that was asked."""

    same: dict[int, StoredFact] = field(default_factory=dict)
    doubts: dict[int, list[Doubt]] = field(default_factory=dict)


def recognise_events(*, article: Article, read: list[ReadFact]) -> Recognition:
    """Compares new events with those that other articles told; one that matches two stored ones is left in doubt."""
    found = Recognition()
    if not read:
        return found
    stored = _candidates(article, read)
    if not stored:
        return found
    actors = _actor_names(stored, read)
    places = {place.pk: place for place in _with_towns().filter(pk__in={one.columns["place_id"] for one in read})}
    known = [(fact, _stored_event(fact, actors)) for fact in stored]
    for at, one in enumerate(read):
        event = _read_event(one, actors, places)
        alike = [(fact, compare(event, other)) for fact, other in known]
        same = [fact for fact, likeness in alike if likeness.verdict is Verdict.SAME]
        if len(same) == 1 and same[0] not in found.same.values():
            found.same[at] = same[0]
            continue
        found.doubts[at] = [
            Doubt(fact.record.pk, likeness.score, likeness.reasons)
            for fact, likeness in alike
            if likeness.verdict is not Verdict.DIFFERENT
        ]
    return found


def note_duplicates(*, event: Event, doubts: Iterable[Doubt], report: Report) -> None:
    """Leaves each pair of a new event and one that may be the same to an editor."""
    pairs = [
        DuplicateCandidate(
            first_event_id=doubt.event_id, second_event_id=event.pk, score=doubt.score, reasons=list(doubt.reasons)
        )
        for doubt in doubts
    ]
    DuplicateCandidate.objects.bulk_create(pairs)
    report.duplicates += len(pairs)


def _candidates(article: Article, read: list[ReadFact]) -> list[StoredFact]:
    """Gives the events of other articles, in the countries and around the days of the events read."""
    days = [one.columns["event_date"] for one in read]
    chosen = Event.objects.filter(
        dataset=OWN,
        event_date__gte=min(days) - MARGIN,
        event_date__lte=max(days) + MARGIN,
        event_type__in={one.columns["event_type"] for one in read},
    )
    countries = {one.columns["country_id"] for one in read}
    if None not in countries:
        chosen = chosen.filter(country_id__in=countries)
    chosen = chosen.exclude(review_status=ReviewStatus.WITHDRAWN).exclude(event_sources__article=article)
    facts = [
        StoredFact(KINDS["event"], event, elsewhere=True, ours=False)
        for event in chosen.select_related("place__parent").order_by("pk")
    ]
    add_parts(facts)
    add_sources(facts)
    return facts


def _with_towns() -> QuerySet[Place]:
    return Place.objects.select_related("parent")


def _actor_names(stored: list[StoredFact], read: list[ReadFact]) -> dict[int, str]:
    """Gives the names of all actors of the events, by primary key: of an actor merged into another, that one's."""
    ids = {part.actor_id for fact in stored for part in fact.parts}
    ids |= {part["actor_id"] for one in read for part in one.parts}
    return dict(Actor.objects.filter(pk__in=ids).values_list("pk", "name"))


def _stored_event(fact: StoredFact, actors: dict[int, str]) -> records.Event:
    """Gives a stored event as the coder's rule sees it."""
    event: Event = fact.record
    sides = {(part.side, part.order): actors[part.actor_id] for part in fact.parts}
    return _event(event.event_date, event.time_precision, event.sub_event_type, event.place, event.country_id, sides)


def _read_event(read: ReadFact, actors: dict[int, str], places: dict[int, Place]) -> records.Event:
    """Gives a read event as the coder's rule sees it, with the names that its actors and place have here."""
    columns = read.columns
    sides = {(part["side"], part["order"]): actors[part["actor_id"]] for part in read.parts}
    return _event(
        columns["event_date"],
        columns["time_precision"],
        columns["sub_event_type"],
        places.get(columns["place_id"]),
        columns["country_id"],
        sides,
    )


def _event(
    day: date,
    precision: int,
    sub_event_type: str,
    place: Place | None,
    country_id: int | None,
    sides: dict[tuple[int, int], str],
) -> records.Event:
    """Gives what the rule looks at; a site stands for its town, and a country's primary key for its name."""
    location = None if place is None else (place.parent or place).name
    sub_type = SubEventType(sub_event_type)
    return records.Event(
        event_date=day.isoformat(),
        time_precision=precision,
        event_type=EVENT_TYPE_OF[sub_type],
        sub_event_type=sub_type,
        actor1=sides.pop((1, 0), None),
        actor2=sides.pop((2, 0), None),
        assoc_actor_1=tuple(sides.values()),
        location=location,
        country=None if country_id is None else str(country_id),
        fatalities=None,
        evidence="",
        spans=(),
        fields={},
        rationale=(),
    )
