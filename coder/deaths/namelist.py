"""Names in a row behind a plural that tells who they are: "the reporters Anna Kowalski and Tom Reed"."""

from collections.abc import Sequence

from coder.deaths.counted import ONE, Counted
from coder.deaths.words import DeathWords
from coder.functionwords import AND
from coder.words import Token

_JOINS = AND | {"&"}
_LONGEST = 5  # tokens of a name
_WORDS = 2  # tokens of a first name and a surname


def named_in_row(tokens: Sequence[Token], index: int, found: Sequence[Counted], words: DeathWords) -> Counted | None:
    """Reads one of several by name at the token `index`, whom no list has.

    The first stands right behind a plural for people, the next behind a comma or "and" and a name of that row; `found`
    are the people before.
    """
    last = _end_of_name(tokens, index)
    if last - index < _WORDS or index == 0:
        return None
    if words.is_people(tokens[index - 1]) and not tokens[index - 1].is_capital:
        return Counted(index, last, ONE, True, False, name=True) if _goes_on(tokens, last) else None
    before = found[-1] if found else None
    if before is None or not before.name or before.last != index - 1 or not _joins(tokens[index - 1]):
        return None
    opens = before.first > 0 and words.is_people(tokens[before.first - 1])
    listed = before.first > 0 and _joins(tokens[before.first - 1]) and len(found) > 1 and found[-_WORDS].name
    return Counted(index, last, ONE, True, False, name=True) if opens or listed else None


def _end_of_name(tokens: Sequence[Token], index: int) -> int:
    last = index
    while last < len(tokens) and last - index < _LONGEST and tokens[last].is_capital:
        last += 1
    return last


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Says whether another name follows: the plural stands for more than the one."""
    return at + 2 < len(tokens) and _joins(tokens[at]) and _end_of_name(tokens, at + 1) - at > _WORDS


def _joins(token: Token) -> bool:
    return token.text == "," or token.lower in _JOINS
