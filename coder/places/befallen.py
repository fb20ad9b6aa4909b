"""What befalls a name no list has shows that it is a place: "overran X", "X was next", "brandden X plat"."""

from collections.abc import Sequence

from coder.places.words import PlaceWords
from coder.words import Token

_TIMES = 4  # tokens of "in de nacht van zondag" between a verb and what it acts on
_WAS = frozenset("werd is was wordt raakte had heeft".split())
_DETERMINERS = frozenset("de het een zijn haar hun the a an his her their".split())


def is_befallen(tokens: Sequence[Token], first: int, last: int, words: PlaceWords) -> bool:
    """Says whether a verb that takes, enters or burns places stands beside a name and nothing else between them.

    `first` and `last` (excluded) are the tokens of the name: one name alone, no noun behind it that it describes.
    """
    if first == 0:
        return False
    behind = tokens[last] if last < len(tokens) else None
    if behind is not None and (behind.is_capital or behind.text in {"-", "'"} or behind.lower == "'s"):
        return False
    if _reads(tokens, last, words.befalls):
        return True
    before = _over_times(tokens, first, words)
    verb = tokens[before].lower if before >= 0 else ""
    if words.language == "en":
        free = behind is None or not behind.is_word or behind.lower in words.unknown_after | words.times | words.passing
        return free and before == first - 1 and verb in words.takes
    if behind is None:
        return False
    if verb in words.takes:
        return not behind.is_word or behind.lower not in words.objects
    if behind.lower in words.takes and (last + 1 >= len(tokens) or not tokens[last + 1].is_capital):
        return tokens[first - 1].lower not in _DETERMINERS and tokens[first - 1].is_word
    if verb in _WAS and behind.lower in words.taken:
        return True
    split = words.splits.get(verb, ())
    return bool(split) and _reads(tokens, last, frozenset(split))


def _over_times(tokens: Sequence[Token], first: int, words: PlaceWords) -> int:
    """Gives the token before a name, and before a day that stands between: "overvielen zondag X"; -1 where none is."""
    at = first - 1
    while at >= 0 and first - at <= _TIMES and tokens[at].lower in words.times | words.day_words:
        at -= 1
    return at


def _reads(tokens: Sequence[Token], at: int, phrases: frozenset[str]) -> bool:
    """Says whether one of the phrases stands at a token."""
    for size in (1, 2, 3):
        if at + size <= len(tokens) and " ".join(token.lower for token in tokens[at : at + size]) in phrases:
            return True
    return False
