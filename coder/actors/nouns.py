"""Nouns for forces and crowds, offices and titles, and the small words that actors are read by, one set a language."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from coder.lexicon import LexiconError, read_entries, read_table
from coder.words import fold


class NounClass(StrEnum):
    """What a noun for a group of people stands for (lexicon/LANGUAGE/groups.toml)."""

    ARMY = "army"
    POLICE = "police"
    GOVERNMENT = "government"
    TROOPS = "troops"
    BELONGINGS = "belongings"
    MERCENARIES = "mercenaries"
    COALITION = "coalition"
    PEACEKEEPERS = "peacekeepers"
    REBELS = "rebels"
    MILITANTS = "militants"
    MILITIA = "militia"
    WATCH = "watch"
    GROUP = "group"
    OPPOSITION = "opposition"
    COUNTRY = "country"
    CIVILIANS = "civilians"
    PEOPLE = "people"
    PROTESTERS = "protesters"
    RIOTERS = "rioters"
    GUNMEN = "gunmen"


class RoleOf(StrEnum):
    """What an office is held in; the holder of one of nobody's stands for no group."""

    STATE = "state"
    GROUP = "group"
    NOBODY = "nobody"


STATE_NOUNS = frozenset({NounClass.ARMY, NounClass.POLICE, NounClass.GOVERNMENT})
ARMED_NOUNS = frozenset(
    {
        NounClass.REBELS,
        NounClass.MILITANTS,
        NounClass.MILITIA,
        NounClass.WATCH,
        NounClass.GROUP,
        NounClass.MERCENARIES,
    }
)
OWNED_NOUNS = frozenset(
    {*STATE_NOUNS, *ARMED_NOUNS, NounClass.TROOPS, NounClass.BELONGINGS, NounClass.COALITION, NounClass.PEACEKEEPERS}
)
CROWD_NOUNS = frozenset(
    {NounClass.CIVILIANS, NounClass.PEOPLE, NounClass.PROTESTERS, NounClass.RIOTERS, NounClass.GUNMEN}
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for a group of people and the classes that it may have, the likeliest first."""

    written: str
    stands_for: NounClass


@dataclass(frozen=True, slots=True)
class Role:
    """An office or title: its name in English, whether its holder leads the group, if it is a rank, whose it is."""

    written: str
    english: str
    leads: bool
    rank: bool
    of: RoleOf
    where: str


@dataclass(frozen=True, slots=True)
class Field:
    """What an office is about ("Defensie"): no name, even with a capital."""

    written: str


@lru_cache(maxsize=4)
def read_nouns(language: str) -> tuple[Noun, ...]:
    """Gives the nouns for groups of people; raises LexiconError for a class that the coder does not know."""
    file = f"{language}/groups.toml"
    nouns: list[Noun] = []
    for name, words in read_table(file).items():
        if name not in set(NounClass):
            raise LexiconError(f"{file}: {name!r} is none of {', '.join(NounClass)}")
        nouns.extend(Noun(written, NounClass(name)) for written in words)
    return tuple(nouns)


@lru_cache(maxsize=4)
def read_roles(language: str) -> tuple[Role, ...]:
    """Gives the offices and titles of the language."""
    return tuple(
        Role(
            written=written,
            english=entry.values["english"],
            leads=entry.values.get("leads", False),
            rank=entry.values.get("rank", False),
            of=RoleOf(entry.values.get("of", RoleOf.GROUP)),
            where=entry.where,
        )
        for entry in read_entries(f"{language}/roles.toml", "role")
        for written in entry.values["words"]
    )


@lru_cache(maxsize=4)
def read_peoples(language: str) -> dict[str, str]:
    """Gives the English name of a people or faith without a state by each word that tells it (peoples.toml)."""
    named = read_table(f"{language}/peoples.toml")["people"]
    return {word: name for name, words in named.items() for word in words}


@lru_cache(maxsize=4)
def read_fields(language: str) -> dict[str, str]:
    """Gives what may stand after "minister of", folded, with its English name."""
    return {fold(written): english for written, english in read_table(f"{language}/roles.toml")["fields"].items()}


@lru_cache(maxsize=4)
def read_cues(language: str) -> dict[str, frozenset[str]]:
    """Gives the small words by their use (lexicon/LANGUAGE/names.toml), folded."""
    return {name: frozenset(map(fold, words)) for name, words in read_table(f"{language}/names.toml").items()}
