"""One row of a UCDP GED file, in our columns."""

import datetime
import re
from collections.abc import Sequence
from functools import lru_cache

import orjson

from coder.codebook import ActorKind, EventType, SubEventType
from coder.interaction import INTER_CODE
from events.services.loading.cells import columns, day, deaths, degrees, one_of, text, whole, written
from events.services.loading.countries import Countries
from events.services.loading.refusal import BadCell
from events.services.loading.staged import Numbers, Participant, Staged, StagedPlace

# Identity militias by name: type of violence 2 does not tell them from political ones (UCDP GED codebook, dyads).
OF_A_COMMUNITY = re.compile(
    r"trib|clan|herder|farmer|pastoral|communit|ethnic|\bsub-?clan|muslims|christians|hindus|fulani|nuer|dinka|murle"
    r"|hausa|yoruba|turkana|pokot|\bethnic\b|villag|\bpeople\b|nomad",
    re.IGNORECASE,
)
CLASH = (EventType.BATTLES.value, SubEventType.ARMED_CLASH.value)
ONE_SIDED = (EventType.VIOLENCE_AGAINST_CIVILIANS.value, SubEventType.ATTACK.value)
TIME_PRECISION = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}
REMEMBERED = 50_000  # casts
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
    """Turns the rows of one file into our columns."""

    def __init__(self, names: Sequence[str], countries: Countries, numbers: Numbers) -> None:
        """`names`: the file's columns in order; `countries`: those stored; `numbers`: filled as rows are met."""
        self.names = names
        self.countries = countries
        self.numbers = numbers
        self.days: dict[str, datetime.date] = {}
        self.cast = lru_cache(REMEMBERED)(self.read_cast)

    def stage(self, cells: list[str]) -> Staged:
        """Gives a row's values; raises BadCell for what cannot be."""
        row = dict(zip(self.names, cells, strict=True))
        whole("id", row["id"])
        violence = one_of("type_of_violence", row["type_of_violence"], (1, 2, 3))
        first, last = self.day("date_start", row), self.day("date_end", row)
        if last < first:
            raise BadCell("date_end", row["date_end"], f"before date_start {row['date_start']}")
        date_precision = one_of("date_prec", row["date_prec"], (1, 2, 3, 4, 5))
        country = self.countries.of_ucdp(row["country_id"], row["country"], first.year)
        if country is None:
            raise BadCell("country_id", row["country_id"], f"no country that we know: {row['country']}")
        where = one_of("where_prec", row["where_prec"], (1, 2, 3, 4, 5, 6, 7))
        event_type, sub_event_type = ONE_SIDED if violence == 3 else CLASH
        offices = [name.strip() for name in row.get("source_office", "").split(";")]
        sources = [self.numbers.source(text("source_office", name, 500)) for name in dict.fromkeys(offices) if name]
        date = first if date_precision == 1 else first + (last - first) / 2
        return Staged(
            external_id=row["id"],
            when=columns(*(each.isoformat() for each in (date, first, last))),
            what=columns(event_type, sub_event_type, "t" if violence == 3 else "f"),
            where=columns(country.pk, self.place(row, country.name, where)),
            measures=columns(
                TIME_PRECISION[date_precision],
                GEO_PRECISION[where],
                deaths("best", row["best"]),
                deaths("low", row["low"]),
                deaths("high", row["high"]),
                "",
            ),
            cast_1=self.cast(1, row["side_a"], violence, row["country"], country.name),
            cast_2=self.cast(2, row["side_b"], violence, row["country"], country.name),
            sources=columns(self.numbers.byline(sources), "{}"),
            notes=written(row.get("source_headline", "")),
            raw=written(orjson.dumps({name: cell for name, cell in row.items() if name != "id"}).decode()),
        )

    def day(self, column: str, row: dict[str, str]) -> datetime.date:
        """Reads a date; the same ones come again and again."""
        cell = row[column]
        read = self.days.get(cell)
        if read is None:
            read = self.days[cell] = day(column, cell)
        return read

    def place(self, row: dict[str, str], country: str, where: int) -> int:
        """Gives the number of the row's place."""
        place = StagedPlace(
            text("where_coordinates", row["where_coordinates"] or row.get("adm_1", "") or country, 200),
            country,
            text("adm_1", row.get("adm_1", ""), 100),
            text("adm_2", row.get("adm_2", ""), 100),
            "",
            degrees("latitude", row["latitude"], 90),
            degrees("longitude", row["longitude"], 180),
            "settlement" if where <= 2 else "region",
        )
        return self.numbers.place(place)

    def read_cast(self, side: int, whole_name: str, violence: int, *countries: str) -> str:
        """Gives the number of a side's actors; of "A, B" the first is the main actor, the string stays as reported.

        `countries`: where the event happened, as the file and as we write it.
        """
        letter = "ab"[side - 1]
        if not whole_name:
            raise BadCell(f"side_{letter}", "", "empty; each event has two sides")
        cast = []
        for order, name in enumerate(sides(whole_name)):
            kind = kind_of(name, letter, violence)
            number = self.numbers.actor(text(f"side_{letter}", name, 300), kind.value)
            inter = INTER_CODE[kind]
            # An army abroad takes part as an external force (ACLED Codebook, interaction).
            if kind is ActorKind.STATE_FORCES and not at_home(name, *countries):
                inter = INTER_CODE[ActorKind.EXTERNAL_FORCES]
            reported = text(f"side_{letter}", whole_name, 1000) if order == 0 else name
            cast.append(Participant(side, "associated" if order else "main", order, number, inter, reported))
        return written(self.numbers.cast(cast))


def sides(name: str) -> list[str]:
    """Splits "A, B" into its actors; a comma within parentheses belongs to a name."""
    parts = re.split(r",\s+(?![^()]*\))", name)
    return list(dict.fromkeys(part for part in parts if part)) or [name]


def at_home(government: str, *countries: str) -> bool:
    """Says whether "Government of X" is that of one of the countries, by any way that UCDP writes it."""
    of = government.removeprefix("Government of ").casefold()
    bare = re.sub(r"\s*\(.*?\)", "", of)
    return any(bare == re.sub(r"\s*\(.*?\)", "", country.casefold()) for country in countries)
