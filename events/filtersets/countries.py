"""The filters of countries."""

from coder.regions import REGION_NAME
from events.filtersets import keeping, reading
from events.filtersets.filterset import Filter, FilterSet
from events.filtersets.names import read_country

REGION_CODE = {name: code for code, name in REGION_NAME.items()}


class CountryFilters(FilterSet):
    """What may be asked of countries."""

    filters = {
        "name": Filter("Name in English or Dutch, or ISO code.", read_country, keeping.equal("pk")),
        "region": Filter(
            "ACLED's region.",
            reading.read_term(REGION_CODE),
            lambda countries, names: countries.filter(region_code__in=[REGION_CODE[name] for name in names]),
            schema=reading.enumeration(REGION_CODE),
        ),
    }
