"""One row of an ACLED file, in our columns."""

import json
from collections.abc import Sequence

from coder.codebook import (
    DISORDER_TYPE_OF,
    EVENT_TYPE_OF,
    INTER_CODE,
    INTER_NAME,
    ActorKind,
    SubEventType,
    interaction,
    interaction_name,
)
from events.models import Country
from events.services.loading.cells import array, day, deaths, degrees, one_of, text
from events.services.loading.countries import Countries
from events.services.loading.refusal import BadCell
from events.services.loading.staged import Numbers, Participant, Staged, StagedPlace

KIND_OF = {code: kind.value for kind, code in INTER_CODE.items()}
SUB_EVENT_TYPES = {term.value: term for term in SubEventType}
TARGETED = "Civilian targeting"
INTER = {name.casefold(): code for code, name in INTER_NAME.items()} | {str(code): code for code in INTER_NAME}
# Plurals, and the names that the codes had before 2024.
INTER |= {f"{name.casefold()}s": code for code, name in INTER_NAME.items()} | {"other forces": 8, "": 0, "0": 0}
ALWAYS_RAW = ("timestamp", "data_id", "event_id_no_cnty", "population_1km", "population_2km", "population_5km",
              "population_best")  # fmt: skip

Following = tuple[tuple[str, str], ...]
"""Cells that follow from others: column and what stands in it."""


