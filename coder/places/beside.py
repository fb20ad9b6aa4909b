"""What beside a name no list has shows that it lies somewhere: near another place, so far from one, north of one."""

from collections.abc import Sequence

from coder.places.words import PlaceWords
from coder.words import Token

_REACH = 7  # tokens behind a comma in which the distance stands
_OF = frozenset({"of", "van", "from", "vanaf"})
_ENDS = frozenset(",.;:()!?")


def is_nearby(tokens: Sequence[Token], first: int, words: PlaceWords) -> bool:
    """Says whether a word of nearness stands right before a name: "in nearby X", "in het verderop gelegen X"."""
    return first > 0 and tokens[first - 1].lower in words.nearby


def is_measured(tokens: Sequence[Token], end: int, words: PlaceWords) -> bool:
    """Says whether a distance or direction from another place stands behind a name: "X, 30 km from Y", "X, north of".

    `end` is the token after the name.
    """
    if end + 2 >= len(tokens) or tokens[end].text not in (",", "("):
        return False
    counted = False
    for at in range(end + 1, min(end + 1 + _REACH, len(tokens) - 1)):
        if tokens[at].text in _ENDS:
            return False
        counted = counted or tokens[at].lower in words.units
        near = at + 1 < len(tokens) and tokens[at].lower in words.directions
        if tokens[at].lower in _OF and counted:
            return True
        if near and tokens[at + 1].lower in _OF:
            return True
        if tokens[at].lower in words.further and (counted or tokens[at - 1].lower in words.further):
            return True
    return False


def is_street(tokens: Sequence[Token], words: PlaceWords) -> bool:
    """Says whether a name is a street's or square's, which lies in a town that is named elsewhere."""
    if len(tokens) > 1 and (tokens[-1].lower in words.streets or tokens[0].lower in words.streets):
        return True
    return words.language == "nl" and len(tokens) == 1 and tokens[0].lower.endswith(tuple(words.streets))
