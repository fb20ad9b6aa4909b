"""Whom a fixed expression is about: the X in it, else the first who is named right behind it."""

from functools import lru_cache

from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.words import words_stand


def named_in(scene: Scene, phrase: tuple[str, ...], index: int, reach: int) -> Party | None:
    """Gives the party of an expression that begins at the token `index`.

    That is the owner in one with X ("at X's request"), else who begins at most `reach` tokens behind it.
    """
    if not scene.forms.issuperset(_fixed(phrase)):
        return None  # as nearly always
    if "x" in phrase:
        return scene.owner_in(phrase, index)
    if not words_stand(scene.tokens, index, phrase):
        return None
    behind = index + len(phrase)
    return next((p for p in scene.parties if behind <= p.first <= behind + reach), None)


@lru_cache(maxsize=4096)
def _fixed(phrase: tuple[str, ...]) -> frozenset[str]:
    """Gives the words of an expression but for its X; of the lexicons' expressions each is asked often."""
    return frozenset(word for word in phrase if word != "x")
