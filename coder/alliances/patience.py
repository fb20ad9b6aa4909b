"""Patience, goodwill and the like that give out, so that a support wanes."""

from collections.abc import Sequence

from coder.alliances.field import field_of
from coder.alliances.scene import Scene
from coder.words import Token

_NEAR = 7  # tokens around the noun in which it stands that it runs short


def runs_short(tokens: Sequence[Token], scene: Scene) -> bool:
    """Says whether patience or goodwill gives out, whatever stands between: "patience may be running short"."""
    field = field_of(scene.support.language)
    for index, token in enumerate(tokens):
        if token.lower not in field.words["patience"]:
            continue
        near = tokens[max(0, index - _NEAR) : index + 1 + _NEAR]
        if field.find("short", near) is not None and not scene.support.has("negation", near):
            return True
    return False
