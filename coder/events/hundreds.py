"""Whether a word counts from a hundred on."""

from coder.words import Token

_HUNDREDS = ("honderd", "honderden", "duizend", "duizenden", "hundred", "hundreds", "thousand", "thousands")
_HUNDRED = 100
_YEARS = frozenset({"19", "20"})


def is_hundreds(token: Token) -> bool:
    """Says whether a number word or figure counts from a hundred on; a year is none."""
    digits = token.text.replace(".", "").replace(",", "")
    return token.lemma.endswith(_HUNDREDS) or (
        digits.isdecimal() and int(digits) >= _HUNDRED and digits[:2] not in _YEARS
    )
