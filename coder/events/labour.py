"""Strikes of workers and strikes from the air: without a word of work or wages a strike is no demonstration."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.wordlists import word_list
from coder.words import Token

_STRIKES = frozenset({"strike", "strikes"})
_CROWD = frozenset({"demonstration", "crowd", "protesters"})
_LABOUR = word_list("en/people.toml", "labour")


def is_strike_of_arms(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a token is "strike" in a sentence (its `tokens`) that speaks of no workers, wages or crowd."""
    return tokens[at].lemma in _STRIKES and not any(token.lemma in _LABOUR() for token in tokens)


def without_strikes(kinds: frozenset[str], phrase: Phrase | None, tokens: Sequence[Token]) -> frozenset[str]:
    """Gives the kinds of a phrase without those of a crowd where it is a strike of arms: "the strike killed two"."""
    if phrase is None or kinds.isdisjoint(_CROWD):
        return kinds
    strikes = any(is_strike_of_arms(tokens, at) for at in range(phrase.begin, phrase.last + 1))
    return kinds - _CROWD if strikes else kinds
