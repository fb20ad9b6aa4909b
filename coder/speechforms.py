"""Forms of English verbs of speech: before whom a bare form is a verb, and where their preposition stands."""

from collections.abc import Sequence

from coder.wordlists import word_list
from coder.words import Token

_SUBJECTS = word_list("en/people.toml", "speaking_subjects")
_NEAR = 2  # tokens behind a verb among which the preposition stands that its lemma names
_PREPOSITIONS = frozenset({"on", "for", "of", "to", "with", "at", "against", "about"})


def speaks_of_several(token: Token) -> bool:
    """Says whether a word may be the plural subject of an English verb: "residents fear", "his staff speak of"."""
    word = token.lower
    return word in _SUBJECTS() or (word.isalpha() and word.endswith("s") and not word.endswith(("ss", "us", "is")))


def stands_behind(lemma: str, companion: str | None, tokens: Sequence[Token], index: int) -> bool:
    """Says whether a preposition that an English lemma names stands behind its verb: "call again for".

    `index` is the token of the verb. Other companions may stand anywhere near.
    """
    if companion not in _PREPOSITIONS or not lemma.endswith(f" {companion}"):
        return True
    return any(token.lower == companion for token in tokens[index + 1 : index + 1 + _NEAR])
