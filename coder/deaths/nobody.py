"""Sentences that put the dead first and then say that there were none: "Doden vielen er volgens artsen niet"."""

from collections.abc import Sequence

from coder.words import Token

_DEAD = frozenset("doden slachtoffers burgerdoden burgerslachtoffers".split())
_DEADLY = "dodelijke"
_FELL = frozenset("vielen waren".split())
_NOT = "niet"
_NO_NEGATION = frozenset("alleen enkel slechts".split())
_REACH = 12  # tokens in which "niet" follows


def denied_first(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Gives the tokens, from the first to the one after the last, that deny the dead whom they begin with."""
    first = 1 if tokens and tokens[0].lower == _DEADLY else 0
    if len(tokens) < first + len(("dead", "fell", "not")) or tokens[first].lower not in _DEAD:
        return None
    if tokens[first + 1].lower not in _FELL:
        return None
    for at in range(first + 2, min(len(tokens), first + 2 + _REACH)):
        if not tokens[at].is_word:
            return None
        if tokens[at].lower == _NOT:
            after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
            return None if after in _NO_NEGATION else (0, at + 1)
    return None
