"""Which published name somebody probably meant."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Any

from django.contrib.postgres.lookups import TrigramSimilar
from django.db.models import CharField, F, FloatField, Func, QuerySet, Value

from events.models import Actor, ActorName, Country, Event, Place, Source
from events.querysets.folding import Fold

CANDIDATES = 30
LIKE_ENOUGH = 0.6
RECENT = 5000


class Likeness(Func):
    """The share of groups of three letters that two texts have in common."""

    function = "similarity"
    output_field = FloatField()


def nearest_actor(name: str) -> str | None:
    """Gives the name of a published actor that is most like `name`; None where none is like it."""
    published = Actor.objects.published()
    names = _alike(published, "name", name)
    names += _alike(ActorName.objects.filter(actor__in=published.values("pk")), "name", name)
    return _most_like(name, names)


def nearest_country(name: str) -> str | None:
    """Gives the English name of a country that is most like `name`; countries are reference data, all are known."""
    return _most_like(name, Country.objects.values_list("name", flat=True))


def nearest_place(name: str) -> str | None:
    """Gives the name of a published place that is most like `name`."""
    return _most_like(name, _alike(Place.objects.published(), "name", name))


def nearest_admin1(name: str) -> str | None:
    """Gives the first-level region of a published place that is most like `name`."""
    regions = Place.objects.published().exclude(admin1="").values_list("admin1", flat=True).distinct()
    return _most_like(name, regions)


def nearest_source(name: str) -> str | None:
    """Gives the published source whose name is most like `name`."""
    return _most_like(name, Source.objects.published().values_list("name", flat=True))


def nearest_tag(tag: str) -> str | None:
    """Gives the tag most like `tag` among the latest tagged events that are published."""
    latest = Event.objects.published().exclude(tags=[]).order_by("-event_date", "-id")[:RECENT]
    return _most_like(tag, {each for tags in latest.values_list("tags", flat=True) for each in tags})


def _alike(queryset: QuerySet[Any], column: str, name: str) -> list[str]:
    """Gives the values of the column that share most groups of three letters with `name`, by the index on them."""
    folded, wanted = Fold(F(column)), Fold(Value(name, output_field=CharField()))
    found = queryset.filter(TrigramSimilar(folded, wanted)).order_by(Likeness(folded, wanted).desc(), column)
    return list(found.values_list(column, flat=True)[:CANDIDATES])


def _most_like(name: str, candidates: Iterable[str]) -> str | None:
    wanted = name.casefold()
    matcher = SequenceMatcher(b=wanted)
    best: tuple[float, str] | None = None
    for candidate in candidates:
        matcher.set_seq1(candidate.casefold())
        if matcher.quick_ratio() < LIKE_ENOUGH:
            continue
        # The same letters in another order count half, so that Lybia is Libya rather than Liberia.
        likeness = (matcher.ratio() + matcher.quick_ratio()) / 2
        if likeness >= LIKE_ENOUGH:
            best = max(best or (likeness, candidate), (likeness, candidate))
    return best[1] if best else None
