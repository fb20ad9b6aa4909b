"""The filters of actors."""

from coder.codebook import ActorKind
from events.filtersets import keeping, reading
from events.filtersets.filterset import Filter, FilterSet
from events.filtersets.names import read_country
from events.filtersets.who import read_exact_actor


class ActorFilters(FilterSet):
    """What may be asked of actors."""

    filters = {
        "name": Filter(
            "Name in any language, of any time.",
            read_exact_actor,
            lambda actors, meant: actors.filter(pk__in={one.actor_id for one in keeping.chained(meant)}),
        ),
        "kind": Filter(
            "Kind of actor.",
            reading.read_term(ActorKind),
            keeping.equal("kind"),
            schema=reading.enumeration(ActorKind),
        ),
        "country": Filter("Country it is of: name or ISO code.", read_country, keeping.equal("country")),
    }
