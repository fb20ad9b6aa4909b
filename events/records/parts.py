"""Objects that stand within several records: actors, places, countries, articles and evidence, in short."""

from django.db.models import F, QuerySet
from django.db.models.expressions import Combinable

from events.models import Evidence
from events.records.expressions import JsonList, JsonObject
from events.records.names import actor_name, address, country_name, place_name


def actor_in_short(language: str, path: str, on: str | None = None) -> dict[str, Combinable]:
    """Gives the members of an actor within another record; `on` is the column of the record's day."""
    return {
        "id": F(f"{path}public_id"),
        "url": address("actors", f"{path}public_id"),
        "name": actor_name(language, path, on),
        "qualifier": F(f"{path}qualifier"),
        "kind": F(f"{path}kind"),
    }


def place_in_short(language: str, path: str) -> JsonObject:
    """Makes a place within another record."""
    return JsonObject(
        {
            "id": F(f"{path}public_id"),
            "url": address("places", f"{path}public_id"),
            "name": place_name(language, path),
            "kind": F(f"{path}kind"),
            "admin1": F(f"{path}admin1"),
            "admin2": F(f"{path}admin2"),
            "admin3": F(f"{path}admin3"),
            "latitude": F(f"{path}latitude"),
            "longitude": F(f"{path}longitude"),
        }
    )


def country_in_short(language: str, path: str) -> JsonObject:
    """Makes a country within another record."""
    return JsonObject(
        {
            "name": country_name(language, path),
            "iso2": F(f"{path}iso2"),
            "iso3": F(f"{path}iso3"),
            "iso_numeric": F(f"{path}iso_numeric"),
        }
    )


def article_in_short(path: str) -> JsonObject:
    """Makes an article within another record: where the text stands, never the text."""
    return JsonObject(
        {
            "id": F(f"{path}public_id"),
            "url": address("articles", f"{path}public_id"),
            "title": F(f"{path}title"),
            "source": F(f"{path}source__name"),
            "link": F(f"{path}url"),
            "published": F(f"{path}published"),
            "published_precision": F(f"{path}published_precision"),
            "language": F(f"{path}language"),
            "licence": F(f"{path}licence"),
        }
    )


def evidence(rows: "QuerySet[Evidence]") -> JsonList:
    """Makes the list of passages that a record was read from; spans count code points of the normalised text."""
    return JsonList(
        rows.order_by("article__published", "article", "start", "end", "field"),
        JsonObject(
            {
                "field": F("field"),
                "start": F("start"),
                "end": F("end"),
                "passage": F("passage"),
                "article": article_in_short("article__"),
            }
        ),
    )
