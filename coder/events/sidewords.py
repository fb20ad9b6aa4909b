"""The words that tell sides apart where nobody is named, read from each language's sides.toml."""

from dataclasses import dataclass
from functools import cache

from coder.lexicon import read_table


@dataclass(frozen=True, slots=True)
class SideWords:
    """Words for soldiers of a state, fighters of a group, unknown people, helpers of a side, fights, hearsay."""

    soldiers: frozenset[str]
    fighters: frozenset[str]
    strangers: frozenset[str]
    helpers: frozenset[str]
    combats: frozenset[str]
    hearsay: frozenset[str]


@cache
def side_words(language: str) -> SideWords:
    """Gives the words of a language (nl or en). Raises LexiconError for a language without a lexicon."""
    table = read_table(f"{language}/sides.toml")
    kinds = ("soldiers", "fighters", "strangers", "helpers", "combats", "hearsay")
    return SideWords(*(frozenset(table[kind]) for kind in kinds))
