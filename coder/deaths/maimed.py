"""Who lost a part of the body, and so not men: "lost his foot to a mine", "verloor een been"."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from coder.deaths.words import TriggerHit
from coder.wordlists import word_list
from coder.words import Token

_LIMBS = word_list("fate.toml", "limbs")
_BEFORE = frozenset("a an one his her both their een zijn haar hun beide".split())
_LIVES = frozenset("life lives leven levens".split())
_ENDING = frozenset("and or en of after na grenade grenades".split())
_REACH = 12  # tokens behind "lost" in which what was lost stands
_LOSING = ("lost", "lose", "losing", "verloor", "verloren", "verliest", "verlies")


def is_maimed(hit: TriggerHit, tokens: Sequence[Token]) -> bool:
    """Says whether what tells a loss tells of a leg or an eye; what a comma parts from it is another's.

    `hit` is the word for the loss in the sentence `tokens`.
    """
    if not tokens[hit.first].lemma.startswith(_LOSING):
        return False
    near = [*takewhile(_goes_on, tokens[hit.first : hit.last + _REACH])]
    return _LIVES.isdisjoint(token.lemma for token in near) and any(
        token.lemma in _LIMBS() and before.lemma in _BEFORE for before, token in pairwise(near)
    )


def _goes_on(token: Token) -> bool:
    """Says whether what is lost goes on: no comma, no "and", no grenade of the hand."""
    return (token.is_word or token.text == "-") and token.lemma not in _ENDING
