"""Nouns of mountains, gorges and forests that are part of an English name: "the X mountains", "Mount X"."""

from collections.abc import Sequence

from coder.words import Token

_NOUNS = frozenset({"mountains", "gorge", "forest", "national park"})
_MOUNT = "mount"


def feature_of(tokens: Sequence[Token], first: int, last: int, end: int) -> str:
    """Gives the noun that is part of the name of a mountain, gorge or forest, in lower case, or nothing.

    `first` and `last` (excluded) are the tokens of the name, `end` the token after its nouns. Hills, valleys, rivers
    and lakes are known without their noun.
    """
    if end > last:
        noun = " ".join(token.lower for token in tokens[last:end])
        return noun if noun in _NOUNS else ""
    return _MOUNT if first and tokens[first - 1].text == _MOUNT.title() else ""


def with_feature(name: str, feature: str) -> str:
    """Gives the whole English name of a natural feature: "Golis Mountains", "Mount Hermon"."""
    if not feature:
        return name
    return f"Mount {name}" if feature == _MOUNT else f"{name} {feature.title()}"
