"""Gives the rows of a data set back, cell by cell as its files had them."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet

from coder.codebook import DISORDER_TYPE_OF, SubEventType
from coder.interaction import INTER_NAME, interaction, interaction_name
from events.models import Event
from events.services.loading.acled_row import TARGETED
from events.services.loading.layout import ACLED, Layout

CHUNK = 2_000


def render_rows(events: QuerySet[Event], layout: Layout, columns: Sequence[str]) -> Iterator[list[str]]:
    """Yields the cells of `columns` for each event, in the order of the queryset.

    Where a cell says what our columns say, it is made from them; else it was kept in `raw` and comes back as it was.
    A column that the file did not have is empty.
    """
    fetched = events.select_related("place", "country").prefetch_related("event_actors__actor", "event_sources__source")
    for event in fetched.iterator(chunk_size=CHUNK):
        cells = acled_cells(event) if layout is ACLED else {"id": event.external_id}
        cells |= event.raw or {}
        yield [str(cells.get(column, "") or "") for column in columns]


def acled_cells(event: Any) -> dict[str, Any]:
    """Gives an event's cells as ACLED's files of today write them."""
    place, country = event.place, event.country
    cells = {
        "event_id_cnty": event.external_id,
        "event_date": event.event_date.isoformat(),
        "year": str(event.event_date.year),
        "time_precision": str(event.time_precision),
        "disorder_type": DISORDER_TYPE_OF[SubEventType(event.sub_event_type)].value,
        "event_type": event.event_type,
        "sub_event_type": event.sub_event_type,
        "civilian_targeting": TARGETED if event.civilian_targeting else "",
        "iso": country.iso_numeric,
        "iso3": country.iso3,
        "region": country.region,
        "country": country.name,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "admin3": place.admin3,
        "location": place.name,
        "latitude": f"{place.latitude:.4f}",
        "longitude": f"{place.longitude:.4f}",
        "geo_precision": str(event.geo_precision),
        "source": "; ".join(row.source.name for row in event.event_sources.all()),
        "source_scale": event.source_scale,
        "notes": event.notes,
        "fatalities": str(event.fatalities),
        "tags": "; ".join(event.tags),
    }
    return cells | actor_cells(event)


def actor_cells(event: Any) -> dict[str, str]:
    """Gives the cells of an event's actors and of its interaction."""
    cells = {}
    codes = [0, 0]
    for side in (1, 2):
        parts = [part for part in event.event_actors.all() if part.side == side]
        main = next((part for part in parts if part.role == "main"), None)
        codes[side - 1] = (main.inter or 0) if main else 0
        cells[f"actor{side}"] = main.reported_name if main else ""
        cells[f"assoc_actor_{side}"] = "; ".join(part.reported_name for part in parts if part.role == "associated")
        cells[f"inter{side}"] = INTER_NAME.get(codes[side - 1], "")
    cells["interaction"] = interaction_name(interaction(*codes)) if any(codes) else ""
    return cells
