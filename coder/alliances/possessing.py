"""Whether a noun is told to be somebody's: a possessive stands before it."""

from coder.alliances.scene import Scene


def owned(scene: Scene, index: int) -> bool:
    """Says whether a possessive stands before the noun; an article behind "zijn" makes it a verb."""
    for token in reversed(scene.tokens[max(0, index - 5) : index]):
        if token.lower in scene.support.words["possessive"]:
            return True
        closed = scene.speech.words["definite"] | scene.speech.words["prepositions"]
        if token.lower in closed or not token.is_word:
            return False
    return False
