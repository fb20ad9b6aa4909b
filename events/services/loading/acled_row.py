"""One row of an ACLED file, in our columns."""

from collections.abc import Sequence
from functools import partial
from operator import itemgetter

import orjson

from coder.codebook import DISORDER_TYPE_OF, EVENT_TYPE_OF, ActorKind, SubEventType
from coder.interaction import INTER_CODE, INTER_NAME, interaction, interaction_name
from events.services.loading.cells import array, columns, day, deaths, degrees, one_of, text, written
from events.services.loading.countries import Countries
from events.services.loading.refusal import BadCell
from events.services.loading.remembered import remembered
from events.services.loading.staged import Numbers, Participant, Staged, StagedPlace

KIND_OF = {code: kind.value for kind, code in INTER_CODE.items()}
SUB_EVENT_TYPES = {term.value: term for term in SubEventType}
TARGETED = "Civilian targeting"
INTER = {name.casefold(): code for code, name in INTER_NAME.items()} | {str(code): code for code in INTER_NAME}
# Plurals, and the names that the codes had before 2024.
INTER |= {f"{name.casefold()}s": code for code, name in INTER_NAME.items()} | {"other forces": 8, "": 0, "0": 0}
ALWAYS_RAW = ("timestamp", "data_id", "event_id_no_cnty", "population_1km", "population_2km", "population_5km",
              "population_best")  # fmt: skip
PLACES = 60_000  # readings of places that are remembered

Raw = dict[str, str]
"""Cells that are kept as they stand, by column: what our columns give back would be another."""


