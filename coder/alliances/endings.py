"""What Dutch tells of a support right before its noun: that it ends, that it wanes."""

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.scene import Backing, Scene

_NEAR = 7  # tokens before the noun


def is_ending(backing: Backing, scene: Scene) -> bool:
    """Says whether Dutch tells right before a noun of support that it ends: "daarmee eindigt de steun aan X"."""
    before = scene.tokens[max(0, backing.trigger - _NEAR) : backing.trigger]
    return scene.support.language == "nl" and stands("ending", before) is not None


def is_dwindling(backing: Backing, scene: Scene) -> bool:
    """Says whether Dutch tells right before a noun of support that it wanes: "halveerde de hulp", "twijfelt aan"."""
    before = scene.tokens[max(backing.first, backing.trigger - _NEAR) : backing.trigger]
    if scene.support.language != "nl" or field_of("nl").verb("dwindle", before) is None:
        return False
    return not scene.support.has("negation", before) and not scene.support.has("hypothetical", before)
