"""Grenades by what was done with them: thrown by hand they are hand grenades, else shells fell."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.words import Token

_GRENADES = frozenset({"granaat", "granaten"})
_BY_HAND = frozenset(
    "gooien gooide gooiden gegooid gooit werpen wierp wierpen geworpen werpt smijten smeet smeten gesmeten slingeren"
    " slingerde slingerden geslingerd binnengegooid binnengeworpen toegeworpen rolde rolden gerold lobde lobden".split()
)
_WITH_ONE = ("met", "een")  # "een aanval met een granaat": no gun fired it


def is_thrown(clause: Clause, tokens: Sequence[Token]) -> bool:
    """Says whether the sentence of a Dutch clause has a plain grenade thrown: "een granaat die werd gegooid"."""
    if all(tokens[at].lemma not in _GRENADES for at in clause.members):
        return False
    by_hand = any(token.lemma in _BY_HAND for token in tokens)
    return by_hand or any(
        tokens[at].lemma in _GRENADES and at > 1 and (tokens[at - 2].lemma, tokens[at - 1].lemma) == _WITH_ONE
        for at in clause.members
    )
