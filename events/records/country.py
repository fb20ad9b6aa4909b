"""A country as the API gives it."""

from django.db.models import Case, CharField, F, Value, When
from django.db.models.expressions import Combinable

from coder.regions import REGION_NAME
from events.records.expressions import JsonObject
from events.records.names import country_name
from events.records.record import Record

PLAIN = ("name_nl", "name_ucdp", "iso2", "iso3", "iso_numeric", "gw_number", "region_code")
YEARS = ("valid_from", "valid_to")
REGION = Case(
    *(When(region_code=code, then=Value(name)) for code, name in REGION_NAME.items()), output_field=CharField()
)


def country_columns(language: str) -> dict[str, Combinable]:
    """Makes the form, which is flat by nature."""
    return {
        "name": country_name(language, ""),
        "name_en": F("name"),
        **{column: F(column) for column in PLAIN},
        "region": REGION,
        **{column: F(column) for column in YEARS},
    }


COUNTRY = Record(lambda language: JsonObject(country_columns(language)), country_columns)
