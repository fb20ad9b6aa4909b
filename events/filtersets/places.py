"""The filters of places."""

from coder.codebook import PlaceKind
from events.filtersets import keeping, reading
from events.filtersets.filterset import Filter, FilterSet
from events.filtersets.names import read_admin1, read_country, read_place
from events.querysets.folding import is_named


class PlaceFilters(FilterSet):
    """What may be asked of places."""

    filters = {
        "name": Filter(
            "Name in any language.", read_place, lambda places, ids: places.filter(pk__in=keeping.chained(ids))
        ),
        "country": Filter("Country it lies in: name or ISO code.", read_country, keeping.equal("country")),
        "admin1": Filter(
            "First-level region.",
            read_admin1,
            lambda places, names: places.filter(keeping.any_of(is_named("admin1", name) for name in names)),
        ),
        "kind": Filter(
            "Kind of place.",
            reading.read_term(PlaceKind),
            keeping.equal("kind"),
            schema=reading.enumeration(PlaceKind),
        ),
    }
