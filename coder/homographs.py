"""Cues that are another word where they stand: "donderdagochtend vroeg" asks nothing."""

from coder.clause import Clause
from coder.numbers import number_words
from coder.vocabulary import Found
from coder.wordlists import word_list
from coder.words import is_early

_BEHIND = frozenset({"dat", "en", "tot", "als"})
_REVENGE = "wraak"
_OUT_OF = frozenset({"uit", "als"})
_NO = "geen"
_LESS_THAN = "nog"
_FALSE = frozenset({"vals", "valse", "false"})
_FORGED = word_list("things.toml", "forged")
_MEASURES = word_list("nl/things.toml", "time_and_length")
_CALLED = frozenset({"riep", "riepen"})
_FITTED = "voorzien"
_WITH = "van"
_WITH_REACH = 6  # tokens from "van wapens" to "voorzien"


def is_another_word(found: Found, clause: Clause) -> bool:
    """Says whether the words of a cue mean something else in this clause than the cue does.

    In Dutch `vroeg` is also *early*, `riep` with `uit` at the end is *proclaimed*, "van wapens voorzien" is *armed*,
    `geen` before a measure is *less than*, and "uit wraak" tells why; in both languages false papers deny nothing.
    """
    tokens = clause.sentence.tokens
    word = tokens[found.first].lemma
    if found.first == found.last and is_early(tokens, found.first):
        return True
    if word in _FALSE:
        return not _FORGED().isdisjoint(token.lemma for token in tokens[found.last + 1 : found.last + 3])
    if word == _REVENGE:
        return found.first > 0 and tokens[found.first - 1].lemma in _OUT_OF  # why, and no threat
    if word == _NO:
        return _is_less_than(found, clause)
    if word in _CALLED:
        return any(tokens[at].lemma == "uit" and _ends(clause, at) for at in clause.members if at > found.first)
    if word == _FITTED:
        return any(token.lemma == _WITH for token in tokens[max(0, found.first - _WITH_REACH) : found.first])
    return False


def _ends(clause: Clause, at: int) -> bool:
    """Says whether a particle governs nothing: no word of the clause follows, or one that begins another phrase."""
    tokens = clause.sentence.tokens
    return at + 1 == len(tokens) or not tokens[at + 1].is_word or tokens[at + 1].lemma in _BEHIND


def _is_less_than(found: Found, clause: Clause) -> bool:
    """Says whether `geen` only measures: "nog geen honderd kilometer van", "geen twee weken later", "nog geen uur"."""
    tokens = clause.sentence.tokens
    quantity = number_words("nl").number(tokens, found.last + 1)
    after = quantity[0] if quantity is not None else found.last + 1
    measured = any(token.lemma in _MEASURES() for token in tokens[after : after + 2])
    less = found.first > 0 and tokens[found.first - 1].lemma == _LESS_THAN
    return measured and (quantity is not None or less)
