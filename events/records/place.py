"""A place as the API gives it."""

from django.db.models import F
from django.db.models.expressions import Combinable

from events.records.expressions import JsonObject, json_or_null
from events.records.names import address, country_name, own_licence, place_name
from events.records.parts import country_in_short, place_in_short
from events.records.record import Record

PLAIN = ("kind", "admin1", "admin2", "admin3", "latitude", "longitude", "gazetteer_id")


def place_json(language: str) -> JsonObject:
    """Makes the nested form; `parent` is the town that a base, airport or quarter belongs to."""
    return JsonObject(
        {
            "id": F("public_id"),
            "url": address("places"),
            "name": place_name(language, ""),
            "names": F("names"),
            **{column: F(column) for column in PLAIN},
            "country": json_or_null(("country", country_in_short(language, "country__"))),
            "parent": json_or_null(("parent", place_in_short(language, "parent__"))),
            "licence": own_licence(),
            "changed_at": F("changed_at"),
        }
    )


def place_columns(language: str) -> dict[str, Combinable]:
    """Makes the flat form."""
    return {
        "id": F("public_id"),
        "url": address("places"),
        "name": place_name(language, ""),
        **{column: F(column) for column in PLAIN},
        "country": country_name(language, "country__"),
        "iso3": F("country__iso3"),
        "parent": place_name(language, "parent__"),
        "licence": own_licence(),
        "changed_at": F("changed_at"),
    }


PLACE = Record(place_json, place_columns)
