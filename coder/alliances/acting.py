"""Who is told to act as somebody's ally: "as the protector of Y, X", "X's role as Y's patron", "X, as Y's backer,"."""

from coder.alliances.party import Party
from coder.alliances.scene import Scene

_NEAR = 4  # tokens between the noun and who it names or belongs to


def acting_as(scene: Scene, index: int, last: int) -> Party | None:
    """Gives who acts "as the protector of X" at the head of a sentence: its subject."""
    if scene.tokens[0].lower not in scene.support.words["as"] or index > _NEAR:
        return None
    free = scene.bare(index, last, None)
    return free[0] if free else None


def in_the_role(scene: Scene, index: int) -> Party | None:
    """Gives whose role it is: "Moscow's role as the protector of X"."""
    near = range(max(0, index - _NEAR), index)
    at = next((k for k in near if scene.tokens[k].lower in scene.support.words["as"]), None)
    if at is None:
        return None
    owners = [p for p in scene.parties if p.owner and 0 < at - p.last <= _NEAR]
    return owners[-1] if owners else None


def set_apart(scene: Scene, index: int) -> Party | None:
    """Gives who is told between commas to be it: "X, as Y's chief backer, kept silent"."""
    near = range(max(2, index - _NEAR - 1), index)
    at = next((k for k in near if scene.tokens[k].lower in scene.support.words["as"]), None)
    if at is None or scene.tokens[at - 1].text != ",":
        return None
    return next((p for p in scene.parties if p.last == at - 1 and p.preposition is None), None)
