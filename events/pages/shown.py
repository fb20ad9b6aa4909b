"""What a page shows of records: their names in the reader's language, and the rows that go with them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import get_language

from events.models import Actor, ActorName, EventActor, Evidence, QuoteActor


def names() -> "Prefetch[Any]":
    """Fetches the Dutch names of actors along."""
    return Prefetch(
        "names",
        queryset=ActorName.objects.filter(language="nl", kind="name").order_by("-valid_to", "id"),
        to_attr="dutch",
    )


def actor_name(actor: Actor) -> str:
    """Gives the actor's name in the reader's language, the canonical one where there is none."""
    dutch = getattr(actor, "dutch", [])
    # The name without an end is today's; it sorts first, as Postgres puts null above all dates.
    return dutch[0].name if dutch and (get_language() or "").startswith("nl") else str(actor)


def passages() -> "Prefetch[Any]":
    """Fetches the passages of whole records along, with their articles, in reading order."""
    rows = Evidence.objects.filter(field="").select_related("article__source").order_by("article_id", "start")
    return Prefetch("evidences", queryset=rows, to_attr="passages")


def with_parts(events: QuerySet[Any]) -> QuerySet[Any]:
    """Fetches along what a list of events shows: place, country, actors and passages."""
    parts = EventActor.objects.select_related("actor").prefetch_related(
        Prefetch("actor__names", queryset=names().queryset, to_attr="dutch")
    )
    return events.select_related("place__country", "place__parent", "country", "dataset").prefetch_related(
        Prefetch("event_actors", queryset=parts.order_by("side", "order"), to_attr="parts"), passages()
    )


def with_speakers(quotes: QuerySet[Any]) -> QuerySet[Any]:
    """Fetches along what a list of quotes shows: speakers and whom they speak of, with passages."""
    parts = QuoteActor.objects.select_related("actor").prefetch_related(
        Prefetch("actor__names", queryset=names().queryset, to_attr="dutch")
    )
    return quotes.select_related("reported_by", "affiliation").prefetch_related(
        Prefetch("quote_actors", queryset=parts.order_by("role", "order"), to_attr="parts"), passages()
    )


def side(parts: Iterable[EventActor], number: int) -> list[EventActor]:
    """Gives the participants of one side, the main actor first."""
    return [part for part in parts if part.side == number]