class AcledRows:
    """Turns the rows of one file into our columns; what repeats from row to row is worked out once."""

    def __init__(self, names: Sequence[str], countries: Countries, numbers: Numbers) -> None:
        """`names`: the file's columns in order; `countries`: those stored; `numbers`: filled as rows are met."""
        self.names = names
        self.countries = countries
        self.numbers = numbers
        self.kept = [name for name in ALWAYS_RAW if name in names]
        # What was read of a cell, with the cells that follow from it as ACLED's files of today write them.
        self.dates: dict[str, tuple[str, Following]] = {}
        self.types: dict[tuple[str, str], Following] = {}
        self.where: dict[tuple[str, str], tuple[Country, Following]] = {}
        self.codes: dict[tuple[str, str], tuple[tuple[int, int], Following]] = {}
        self.split: dict[str, list[str]] = {}

    def stage(self, cells: list[str]) -> tuple[Staged, list[Participant], list[int]]:
        """Gives a row's values, its actors, and the numbers of its sources; raises BadCell for what cannot be."""
        row = dict(zip(self.names, cells, strict=True))
        if not row["event_id_cnty"]:
            raise BadCell("event_id_cnty", "", "empty; each event has an id")
        date, of_date = self.date(row["event_date"])
        of_type = self.type(row["event_type"], row["sub_event_type"])
        country, of_country = self.country(row["country"], row.get("iso", ""))
        codes, of_codes = self.interaction(row.get("inter1", ""), row.get("inter2", ""))
        raw = {name: row[name] for name in self.kept if row[name]}
        for following in (of_date, of_type, of_country, of_codes):
            for name, written in following:
                if row.get(name, written) != written:
                    raw[name] = row[name]
        place = self.place(row, country, raw)
        targeted = row.get("civilian_targeting", "")
        if targeted not in ("", TARGETED):
            raw["civilian_targeting"] = targeted
        parts = self.participants(row, codes, raw)
        tags = [text("tags", tag, 200) for tag in self.listed("tags", row, raw)]
        sources = [self.numbers.source(name) for name in dict.fromkeys(self.listed("source", row, raw))]
        staged = Staged(
            external_id=text("event_id_cnty", row["event_id_cnty"], 60),
            event_date=date,
            time_precision=one_of("time_precision", row["time_precision"], (1, 2, 3)),
            date_start=date,
            date_end=date,
            event_type=row["event_type"],
            sub_event_type=row["sub_event_type"],
            country_id=country.pk,
            place=place,
            geo_precision=one_of("geo_precision", row["geo_precision"], (1, 2, 3)),
            fatalities=deaths("fatalities", row["fatalities"]),
            fatalities_low=None,
            fatalities_high=None,
            certainty="asserted",
            civilian_targeting=bool(targeted),
            source_scale=text("source_scale", row.get("source_scale", ""), 40),
            notes=row["notes"],
            tags=array(tags),
            raw=json.dumps(raw, ensure_ascii=False),
        )
        return staged, parts, sources

    def date(self, cell: str) -> tuple[str, Following]:
        """Reads a date."""
        known = self.dates.get(cell)
        if known is None:
            date = day("event_date", cell).isoformat()
            known = self.dates[cell] = date, (("event_date", date), ("year", date[:4]))
        return known

    def type(self, event_type: str, sub_event_type: str) -> Following:
        """Reads the types, which must belong together."""
        known = self.types.get((event_type, sub_event_type))
        if known is None:
            sub = SUB_EVENT_TYPES.get(sub_event_type)
            if sub is None:
                raise BadCell("sub_event_type", sub_event_type, "not in the codebook")
            if event_type != EVENT_TYPE_OF[sub]:
                raise BadCell("event_type", event_type, f"{sub_event_type} belongs to {EVENT_TYPE_OF[sub]}")
            known = self.types[event_type, sub_event_type] = (("disorder_type", DISORDER_TYPE_OF[sub].value),)
        return known

    def country(self, name: str, iso: str) -> tuple[Country, Following]:
        """Finds the country."""
        known = self.where.get((name, iso))
        if known is None:
            country = self.countries.of_acled(iso, name)
            if country is None:
                raise BadCell("country", name, "no country that we know, by name or ISO number")
            number = "" if country.iso_numeric is None else str(country.iso_numeric)
            known = self.where[name, iso] = (
                country,
                (("country", country.name), ("iso", number), ("iso3", country.iso3 or ""), ("region", country.region)),
            )
        return known

    def interaction(self, inter1: str, inter2: str) -> tuple[tuple[int, int], Following]:
        """Reads the interaction codes, in words or numbers."""
        known = self.codes.get((inter1, inter2))
        if known is None:
            codes = []
            for name, cell in (("inter1", inter1), ("inter2", inter2)):
                code = INTER.get(cell.strip().casefold())
                if code is None:
                    raise BadCell(name, cell, "no interaction code: 1 to 8, or its name")
                codes.append(code)
            first, second = codes
            both = interaction_name(interaction(first, second)) if first or second else ""
            words = (("inter1", INTER_NAME.get(first, "")), ("inter2", INTER_NAME.get(second, "")))
            known = self.codes[inter1, inter2] = (first, second), (*words, ("interaction", both))
        return known

    def place(self, row: dict[str, str], country: Country, raw: dict[str, str]) -> int:
        """Gives the number of the row's place."""
        if not row["location"]:
            raise BadCell("location", "", "empty; each event has a location")
        latitude, longitude = degrees("latitude", row["latitude"], 90), degrees("longitude", row["longitude"], 180)
        for name, written in (("latitude", latitude), ("longitude", longitude)):
            if row[name] != written:
                raw[name] = row[name]
        admin1, admin2, admin3 = (text(name, row.get(name, ""), 100) for name in ("admin1", "admin2", "admin3"))
        name = text("location", row["location"], 200)
        place = StagedPlace(name, country.name, admin1, admin2, admin3, latitude, longitude, "settlement")
        return self.numbers.place(place)

    def participants(self, row: dict[str, str], codes: tuple[int, int], raw: dict[str, str]) -> list[Participant]:
        """Gives the actors of both sides: the main ones, then those associated with them."""
        parts = []
        for side, code in enumerate(codes, start=1):
            name = text(f"actor{side}", row.get(f"actor{side}", ""), 300)
            if name:
                number = self.numbers.actor(name, KIND_OF.get(code, ActorKind.ORGANISATION.value))
                parts.append(Participant(side, "main", 0, number, code or None, name))
            elif side == 1:
                raise BadCell("actor1", "", "empty; each event has a first actor")
            for order, other in enumerate(self.listed(f"assoc_actor_{side}", row, raw), start=1):
                number = self.numbers.actor(text(f"assoc_actor_{side}", other, 300), ActorKind.ORGANISATION.value)
                parts.append(Participant(side, "associated", order, number, None, other))
        return parts

    def listed(self, name: str, row: dict[str, str], raw: dict[str, str]) -> list[str]:
        """Gives the parts of a cell that holds a list; the cell is kept where joining them gives another."""
        cell = row.get(name, "")
        if not cell:
            return []
        parts = self.split.get(cell)
        if parts is None:
            parts = self.split[cell] = [part.strip() for part in cell.split(";") if part.strip()]
            if len(self.split) > 200_000:
                self.split.clear()
        if cell != "; ".join(parts):
            raw[name] = cell
        return parts
