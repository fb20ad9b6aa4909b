"""Goods that Dutch names by a type or a head count: "F-16's", "MiG-29's", "T-72's"; "tweeduizend man"."""

from collections.abc import Sequence

_LETTERS = 3  # letters of a type before its dash, at most
_COUNTS = (
    "tig",
    "tien",
    "elf",
    "twaalf",
    "honderd",
    "duizend",
    "miljoen",
    "handvol",
    "dozijn",
    "duizenden",
    "honderden",
)
"""How words for many end; below ten one counts people, not troops."""


def is_type(words: Sequence[str], at: int) -> bool:
    """Says whether a type of craft or gun begins at a word in lower case: a few letters, a dash, a number.

    Rule of the language: such a type stands where a noun for the thing could ("verkoopt X twee C-130's").
    """
    if not words[at].isalpha() or len(words[at]) > _LETTERS or at + 2 >= len(words):
        return False
    return words[at + 1] == "-" and words[at + 2][:1].isdigit()


def are_men(words: Sequence[str], at: int) -> bool:
    """Says whether "man" at a word in lower case counts troops: "vierhonderd man", "2.000 man"."""
    if words[at] not in {"man", "mannen"} or at == 0:
        return False
    return words[at - 1].endswith(_COUNTS) or (words[at - 1][:1].isdigit() and len(words[at - 1]) > 1)


def is_count(word: str) -> bool:
    """Says whether a Dutch word in lower case is a number of troops: "vierhonderd", "twintig", "honderden"."""
    return word.endswith(_COUNTS)
