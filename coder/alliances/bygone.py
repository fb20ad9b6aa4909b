"""Support of a time that is told to be over: "until 2021", "the days when X armed Y are gone"."""

from coder.alliances.field import field_of
from coder.alliances.scene import Backing, Scene

_FRAME = 4  # tokens at the head of a clause in which a noun for a time stands
_NEAR = 7  # tokens behind "until" in which a contract runs out


def is_over(backing: Backing, scene: Scene) -> bool:
    """Says whether a support stands in a time that is told to be over: "the days when X armed Y are gone"."""
    field = field_of(scene.support.language)
    if field.find("era", scene.tokens[max(0, backing.first - _FRAME) : backing.trigger][:_FRAME]) is None:
        if field.find("era", scene.tokens[:_FRAME]) is None:
            return False
    rest = scene.tokens[backing.trigger + 1 :]
    over = field.find("over", rest)
    return over is not None and not scene.support.has("negation", rest[: over[1]])


def is_past(backing: Backing, scene: Scene) -> bool:
    """Says whether a support held "until 2021", "until recently"; a year that begins a span of time is no end."""
    lowers = [token.lower for token in scene.tokens[backing.first : backing.last]]
    field = field_of(scene.support.language)
    until = scene.support.words["until"]
    for position, word in enumerate(lowers[:-1]):
        year = lowers[position + 1]
        if word in until and len(year) == 4 and year.isdigit():
            return True
        if word in until and field.find("expired", scene.tokens[backing.first + position :][:_NEAR]) is not None:
            return True  # "until its contract expired"
    return scene.support.has("lately", scene.tokens[backing.first : backing.last])
