"""Whether a noun phrase that no lexicon knows is somebody's first and last name: "doodden agenten Jan de Wit"."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.words import Token

_PARTICLES = frozenset("van de der den ter ten al el bin ibn ben da dos del di von le la abu".split())
_WORDS = 2


def is_full_name(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Says whether a phrase is two names or more, with nothing beside them but what stands within names."""
    words = [token for token in tokens[phrase.begin : phrase.last + 1] if token.is_word]
    capitals = [token for token in words if token.is_capital and len(token.text) > 1]
    if len(capitals) < _WORDS or not (words[0].is_capital and words[-1].is_capital):
        return False
    return all(token.is_capital or token.lemma in _PARTICLES for token in words)
