"""The columns of a data set's files: which there must be, which there may be."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

from events.services.errors import Refused


@dataclass(frozen=True, slots=True)
class Layout:
    """What a file may look like: `required` columns must be there, the further ones of `known` may be."""

    dataset: str
    known: tuple[str, ...]
    required: frozenset[str]


def check_header(file: str, header: Sequence[str], layout: Layout) -> list[str]:
    """Gives the column names of a file; raises Refused that lists what is missing, unknown and written twice."""
    names = [name.strip().lower() for name in header]
    missing = sorted(layout.required - set(names))
    unknown = [name for name in names if name not in layout.known]
    twice = sorted({name for name in names if names.count(name) > 1})
    told = []
    if missing:
        told.append("missing columns: " + ", ".join(missing))
    if unknown:
        told.append("unknown columns: " + ", ".join(f"{name or '(empty)'}{nearest(name, layout)}" for name in unknown))
    if twice:
        told.append("columns written twice: " + ", ".join(twice))
    if told:
        raise Refused(f"{file}, line 1: {'; '.join(told)}; this is no {layout.dataset} file as we know them")
    return names


def nearest(name: str, layout: Layout) -> str:
    """Gives " (did you mean ...?)" where a known column is near the name, else nothing."""
    near = difflib.get_close_matches(name, layout.known, n=1)
    return f" (did you mean {near[0]}?)" if near else ""


UCDP = Layout(
    dataset="ucdp-ged",
    # Release 23.1, in order (UCDP GED codebook 23.1), then what the Humanitarian Data Exchange adds.
    known=tuple(
        "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name"
        " dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b"
        " number_of_sources source_article source_office source_date source_headline source_original where_prec"
        " where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id"
        " region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians"
        " deaths_unknown best high low gwnoa gwnob"
        " iso3".split()
    ),
    required=frozenset(
        "id type_of_violence side_a side_b where_prec where_coordinates latitude longitude country country_id date_prec"
        " date_start date_end best high low".split()
    ),
)

ACLED = Layout(
    dataset="acled",
    # The 31 columns since March 2023, in order, then those of older files and of the two population options.
    known=tuple(
        "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1"
        " inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country"
        " admin1 admin2 admin3 location"
        " latitude longitude geo_precision source source_scale notes fatalities tags timestamp"
        " data_id event_id_no_cnty iso3 population_1km population_2km population_5km population_best".split()
    ),
    required=frozenset(
        "event_id_cnty event_date time_precision event_type sub_event_type actor1 country location latitude longitude"
        " geo_precision source notes fatalities".split()
    ),
)
