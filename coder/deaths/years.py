"""Numbers that are years: "in maart 2022 honderden burgers", "in May 2022 soldiers killed"."""

from collections.abc import Sequence

from coder.words import Token

_MONTHS = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december"
    " january february march may june july august october".split()
)
_IN = frozenset("in since sinds sedert".split())
_FIRST, _LAST = 1900, 2100
_ARTICLES = frozenset({"a", "the", "een", "het", "de"})


def is_year(tokens: Sequence[Token], index: int) -> bool:
    """Says whether the number at the token `index` is a year: behind a month or "in", or before the name of a body."""
    text = tokens[index].text
    if index == 0 or len(text) != len("2022") or not text.isdigit() or not _FIRST <= int(text) <= _LAST:
        return False
    if tokens[index - 1].lower in _MONTHS:
        return True
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[index - 1].lower in _ARTICLES:
        return behind is not None and behind.is_capital  # "a 1993 UN commission"
    return tokens[index - 1].lower in _IN
