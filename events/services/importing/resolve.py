"""Resolves what a fixture's rows refer to, and turns their fields into columns of the database."""

from collections.abc import Callable, Iterable
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model, Q, QuerySet

from events.fixtures.rows import NaturalKey, Row
from events.models import Actor, Alliance, Article, Country, Place, Source


class UnknownReference(LookupError):
    """A row refers to something that is neither stored nor in the fixture."""


def find_countries(keys: Iterable[NaturalKey]) -> QuerySet[Country]:
    """Gives the countries with those natural keys."""
    return Country.objects.filter(name__in=[key[0] for key in keys])


def find_sources(keys: Iterable[NaturalKey]) -> QuerySet[Source]:
    """Gives the sources with those natural keys."""
    return Source.objects.filter(name__in=[key[0] for key in keys])


def find_places(keys: Iterable[NaturalKey]) -> QuerySet[Place]:
    """Gives the places with those natural keys, and perhaps namesakes of theirs."""
    keys = list(keys)
    by_id = Q(gazetteer_id__in=[key[0] for key in keys if key[0] is not None])
    by_name = Q(gazetteer_id=None, name__in=[key[1] for key in keys if key[0] is None])
    return Place.objects.filter(by_id | by_name).select_related("country")


def find_actors(keys: Iterable[NaturalKey]) -> QuerySet[Actor]:
    """Gives the actors with those natural keys, and perhaps namesakes of theirs."""
    return Actor.objects.filter(name__in=[key[0] for key in keys]).select_related("merged_into__merged_into")


def find_articles(keys: Iterable[NaturalKey]) -> QuerySet[Article]:
    """Gives the articles with those natural keys, and perhaps others of the same sources and texts."""
    sources, hashes = zip(*keys, strict=True)
    return Article.objects.filter(source__name__in=sources, text_hash__in=hashes).select_related("source")


def find_alliances(keys: Iterable[NaturalKey]) -> QuerySet[Alliance]:
    """Gives the alliances with those natural keys, and perhaps others of the same supporters."""
    return Alliance.objects.filter(supporter__name__in=[key[0] for key in keys]).select_related(
        "supporter", "supported"
    )


FINDERS: dict[str, Callable[[Iterable[NaturalKey]], QuerySet[Any]]] = {
    "events.country": find_countries,
    "events.source": find_sources,
    "events.place": find_places,
    "events.actor": find_actors,
    "events.article": find_articles,
    "events.alliance": find_alliances,
}


def identity(model: str, key: NaturalKey) -> NaturalKey:
    """Gives the part of a natural key that tells rows apart: of a place the gazetteer's id alone, where it has one."""
    return key[:1] if model == "events.place" and key[0] is not None else key


class References:
    """Primary keys by model and natural key, as far as an import needs them."""

    def __init__(self) -> None:
        """Begins empty."""
        self._ids: dict[tuple[str, NaturalKey], int] = {}

    def add(self, model: str, key: NaturalKey, pk: int) -> None:
        """Notes the primary key of a row."""
        self._ids[model, identity(model, key)] = pk

    def find(self, model: str, key: NaturalKey) -> int | None:
        """Gives the primary key noted for a natural key, or None."""
        return self._ids.get((model, identity(model, key)))

    def look_up(self, model: str, keys: Iterable[NaturalKey]) -> dict[NaturalKey, Any]:
        """Notes the primary keys of the stored rows with those natural keys; gives the rows by `identity`.

        An actor that was merged into another is noted as that one, and left out of what is given.
        """
        wanted = {identity(model, key) for key in keys}
        found = {}
        for stored in FINDERS[model](wanted) if wanted else ():
            key = identity(model, stored.natural_key())
            if key not in wanted:
                continue
            kept = stored
            while getattr(kept, "merged_into", None) is not None:
                kept = kept.merged_into
            self.add(model, key, kept.pk)
            if kept is stored:
                found[key] = stored
        return found

    def columns(self, row: Row) -> dict[str, Any]:
        """Gives the row's values by column, natural keys resolved.

        Raises UnknownReference for a natural key that was not noted.
        """
        meta = apps.get_model(row.model)._meta
        columns: dict[str, Any] = {}
        for name, value in row.fields.items():
            field = meta.get_field(name)
            if isinstance(field, ForeignKey):
                columns[field.attname] = self._resolve(field, value)
            else:
                columns[field.attname] = field.to_python(value)
        return columns

    def _resolve(self, field: "ForeignKey[Any, Any]", value: Any) -> Any:
        if not isinstance(value, list):
            return value  # nothing, or a primary key that is a name: the data set
        model = field.related_model._meta.label_lower
        found = self.find(model, tuple(value))
        if found is None:
            raise UnknownReference(f"{model.removeprefix('events.')} {value} is not stored")
        return found


def differences(stored: Model, columns: dict[str, Any]) -> dict[str, Any]:
    """Gives the columns whose value differs from the stored one."""
    return {name: value for name, value in columns.items() if getattr(stored, name) != value}
