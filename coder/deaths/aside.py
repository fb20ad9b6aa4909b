"""People in a sentence of deaths who are told apart: who kills, who tells it, whose the dead are."""

from collections.abc import Sequence

from coder.deaths.counted import Counted
from coder.functionwords import OF
from coder.wordlists import word_list
from coder.words import Token

_SAYS = frozenset({"volgens", "aldus"})
_TELLS = word_list("telling.toml", "aside_verbs")
_AS = frozenset({"naar", "zoals", "as"})
_ACCORDING = ["according", "to"]
_EXCEPT = frozenset({"behalve", "besides"})
_BESIDES = frozenset({"naast"})


def is_whose(tokens: Sequence[Token], first: Counted, second: Counted) -> bool:
    """Says whether one person or body only tells whose the people before are: "two sons of the mayor"."""
    of = first.people and first.last == second.first - 1 and tokens[first.last].lower in OF
    return of and second.quantity.exact and second.quantity.best == 1 and not second.part


def kills_or_tells(tokens: Sequence[Token], counted: Counted, telling: frozenset[int]) -> bool:
    """Says whether people kill, tell or are told apart: "werd door twee mannen neergeschoten", "volgens een arts"."""
    before = tokens[counted.first - 1].lower if counted.first else ""
    if before in _SAYS or [token.lower for token in tokens[max(counted.first - 2, 0) : counted.first]] == _ACCORDING:
        return True
    if before in _EXCEPT or (before in _BESIDES and counted.first == 1):
        return True  # "behalve de dader stierven drie agenten"
    behind = tokens[counted.last].text if counted.last < len(tokens) else ""
    told = counted.last < len(tokens) and tokens[counted.last].lower in _TELLS()
    if told and before in _AS:
        return True  # "er vielen, naar de president vertelde, negen agenten"
    if before in _TELLS() and behind == "," and counted.quantity.best == 1:
        return True  # "vertelt de gouverneur, zijn vijf aanvallers gedood"
    return before == "door" and counted.people and any(at >= counted.last for at in telling)
