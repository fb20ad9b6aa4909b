"""The dead that a clause counts, who stand on no side of what killed them: "gevechten met acht doden"."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.wordlists import word_list
from coder.words import Token

_DEAD = word_list("fate.toml", "dead_people")


def is_toll(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Says whether a phrase only tells how many died: then nobody fought "with" them."""
    return tokens[phrase.last].lemma in _DEAD()
