"""One row of a UCDP GED file, in our columns."""

import re
from collections.abc import Sequence
from functools import lru_cache, partial

import orjson

from coder.codebook import ActorKind, EventType, SubEventType
from coder.interaction import INTER_CODE
from events.services.loading.cells import columns, day, deaths, degrees, one_of, text, whole, written
from events.services.loading.countries import Countries
from events.services.loading.refusal import BadCell
from events.services.loading.remembered import REMEMBERED, remembered
from events.services.loading.staged import Numbers, Participant, Staged, StagedPlace

# Identity militias by name: type of violence 2 does not tell them from political ones (UCDP GED codebook, dyads).
OF_A_COMMUNITY = re.compile(
    r"trib|clan|herder|farmer|pastoral|communit|ethnic|\bsub-?clan|muslims|christians|hindus|fulani|nuer|dinka|murle"
    r"|hausa|yoruba|turkana|pokot|\bethnic\b|villag|\bpeople\b|nomad",
    re.IGNORECASE,
)
# Event type, sub-event type, whether civilians were targeted.
CLASH = columns(EventType.BATTLES.value, SubEventType.ARMED_CLASH.value, "f")
ONE_SIDED = columns(EventType.VIOLENCE_AGAINST_CIVILIANS.value, SubEventType.ATTACK.value, "t")
TIME_PRECISION = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}
PLACES = 60_000  # readings of places that are remembered
GEO_PRECISION = {1: 1, 2: 2, 3: 3, 4: 3, 5: 3, 6: 3, 7: 3}


def kind_of(name: str, side: str, violence: int) -> ActorKind:
    """Gives the kind of an actor from its name, its side ("a" or "b") and the type of violence, 1 to 3.

    Governments are state forces, civilians civilians; other sides of type 1 rebels, of type 2 militias, of type 3
    political militias (this project's mapping of UCDP).
    """
    if name.startswith("Government of "):
        return ActorKind.STATE_FORCES
    if side == "b" and name == "Civilians":
        return ActorKind.CIVILIANS
    if violence == 1:
        return ActorKind.REBEL_GROUP
    if violence == 2 and OF_A_COMMUNITY.search(name):
        return ActorKind.IDENTITY_MILITIA
    return ActorKind.POLITICAL_MILITIA


