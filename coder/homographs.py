"""Cues that are another word where they stand: "donderdagochtend vroeg" asks nothing."""

from coder.clause import Clause
from coder.numbers import number_words
from coder.vocabulary import Found
from coder.words import is_early

_BEHIND = frozenset({"dat", "en", "tot", "als"})
_REVENGE = "wraak"
_OUT_OF = frozenset({"uit", "als"})
_NO = "geen"
_LESS_THAN = "nog"
_MEASURES = frozenset(
    "seconde seconden minuut minuten uur uren dag dagen etmaal week weken maand maanden jaar jaren kwartier halfuur"
    " kilometer kilometers meter meters decennium".split()
)
_CALLED = frozenset({"riep", "riepen"})


def is_another_word(found: Found, clause: Clause) -> bool:
    """Says whether the words of a cue mean something else in this clause than the cue does.

    Dutch alone has such cues: `vroeg` is also *early*, `riep` with `uit` at the end is *proclaimed*, `geen` before a
    measure is *less than*, and "uit wraak" tells why.
    """
    tokens = clause.sentence.tokens
    word = tokens[found.first].lemma
    if found.first == found.last and is_early(tokens, found.first):
        return True
    if word == _REVENGE:
        return found.first > 0 and tokens[found.first - 1].lemma in _OUT_OF  # why, and no threat
    if word == _NO:
        return _is_less_than(found, clause)
    if word in _CALLED:
        apart = [at for at in clause.members if at > found.first and tokens[at].lemma == "uit"]
        return any(
            at + 1 == len(tokens) or not tokens[at + 1].is_word or tokens[at + 1].lemma in _BEHIND for at in apart
        )
    return False


def _is_less_than(found: Found, clause: Clause) -> bool:
    """Says whether `geen` only measures: "nog geen honderd kilometer van", "geen twee weken later", "nog geen uur"."""
    tokens = clause.sentence.tokens
    quantity = number_words("nl").number(tokens, found.last + 1)
    after = quantity[0] if quantity is not None else found.last + 1
    measured = any(token.lemma in _MEASURES for token in tokens[after : after + 2])
    less = found.first > 0 and tokens[found.first - 1].lemma == _LESS_THAN
    return measured and (quantity is not None or less)
