"""Grenades by what was done with them: thrown by hand they are hand grenades, else shells fell."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.wordlists import word_list
from coder.words import Token

_GRENADES = frozenset({"granaat", "granaten"})
_BY_HAND = word_list("nl/movement.toml", "thrown")
_WITH_ONE = ("met", "een")  # "een aanval met een granaat": no gun fired it
_INDOORS = word_list("nl/sites.toml", "indoors")
_FIRED = word_list("nl/things.toml", "fired")


def is_thrown(clause: Clause, tokens: Sequence[Token]) -> bool:
    """Says whether the sentence of a Dutch clause has a plain grenade thrown: "gooide een granaat", or one in a bar."""
    if all(tokens[at].lemma not in _GRENADES for at in clause.members):
        return False
    words = {token.lemma for token in tokens}
    if "granaat" in words and not words.isdisjoint(_INDOORS()) and words.isdisjoint(_FIRED()):
        return True
    return not words.isdisjoint(_BY_HAND()) or any(
        tokens[at].lemma in _GRENADES and at > 1 and (tokens[at - 2].lemma, tokens[at - 1].lemma) == _WITH_ONE
        for at in clause.members
    )
