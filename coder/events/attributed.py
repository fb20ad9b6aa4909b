"""What a Dutch participle with words of its own says before a noun: "de door X gesteunde rebellen"."""

from collections.abc import Sequence
from itertools import pairwise

from coder.events.phrase import Phrase
from coder.events.verbwords import VerbWords
from coder.functionwords import AND
from coder.words import Token

_OPENING = frozenset({"door", "met", "aan", "tegen", "op", "in", "uit", "van", "bij", "naar", "onder", "voor"})
_ARTICLES = frozenset("de het een deze die dit dat hun zijn haar".split())
_BEHIND = 3  # tokens from a name to the noun: "door X militair gesteunde"
_BEFORE = 3  # tokens from a name to its preposition: "door de Verenigde Staten"


def opens_attribute(
    tokens: Sequence[Token], name: Phrase, begin: int, verbs: VerbWords, openers: frozenset[str]
) -> int | None:
    """Gives the token before "de door X gesteunde", where `name` is X and the noun's own words begin at `begin`.

    That is the one before the article of the noun, or without an article the preposition that governs it; `openers`
    are prepositions and coordinators. None where no participle stands between the two.
    """
    between = tokens[name.last + 1 : begin]
    if not 0 < len(between) <= _BEHIND or not all(token.is_word for token in between):
        return None
    if not any(_is_participle(token.lemma, verbs) for token in between[-2:]):
        return None
    for before, at in pairwise(range(name.begin - 1, max(name.begin - 1 - _BEFORE, -1), -1)):
        if tokens[before].lemma in _OPENING:
            if tokens[at].lemma in _ARTICLES:
                return at - 1
            return at if tokens[at].lemma in openers else None
        if tokens[before].lemma not in _ARTICLES:
            return None
    return None


def stands_in_attribute(
    tokens: Sequence[Token], phrase: Phrase, verbs: VerbWords, prepositions: frozenset[str]
) -> bool:
    """Says whether a phrase only stands in what is said before a noun: X of "de door X gesteunde rebellen"."""
    if verbs.language != "nl" or phrase.actor is None:
        return False
    openers = prepositions | AND
    for end in range(phrase.last + 1, min(phrase.last + _BEHIND, len(tokens) - 1)):
        if not tokens[end].is_word:
            return False
        if _is_participle(tokens[end].lemma, verbs):
            inside = tokens[end + 1].is_word and tokens[end + 1].lemma not in openers
            return inside and opens_attribute(tokens, phrase, end + 1, verbs, openers) is not None
    return False


def _is_participle(word: str, verbs: VerbWords) -> bool:
    return verbs.is_attributive(word) or (word.endswith("en") and verbs.is_participle(word))


def only_backs(phrase: Phrase) -> bool:
    """Says whether somebody only stands in what is said before a noun: X of "de door X gesteunde rebellen"."""
    return phrase.inside and phrase.noun is not None and phrase.last < phrase.noun.core
