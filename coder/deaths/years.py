"""Numbers that are years: "in maart 2022 honderden burgers", "in May 2022 soldiers killed"."""

from collections.abc import Sequence

from coder.words import Token

_MONTHS = frozenset(
    "januari februari maart april mei juni juli augustus september oktober november december"
    " january february march may june july august october".split()
)
_IN = frozenset("in since sinds sedert".split())
_NO_PEOPLE = frozenset(
    "in and en led was were is are had has toen when by door at on op bij werd werden vermoorde gedode omgekomen he she"
    " they hij zij ze the de het een a his her zijn haar marched killed kwam kwamen vielen died"
    " gesneuvelde omgebrachte afgeslachte overleden gestorven doodgeschoten".split()
)
_FIRST, _LAST = 1900, 2100


def is_year(tokens: Sequence[Token], index: int) -> bool:
    """Says whether the number at the token `index` is a year: behind a month, or behind "in" and counting nobody."""
    text = tokens[index].text
    if index == 0 or len(text) != len("2022") or not text.isdigit() or not _FIRST <= int(text) <= _LAST:
        return False
    if tokens[index - 1].lower in _MONTHS:
        return True
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index - 1].lower in _IN and (behind is None or not behind.is_word or behind.lower in _NO_PEOPLE)
