"""The countries that the armed groups of the lexicon come from, found by the names of the groups in a text."""

from collections.abc import Sequence
from functools import cache

from coder.lexicon import read_rows
from coder.places.spelling import key
from coder.words import Token

_ARMED = frozenset({"rebel_group", "political_militia", "identity_militia"})
_LONGEST = 6  # tokens of a group's name
_OPENING = 8  # letters by which most words are told from the first of such a name


def group_home(tokens: Sequence[Token], index: int, text: str) -> tuple[str, str, int] | None:
    """Gives the longest name of an armed group at a token, its country, and the token behind it; None for no group."""
    if key(tokens[index].text)[:_OPENING] not in _openings():
        return None
    homes = _group_homes()
    for last in range(min(index + _LONGEST, len(tokens)), index, -1):
        name = text[tokens[index].start : tokens[last - 1].end]
        if (home := homes.get(key(name))) is not None:
            return name, home, last
    return None


@cache
def _group_homes() -> dict[str, str]:
    """Gives the countries by the keys of the names."""
    homes: dict[str, str] = {}
    for entry in read_rows("actors.csv"):
        row = entry.values
        if row.get("kind") not in _ARMED or not row.get("country"):
            continue
        for column in ("name", "en", "nl", "acronyms"):
            for cell in row.get(column, "").split(";"):
                name = key(cell.split("[", 1)[0])
                if name:
                    homes.setdefault(name, row["country"])
    return homes


@cache
def _openings() -> frozenset[str]:
    """Gives the first letters of the names, of each up to `_OPENING`."""
    return frozenset(name[:size] for name in _group_homes() for size in range(1, _OPENING + 1))
