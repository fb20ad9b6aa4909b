"""Goods that Dutch names by a type or a head count: "F-16's", "MiG-29's", "T-72's"; "tweeduizend man"."""

from collections.abc import Sequence

from coder.alliances.party import HARD
from coder.functionwords import GENITIVE
from coder.words import Token

_OPENING = frozenset({",", "en", "maar", "terwijl", "want", "dat", "omdat", "nu", "sinds"})
_TYPE = 3  # tokens of a type: letters, a dash, a number
_LETTERS = 3  # letters of a type before its dash, at most
_NUMBERS = frozenset("thousand hundred dozen thousands hundreds dozens duizend honderd dozijn tienduizend".split())
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
    if at >= len(words) or not words[at].isalpha() or len(words[at]) > _LETTERS or at + 2 >= len(words):
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


def is_number(token: Token) -> bool:
    """Says whether a word is a number before people: digits, "thousand", Dutch "vierhonderd"."""
    return token.is_figure or token.lower in _NUMBERS or is_count(token.lower)


def type_end(tokens: Sequence[Token], at: int) -> int | None:
    """Gives where a type of arms ends that stands behind the adjective which opens a clause: "Amerikaanse F-16's".

    There it is who acts; elsewhere it is what is given.
    """
    before = tokens[at - 2] if at > 1 else None
    if before is not None and before.text not in HARD and before.lower not in _OPENING:
        return None
    if not is_type([token.lower for token in tokens[at : at + _TYPE]], 0):
        return None
    end = at + _TYPE
    return end + (end < len(tokens) and tokens[end].lower in GENITIVE)
