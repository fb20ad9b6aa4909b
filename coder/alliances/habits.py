"""What English tells as a habit of former days: "would lend X men whenever the army came" supposes nothing."""

from coder.alliances.scene import Scene

_HABITS = frozenset({"whenever", "regularly", "often", "invariably", "habitually"})


def is_habit(scene: Scene) -> bool:
    """Says whether "would" tells what used to happen, since an adverb of repetition stands beside it."""
    words = {token.lower for token in scene.tokens}
    return scene.support.language == "en" and "would" in words and bool(_HABITS & words)
