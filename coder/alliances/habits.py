"""What is told as a habit or to go on: "would lend X men whenever the army came", "zal X blijven steunen"."""

from itertools import pairwise

from coder.alliances.scene import Scene

_HABITS = frozenset({"whenever", "regularly", "often", "invariably", "habitually"})
_WILL = frozenset({"will", "would"})
_GOING = frozenset({"go", "keep", "continue", "remain", "persist", "carry"})
_WILLING = frozenset({"zal", "zullen", "wil", "willen"})
_STAY = "blijven"


def is_habit(scene: Scene) -> bool:
    """Says whether "would" tells what used to happen, by an adverb of repetition, or "will" that it goes on.

    In Dutch "zal" or "wil" with "blijven": who has a mind to go on helping helps.
    """
    words = scene.lowers
    if scene.support.language != "en":
        stays = any(one == _STAY and other in scene.support.verbs for one, other in pairwise(words))
        return stays and not _WILLING.isdisjoint(words) and not scene.support.has("conditional", scene.tokens)
    opens = scene.support.has("conditional", scene.tokens[:1])  # "If X arms Y, the war will go on"
    goes_on = not opens and any(one in _WILL and other in _GOING for one, other in pairwise(words))
    return goes_on or ("would" in words and not _HABITS.isdisjoint(words))
