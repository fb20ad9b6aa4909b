"""Numbers that are years: "in maart 2022 honderden burgers", "in May 2022 soldiers killed"."""

from collections.abc import Sequence

from coder.words import Token

_MONTHS = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december"
    " january february march may june july august october".split()
)
_FIRST, _LAST = 1900, 2100


def is_year(tokens: Sequence[Token], index: int) -> bool:
    """Says whether the number at the token `index` is the year of a month before it."""
    text = tokens[index].text
    if index == 0 or len(text) != len("2022") or not text.isdigit() or not _FIRST <= int(text) <= _LAST:
        return False
    return tokens[index - 1].lower in _MONTHS
