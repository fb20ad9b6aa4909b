"""Weapons that nobody used: "niet met traangas", "zonder traangas", "als een bom"."""

from collections.abc import Sequence

from coder.wordlists import word_list
from coder.words import Token

_WITHOUT = frozenset({"niet", "geen", "zonder"})
_LIKE = frozenset({("like", "a"), ("like", "an"), ("als", "een"), ("as", "a")})
_SHELLS = frozenset({"shell", "shells"})
_BURNT = word_list("en/things.toml", "burnt")
_BY_MEANS = frozenset({"met", "door"})


def is_denied(language: str, tokens: Sequence[Token], at: int) -> bool:
    """Says whether a Dutch text denies the weapon or other means whose first word is at a token."""
    if language != "nl" or at == 0:
        return False
    before, earlier = tokens[at - 1].lemma, tokens[at - 2].lemma if at > 1 else ""
    return before in _WITHOUT or (before in _BY_MEANS and earlier in _WITHOUT)


def is_likened(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a weapon is only what something is likened to, or what is left of a car: "like a bomb"."""
    if tokens[at].lemma in _SHELLS and (at > 0 and tokens[at - 1].lemma in _BURNT()):
        return True
    return at > 1 and (tokens[at - 2].lemma, tokens[at - 1].lemma) in _LIKE