class UcdpRows:
    """Turns the rows of one file into our columns; cells that come together again and again are read once."""

    def __init__(self, names: Sequence[str], countries: Countries, numbers: Numbers) -> None:
        """`names`: the file's columns in order; `countries`: those stored; `numbers`: filled as rows are met."""
        self.names = names
        self.countries = countries
        self.numbers = numbers
        self.when = remembered(names, "date_start date_end date_prec", self.read_when)
        self.country = remembered(names, "country_id country date_start", self.read_country)
        self.place = remembered(
            names,
            "where_prec where_coordinates adm_1 adm_2 latitude longitude",
            self.read_place,
            most=PLACES,
        )
        self.measures = remembered(names, "date_prec where_prec best low high", self.read_measures)
        self.sides = [
            remembered(names, f"side_{letter} type_of_violence country", partial(self.read_side, side))
            for side, letter in enumerate("ab", start=1)
        ]
        self.sources = lru_cache(REMEMBERED)(self.read_sources)

    def stage(self, cells: list[str]) -> Staged:
        """Gives a row's values; raises BadCell for what cannot be."""
        row = dict(zip(self.names, cells, strict=True))
        external_id = row.pop("id")
        whole("id", external_id)
        violence = one_of("type_of_violence", row["type_of_violence"], (1, 2, 3))
        cells.append("")
        when = self.when(cells)
        country_id, country = self.country(cells)
        return Staged(
            external_id=external_id,
            when=when,
            what=ONE_SIDED if violence == 3 else CLASH,
            where=f"{country_id}\t{self.place(cells, country)}",
            measures=self.measures(cells),
            cast_1=self.sides[0](cells, country),
            cast_2=self.sides[1](cells, country),
            sources=self.sources(row.get("source_office", "")),
            notes=written(row.get("source_headline", "")),
            raw=written(orjson.dumps(row).decode()),
        )

    def read_when(self, cells: tuple[str, ...]) -> str:
        """Reads the day, which is the middle of the span where it is not known, and the first and last day."""
        first, last = day("date_start", cells[0]), day("date_end", cells[1])
        if last < first:
            raise BadCell("date_end", cells[1], f"before date_start {cells[0]}")
        precision = one_of("date_prec", cells[2], (1, 2, 3, 4, 5))
        date = first if precision == 1 else first + (last - first) / 2
        return columns(*(each.isoformat() for each in (date, first, last)))

    def read_country(self, cells: tuple[str, ...]) -> tuple[int, str]:
        """Gives the country's id and name."""
        number, name, first = cells
        country = self.countries.of_ucdp(number, name, day("date_start", first).year)
        if country is None:
            raise BadCell("country_id", number, f"no country that we know: {name}")
        return country.pk, country.name

    def read_place(self, country: str, cells: tuple[str, ...]) -> int:
        """Gives the number of the row's place, which lies in the country of that name."""
        precision, name, admin1, admin2, north, east = cells
        where = one_of("where_prec", precision, (1, 2, 3, 4, 5, 6, 7))
        place = StagedPlace(
            text("where_coordinates", name or admin1 or country, 200),
            country,
            text("adm_1", admin1, 100),
            text("adm_2", admin2, 100),
            "",
            degrees("latitude", north, 90),
            degrees("longitude", east, 180),
            "settlement" if where <= 2 else "region",
        )
        return self.numbers.place(place)

    def read_measures(self, cells: tuple[str, ...]) -> str:
        """Reads precisions and deaths; the scale of the sources is not known."""
        date, where, *numbers = cells
        return columns(
            TIME_PRECISION[one_of("date_prec", date, (1, 2, 3, 4, 5))],
            GEO_PRECISION[one_of("where_prec", where, (1, 2, 3, 4, 5, 6, 7))],
            *(deaths(column, cell) for column, cell in zip(("best", "low", "high"), numbers, strict=True)),
            "",
        )

    def read_side(self, side: int, country: str, cells: tuple[str, ...]) -> str:
        """Gives the number of a side's actors; of "A, B" the first is the main actor, the string stays as reported.

        `country`: where the event happened as we write it; the file's own way is the last cell.
        """
        whole_name, violence, written_country = cells
        letter = "ab"[side - 1]
        if not whole_name:
            raise BadCell(f"side_{letter}", "", "empty; each event has two sides")
        cast = []
        for order, name in enumerate(sides(whole_name)):
            kind = kind_of(name, letter, int(violence))
            number = self.numbers.actor(text(f"side_{letter}", name, 300), kind.value)
            inter = INTER_CODE[kind]
            # An army abroad takes part as an external force (ACLED Codebook, interaction).
            if kind is ActorKind.STATE_FORCES and not at_home(name, written_country, country):
                inter = INTER_CODE[ActorKind.EXTERNAL_FORCES]
            reported = text(f"side_{letter}", whole_name, 1000) if order == 0 else name
            cast.append(Participant(side, "associated" if order else "main", order, number, inter, reported))
        return written(self.numbers.cast(cast))

    def read_sources(self, offices: str) -> str:
        """Gives the number of the byline, and no tags."""
        names = dict.fromkeys(name.strip() for name in offices.split(";"))
        byline = [self.numbers.source(text("source_office", name, 500)) for name in names if name]
        return columns(self.numbers.byline(byline), "{}")


def sides(name: str) -> list[str]:
    """Splits "A, B" into its actors; a comma within parentheses belongs to a name."""
    parts = re.split(r",\s+(?![^()]*\))", name)
    return list(dict.fromkeys(part for part in parts if part)) or [name]


def at_home(government: str, *countries: str) -> bool:
    """Says whether "Government of X" is that of one of the countries, by any way that UCDP writes it."""
    of = government.removeprefix("Government of ").casefold()
    bare = re.sub(r"\s*\(.*?\)", "", of)
    return any(bare == re.sub(r"\s*\(.*?\)", "", country.casefold()) for country in countries)
