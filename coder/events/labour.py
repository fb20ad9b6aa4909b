"""Strikes of workers and strikes from the air: without a word of work or wages a strike is no demonstration."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.monthnames import ENGLISH_DAYS
from coder.wordlists import made_of, word_list
from coder.words import Token

_STRIKES = frozenset({"strike", "strikes"})
_CROWD = frozenset({"demonstration", "crowd", "protesters"})
_LABOUR = word_list("en/people.toml", "labour")
_CALLED = word_list("en/deeds.toml", "calls_a_strike")
_KINDS = word_list("en/deeds.toml", "kinds_of_strike")
_BEFORE = made_of(lambda: _CALLED() | _KINDS())
_BEHIND = word_list("en/deeds.toml", "reach_of_strike")
_LASTING = frozenset("day days week weeks month hour hours morning eve start end outset".split())
_NEAR = 3  # tokens from "day of" or "back the" to "strike"


def is_strike_of_arms(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a token is "strike" in a sentence (its `tokens`) that speaks of no workers, wages or crowd."""
    return tokens[at].lemma in _STRIKES and not any(token.lemma in _LABOUR() for token in tokens)


def is_walkout(tokens: Sequence[Token], at: int) -> bool:
    """Says whether "strike" is what people call, hold or back, or what lasts: "the second day of a strike"."""
    if tokens[at].lemma not in _STRIKES:
        return False
    before = [token.lemma for token in tokens[max(at - _NEAR, 0) : at]]
    behind = [token.lemma for token in tokens[at + 1 : at + 1 + _NEAR]]
    if behind[:1] in (["on"], ["against"]) and behind[1:2] and behind[1] not in ENGLISH_DAYS:
        return False  # "called the strike on a hospital a crime"
    if not _BEFORE().isdisjoint(before) or before[-1:] == ["on"]:
        return True
    if "of" in before and any(token.lemma in _LASTING for token in tokens[max(at - _NEAR - 2, 0) : at]):
        return True
    return bool(behind) and (behind[0] in _BEHIND() or (behind[0] == "of" and not _LASTING.isdisjoint(behind)))


def without_strikes(kinds: frozenset[str], phrase: Phrase | None, tokens: Sequence[Token]) -> frozenset[str]:
    """Gives the kinds of a phrase without those of a crowd where it is a strike of arms: "the strike killed two"."""
    if phrase is None or kinds.isdisjoint(_CROWD):
        return kinds
    strikes = any(is_strike_of_arms(tokens, at) for at in range(phrase.begin, phrase.last + 1))
    return kinds - _CROWD if strikes else kinds