class AcledRows:
    """Turns the rows of one file into our columns; cells that come together again and again are read once."""

    def __init__(self, names: Sequence[str], countries: Countries, numbers: Numbers) -> None:
        """`names`: the file's columns in order; `countries`: those stored; `numbers`: filled as rows are met."""
        self.names = names
        self.countries = countries
        self.numbers = numbers
        self.always_raw = [(name, names.index(name)) for name in ALWAYS_RAW if name in names]
        self.own = itemgetter(names.index("event_id_cnty"), names.index("notes"))
        self.when = remembered(names, "event_date year", self.read_when)
        self.what = remembered(names, "event_type sub_event_type disorder_type civilian_targeting", self.read_what)
        self.where = remembered(
            names,
            "country iso iso3 region admin1 admin2 admin3 location latitude longitude",
            self.read_where,
            most=PLACES,
        )
        self.measures = remembered(names, "time_precision geo_precision fatalities source_scale", self.read_measures)
        self.sides = [
            remembered(names, f"actor{side} assoc_actor_{side} inter{side}", partial(self.read_side, side))
            for side in (1, 2)
        ]
        self.codes = remembered(names, "inter1 inter2 interaction", self.read_codes)
        self.sources = remembered(names, "source tags", self.read_sources)

    def stage(self, cells: list[str]) -> Staged:
        """Gives a row's values; raises BadCell for what cannot be."""
        external_id, notes = self.own(cells)
        if not external_id:
            raise BadCell("event_id_cnty", "", "empty; each event has an id")
        cells.append("")
        when, of_date = self.when(cells)
        what, of_type = self.what(cells)
        where, of_place = self.where(cells)
        cast_1, of_first = self.sides[0](cells)
        cast_2, of_second = self.sides[1](cells)
        sources, of_source = self.sources(cells)
        raw = {**of_date, **of_type, **of_place, **of_first, **of_second, **self.codes(cells), **of_source}
        for name, index in self.always_raw:
            if cells[index]:
                raw[name] = cells[index]
        return Staged(
            external_id=written(text("event_id_cnty", external_id, 60)),
            when=when,
            what=what,
            where=where,
            measures=self.measures(cells),
            cast_1=cast_1,
            cast_2=cast_2,
            sources=sources,
            notes=written(notes),
            raw=written(orjson.dumps(raw).decode()),
        )

    def unlike(self, *cells: tuple[str, str, str]) -> Raw:
        """Gives the cells that would come back otherwise: of column, cell, and what ACLED's files of today write."""
        return {column: cell for column, cell, written in cells if cell != written and column in self.names}

    def read_when(self, cells: tuple[str, ...]) -> tuple[str, Raw]:
        """Reads the date."""
        cell, year = cells
        date = day("event_date", cell).isoformat()
        return columns(date, date, date), self.unlike(("event_date", cell, date), ("year", year, date[:4]))

    def read_what(self, cells: tuple[str, ...]) -> tuple[str, Raw]:
        """Reads the types, which must belong together, and whether civilians were targeted."""
        event_type, sub_event_type, disorder_type, targeting = cells
        sub = SUB_EVENT_TYPES.get(sub_event_type)
        if sub is None:
            raise BadCell("sub_event_type", sub_event_type, "not in the codebook")
        if event_type != EVENT_TYPE_OF[sub]:
            raise BadCell("event_type", event_type, f"{sub_event_type} belongs to {EVENT_TYPE_OF[sub]}")
        raw = self.unlike(
            ("disorder_type", disorder_type, DISORDER_TYPE_OF[sub].value),
            ("civilian_targeting", targeting, TARGETED if targeting else ""),
        )
        return columns(event_type, sub_event_type, "t" if targeting else "f"), raw

    def read_where(self, cells: tuple[str, ...]) -> tuple[str, Raw]:
        """Gives the country's id and the number of the place."""
        country, iso, iso3, region, *admins, location, north, east = cells
        found = self.countries.of_acled(iso, country)
        if found is None:
            raise BadCell("country", country, "no country that we know, by name or ISO number")
        if not location:
            raise BadCell("location", "", "empty; each event has a location")
        latitude, longitude = degrees("latitude", north, 90), degrees("longitude", east, 180)
        admin1, admin2, admin3 = (text(f"admin{level}", name, 100) for level, name in enumerate(admins, start=1))
        name = text("location", location, 200)
        raw = self.unlike(
            ("country", country, found.name),
            ("iso", iso, "" if found.iso_numeric is None else str(found.iso_numeric)),
            ("iso3", iso3, found.iso3 or ""),
            ("region", region, found.region),
            ("latitude", north, latitude),
            ("longitude", east, longitude),
        )
        place = StagedPlace(name, found.name, admin1, admin2, admin3, latitude, longitude, "settlement")
        return columns(found.pk, self.numbers.place(place)), raw

    def read_measures(self, cells: tuple[str, ...]) -> str:
        """Reads precisions, deaths and scale."""
        time_precision, geo_precision, fatalities, source_scale = cells
        return columns(
            one_of("time_precision", time_precision, (1, 2, 3)),
            one_of("geo_precision", geo_precision, (1, 2, 3)),
            deaths("fatalities", fatalities),
            None,
            None,
            text("source_scale", source_scale, 40),
        )

    def read_side(self, side: int, cells: tuple[str, ...]) -> tuple[str, Raw]:
        """Gives the number of a side's cast: its main actor, then those associated with it; none without actors."""
        actor, associated, inter = cells
        code = INTER.get(inter.strip().casefold())
        if code is None:
            raise BadCell(f"inter{side}", inter, "no interaction code: 1 to 8, or its name")
        cast = []
        if actor:
            number = self.numbers.actor(
                text(f"actor{side}", actor, 300), KIND_OF.get(code, ActorKind.ORGANISATION.value)
            )
            cast.append(Participant(side, "main", 0, number, code or None, actor))
        elif side == 1:
            raise BadCell("actor1", "", "empty; each event has a first actor")
        others = listed(associated)
        for order, other in enumerate(others, start=1):
            number = self.numbers.actor(text(f"assoc_actor_{side}", other, 300), ActorKind.ORGANISATION.value)
            cast.append(Participant(side, "associated", order, number, None, other))
        raw = self.unlike(
            (f"inter{side}", inter, INTER_NAME.get(code, "")),
            (f"assoc_actor_{side}", associated, "; ".join(others)),
        )
        return written(self.numbers.cast(cast)), raw

    def read_codes(self, cells: tuple[str, ...]) -> Raw:
        """Gives the interaction of both sides where it is not written as it follows from their codes."""
        first, second = (INTER[inter.strip().casefold()] for inter in cells[:2])
        follows = interaction_name(interaction(first, second)) if first or second else ""
        return self.unlike(("interaction", cells[2], follows))

    def read_sources(self, cells: tuple[str, ...]) -> tuple[str, Raw]:
        """Gives the number of the byline, and the tags."""
        sources, tags = (listed(cell) for cell in cells)
        raw = self.unlike(("source", cells[0], "; ".join(sources)), ("tags", cells[1], "; ".join(tags)))
        byline = self.numbers.byline([self.numbers.source(name) for name in dict.fromkeys(sources)])
        return columns(byline, array([text("tags", tag, 200) for tag in tags])), raw


def listed(cell: str) -> list[str]:
    """Gives the parts of a cell that holds a list."""
    return [part.strip() for part in cell.split(";") if part.strip()]
