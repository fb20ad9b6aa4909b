"""What befalls a name no list has shows that it is a place: "overran X", "X was next", "brandden X plat"."""

from collections.abc import Sequence

from coder.places.words import PlaceWords
from coder.wordlists import word_list, word_row
from coder.words import Token

_TIMES = 4  # tokens of "in de nacht van zondag" between a verb and what it acts on
_REACH = 6  # tokens between a split verb and its name
_SUBJECTS = word_list("nl/people.toml", "advancing")
_TO = frozenset({"to", "naar"})
_GOING = 4  # tokens between a verb of going and "to"
_OVER = word_row("en/power.toml", "took_over")
_WAS = frozenset("werd werden is zijn was waren wordt worden raakte had hadden heeft hebben".split())
_CLAUSE = 14  # tokens before a participle in which its auxiliary stands
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
        over = " ".join(token.lower for token in tokens[max(0, first - 3) : first])
        return free and (verb in words.takes or over.endswith(_OVER())) and before == first - 1
    if behind is None:
        return False
    if verb in words.takes:
        return not behind.is_word or behind.lower not in words.objects | words.determiners
    if behind.lower in words.takes and (last + 1 >= len(tokens) or not tokens[last + 1].is_capital):
        return tokens[first - 1].lower not in _DETERMINERS and tokens[first - 1].is_word
    if behind.lower in words.taken and tokens[first - 1].lower not in _DETERMINERS:
        return any(token.lower in _WAS for token in tokens[max(0, first - _CLAUSE) : first])
    if behind.lower in _WAS and last + 1 < len(tokens) and tokens[last + 1].lower in words.taken:
        return tokens[first - 1].lower not in _DETERMINERS
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if not (tokens[at].is_word or tokens[at].text == "-"):
            return False
        split = words.splits.get(tokens[at].lower, ())
        if split:
            return _reads(tokens, last, frozenset(split))
    return False


def is_gone_to(tokens: Sequence[Token], begin: int, last: int, words: PlaceWords) -> bool:
    """Says whether a verb of going leads to a name with "to" and nothing else: "fled to X.", "vluchtte naar X".

    `begin` is the token of the preposition, `last` the token after the name.
    """
    behind = tokens[last] if last < len(tokens) else None
    if behind is not None and (behind.is_capital or behind.text == "-" or behind.lower == "'s"):
        return False
    free = behind is None or not behind.is_word or words.language == "nl" or behind.lower in words.passing
    near = (*tokens[max(0, begin - _GOING) : begin], *tokens[last : last + 2])
    return free and tokens[begin].lower in _TO and any(token.lower in words.goes for token in near)


def _over_times(tokens: Sequence[Token], first: int, words: PlaceWords) -> int:
    """Gives the token before a name, and before a day that stands between: "overvielen zondag X"; -1 where none is."""
    at = first - 1
    while at >= 0 and first - at <= _TIMES and tokens[at].lower in words.times | words.day_words:
        at -= 1
    if at > 0 and words.language == "nl" and tokens[at].lower in _SUBJECTS():
        at -= 2 if tokens[at - 1].lower in _DETERMINERS else 1  # "overvielen zij X", "overvielen de rebellen X"
    return at


def _reads(tokens: Sequence[Token], at: int, phrases: frozenset[str]) -> bool:
    """Says whether one of the phrases stands at a token."""
    for size in (1, 2, 3):
        if at + size <= len(tokens) and " ".join(token.lower for token in tokens[at : at + size]) in phrases:
            return True
    return False
