"""Weapons that nobody used: "niet met traangas", "zonder traangas", "als een bom"."""

from collections.abc import Sequence

from coder.functionwords import OF
from coder.wordlists import word_list
from coder.words import Token

_WITHOUT = frozenset({"niet", "geen", "zonder", "noch"})
_LIKE = frozenset({("like", "a"), ("like", "an"), ("als", "een"), ("as", "a")})
_SHELLS = frozenset({"shell", "shells"})
_BURNT = word_list("en/things.toml", "burnt")
_BACKING = frozenset(
    {("steun", "van"), ("hulp", "van"), ("dekking", "van"), ("rugdekking", "van"), ("ondersteuning", "van")}
    | {("gesteund", "door"), ("ondersteund", "door"), ("bijgestaan", "door"), ("geholpen", "door")}
    | {("backed", "by"), ("supported", "by"), ("support", "of"), ("support", "from"), ("cover", "of")}
    | {("covered", "by"), ("aided", "by"), ("assisted", "by"), ("help", "of"), ("backing", "of")}
)
_HIS = word_list("things.toml", "his_or_hers")
_HIS_REACH = 5  # tokens of "woonplaats van de vermoedelijke"
_BACKING_REACH = 5  # tokens from "steun van" to the weapon
_BY_MEANS = frozenset({"met", "door"})


def is_denied(language: str, tokens: Sequence[Token], at: int) -> bool:
    """Says whether a Dutch text denies the weapon or other means whose first word is at a token."""
    if language != "nl" or at == 0:
        return False
    before, earlier = tokens[at - 1].lemma, tokens[at - 2].lemma if at > 1 else ""
    return before in _WITHOUT or (before in _BY_MEANS and earlier in _WITHOUT)


def is_of_another(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a bomber is only named for whom or what was his: "de woonplaats van de zelfmoordterrorist"."""
    before = [token.lemma for token in tokens[max(at - _HIS_REACH, 0) : at]]
    of = next((k for k in range(len(before) - 1, -1, -1) if before[k] in OF), None)
    return of is not None and of > 0 and before[of - 1] in _HIS()


def is_likened(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a weapon is only what something is likened to, what is left of a car, or what backs those who fight.

    "Like a bomb"; "a burnt-out shell"; "with the support of aircraft".
    """
    if _only_backs(tokens, at):
        return True
    if tokens[at].lemma in _SHELLS and (at > 0 and tokens[at - 1].lemma in _BURNT()):
        return True
    return at > 1 and (tokens[at - 2].lemma, tokens[at - 1].lemma) in _LIKE


def _only_backs(tokens: Sequence[Token], at: int) -> bool:
    """Says whether "gesteund door" or "with the support of" stands before what a token begins, with no mark between."""
    for first in range(at - 2, max(at - 2 - _BACKING_REACH, -1), -1):
        pair = (tokens[first].lemma, tokens[first + 1].lemma)
        if not tokens[first + 1].is_word:
            return False
        if pair in _BACKING:
            return True
    return False
