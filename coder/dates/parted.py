"""Dutch verbs of saying in two parts around a day: "maakte generaal X zaterdag in het Pentagon bekend"."""

from collections.abc import Sequence

from coder.words import Token

_PARTS = {
    "maakte": "bekend",
    "maakten": "bekend",
    "liet": "weten",
    "lieten": "weten",
    "deelde": "mee",
    "deelden": "mee",
    "gaf": "toe",
    "gaven": "toe",
}
_REACH = 8  # tokens from the day to either part


def is_within_saying(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Says whether a day at the tokens `first` to `last` stands between the two parts of a verb of saying."""
    for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
        if not tokens[at].is_word:
            return False
        part = _PARTS.get(tokens[at].lower)
        if part is not None:
            behind = tokens[last : last + _REACH]
            end = next((k for k, token in enumerate(behind) if not token.is_word), len(behind))
            return any(token.lower == part for token in behind[:end])
    return False
