"""A noun of support in an aside behind its supporter: "X, long the patron of Y, ..."."""

from coder.alliances.scene import Backing, Scene


def is_aside(backing: Backing, scene: Scene, most: int) -> bool:
    """Says whether a noun of support stands behind a comma that follows the supporter: "X, lang de vriend van Y".

    `most` is how many tokens may stand between the comma and the noun, and the supporter and the comma.
    """
    giver = backing.supporters[0]
    near = range(backing.trigger, max(-1, backing.trigger - most), -1)
    comma = next((k for k in near if scene.tokens[k].text == ","), None)
    return comma is not None and 0 <= comma - giver.last <= most
