"""Recognises events that other articles have told before."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from coder.codebook import ActorKind, EventType, SubEventType, TimePrecision
from coder.same_event import Traits, Verdict, compare_events
from events.choices import ReviewStatus
from events.fixtures.actors import is_crowd
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
    crowds = _crowds(
        {part.actor_id for fact in stored for part in fact.parts}
        | {part["actor_id"] for one in read for part in one.parts}
    )
    towns = dict(Place.objects.filter(pk__in={one.columns["place_id"] for one in read}).values_list("pk", "parent_id"))
    known = [(fact, _stored_traits(fact, crowds)) for fact in stored]
    for at, one in enumerate(read):
        traits = _read_traits(one, crowds, towns)
        alike = [(fact, compare_events(traits, other)) for fact, other in known]
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
        for event in chosen.select_related("place").order_by("pk")
    ]
    add_parts(facts)
    add_sources(facts)
    return facts


def _crowds(actor_ids: set[int]) -> set[int]:
    """Gives those of the actors that are crowds or unidentified."""
    chosen = Actor.objects.filter(pk__in=actor_ids).values_list("pk", "name", "kind")
    return {pk for pk, name, kind in chosen if is_crowd(name, ActorKind(kind))}


def _stored_traits(fact: StoredFact, crowds: set[int]) -> Traits:
    event: Event = fact.record
    return Traits(
        event_type=EventType(event.event_type),
        sub_event_type=SubEventType(event.sub_event_type),
        date_start=event.date_start,
        date_end=event.date_end,
        time_precision=TimePrecision(event.time_precision),
        country=event.country_id,
        place=event.place_id,
        town=event.place.parent_id if event.place is not None else None,
        actors=frozenset(part.actor_id for part in fact.parts if part.actor_id not in crowds),
        crowds=frozenset(part.actor_id for part in fact.parts if part.actor_id in crowds),
    )


def _read_traits(read: ReadFact, crowds: set[int], towns: dict[int, int | None]) -> Traits:
    columns = read.columns
    actors = [part["actor_id"] for part in read.parts]
    return Traits(
        event_type=EventType(columns["event_type"]),
        sub_event_type=SubEventType(columns["sub_event_type"]),
        date_start=columns["date_start"],
        date_end=columns["date_end"],
        time_precision=TimePrecision(columns["time_precision"]),
        country=columns["country_id"],
        place=columns["place_id"],
        town=towns.get(columns["place_id"]),
        actors=frozenset(actor for actor in actors if actor not in crowds),
        crowds=frozenset(actor for actor in actors if actor in crowds),
    )
