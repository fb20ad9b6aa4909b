"""What English tells as a habit: "would lend X men whenever the army came", "will go on arming X" suppose nothing."""

from itertools import pairwise

from coder.alliances.scene import Scene

_HABITS = frozenset({"whenever", "regularly", "often", "invariably", "habitually"})
_WILL = frozenset({"will", "would"})
_GOING = frozenset({"go", "keep", "continue", "remain"})


def is_habit(scene: Scene) -> bool:
    """Says whether "would" tells what used to happen, by an adverb of repetition, or "will" that it goes on."""
    if scene.support.language != "en":
        return False
    words = [token.lower for token in scene.tokens]
    goes_on = any(one in _WILL and other in _GOING for one, other in pairwise(words))
    return goes_on or ("would" in words and bool(_HABITS & {*words}))
