"""What a place's name only tells the owner or the origin of: "a X brigade", "X's consulate", "a X drone"."""

from collections.abc import Sequence

from coder.places.reading import Around
from coder.places.words import PlaceWords
from coder.wordlists import word_list
from coder.words import Token

_ABROAD = word_list("en/power.toml", "of_states")


def names_body(tokens: Sequence[Token], around: Around, words: PlaceWords) -> bool:
    """Says whether a name only tells where a group, treaty or weapon comes from: "a Misrata brigade"."""
    behind = tokens[around.last : around.last + 1]
    return around.after is None and any(token.lower in words.bodies for token in behind)


def owns_abroad(tokens: Sequence[Token], around: Around) -> bool:
    """Says whether what stands behind the genitive of a capital is its state's, elsewhere: "Tehran's consulate"."""
    return around.possessive and any(token.lower in _ABROAD() for token in tokens[around.end + 1 : around.end + 2])
