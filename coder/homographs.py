"""Cues that are another word where they stand: "donderdagochtend vroeg" asks nothing."""

from coder.clause import Clause
from coder.numbers import number_words
from coder.vocabulary import Found
from coder.wordlists import word_list
from coder.words import is_early

_BEHIND = frozenset({"dat", "en", "tot", "als"})
_REVENGE = "wraak"
_EARLIER = "eerder"
_OUT_OF = frozenset({"uit", "als"})
_NO = "geen"
_LESS_THAN = "nog"
_ARTICLE = frozenset({"een", "één"})
_ALMOST = "bijna"
_PERHAPS_ENGLISH = frozenset({"perhaps", "maybe"})
_PERHAPS = _PERHAPS_ENGLISH | {"misschien", "wellicht"}
_ALL = frozenset({"alle", "elke", "iedere", "dagelijks", "allemaal", "evenveel"})
_FALSE = frozenset({"vals", "valse", "false"})
_FORGED = word_list("things.toml", "forged")
_MEASURES = word_list("nl/things.toml", "time_and_length")
_CALLED = frozenset({"riep", "riepen"})
_SHUT = frozenset({"sluit", "sluiten", "sloot", "sloten"})
_FITTED = "voorzien"
_WITH = "van"
_WITH_REACH = 6  # tokens from "van wapens" to "voorzien"
_PLOT = "plot"
_PLOT_REACH = 3  # tokens before "plot" in which a preposition of place stands: "in a stony plot"
_ON_LAND = frozenset({"in", "on", "at", "across", "near", "outside", "behind", "beneath"})
_PLOTTED = frozenset({"to", "against", "for"})
_OF_LAND = word_list("en/sites.toml", "ground")


def is_another_word(found: Found, clause: Clause) -> bool:
    """Says whether the words of a cue mean something else in this clause than the cue does.

    In Dutch `vroeg` is also *early*, `riep` with `uit` at the end is *proclaimed*, "van wapens voorzien" is *armed*,
    `geen` before a measure is *less than*, "een dag eerder al" names a day, "uit wraak" tells why, and `sloot` denies
    only with `uit` at the end; in both languages false papers deny nothing. An English `plot` may be a piece of land.
    """
    tokens = clause.sentence.tokens
    word = tokens[found.first].lemma
    if found.first == found.last and is_early(tokens, found.first):
        return True
    if word in _FALSE:
        return not _FORGED().isdisjoint(token.lemma for token in tokens[found.last + 1 : found.last + 3])
    if word == _EARLIER and found.last > found.first:
        return found.first > 0 and tokens[found.first - 1].lemma in _MEASURES()  # "een dag eerder al": a day of its own
    if word == _REVENGE:
        return found.first > 0 and tokens[found.first - 1].lemma in _OUT_OF  # why, and no threat
    if word == _NO:
        return _is_less_than(found, clause)
    if word in _PERHAPS:
        return _is_counted(found, clause, "en" if word in _PERHAPS_ENGLISH else "nl")
    if word == _ALMOST:
        return _is_nearly_as_many(found, clause)
    if word in _SHUT:  # "sloot een aanval uit" rules it out, "sloten een akkoord" does not
        return not any(tokens[at].lemma == "uit" and _ends(clause, at) for at in clause.members if at > found.first)
    if word in _CALLED:
        return any(tokens[at].lemma == "uit" and _ends(clause, at) for at in clause.members if at > found.first)
    if word == _PLOT:
        return _is_land(found, clause)
    if word == _FITTED:
        return any(token.lemma == _WITH for token in tokens[max(0, found.first - _WITH_REACH) : found.first])
    return False


def _ends(clause: Clause, at: int) -> bool:
    """Says whether a particle governs nothing: no word of the clause follows, or one that begins another phrase."""
    tokens = clause.sentence.tokens
    return at + 1 == len(tokens) or not tokens[at + 1].is_word or tokens[at + 1].lemma in _BEHIND


def _is_land(found: Found, clause: Clause) -> bool:
    """Says whether an English "plot" is ground: "on a plot of land", "in a stony plot behind the school"."""
    tokens = clause.sentence.tokens
    behind = [token.lemma for token in tokens[found.last + 1 : found.last + 3]]
    if behind[:1] == ["of"] and not _OF_LAND().isdisjoint(behind):
        return True
    before = {token.lemma for token in tokens[max(0, found.first - _PLOT_REACH) : found.first]}
    return not _ON_LAND.isdisjoint(before) and _PLOTTED.isdisjoint(behind[:1])


def _is_counted(found: Found, clause: Clause, language: str) -> bool:
    """Says whether only a number is uncertain: "perhaps three gunmen", "misschien tien strijders"."""
    tokens = clause.sentence.tokens
    behind = found.last + 1
    if behind >= len(tokens) or tokens[behind].lemma in _ARTICLE | {"a", "an", "one"}:
        return False
    return number_words(language).number(tokens, behind) is not None


def _is_less_than(found: Found, clause: Clause) -> bool:
    """Says whether `geen` only measures: "nog geen honderd kilometer van", "geen twee weken later", "nog geen uur"."""
    tokens = clause.sentence.tokens
    quantity = number_words("nl").number(tokens, found.last + 1)
    after = quantity[0] if quantity is not None else found.last + 1
    measured = any(token.lemma in _MEASURES() for token in tokens[after : after + 2])
    less = found.first > 0 and tokens[found.first - 1].lemma == _LESS_THAN
    return measured and (quantity is not None or less)


def _is_nearly_as_many(found: Found, clause: Clause) -> bool:
    """Says whether `bijna` only measures: "bijna veertig burgers", "bijna een maand geleden", "bijna alle huizen"."""
    tokens = clause.sentence.tokens
    if number_words("nl").number(tokens, found.last + 1) is not None and tokens[found.last + 1].lemma not in _ARTICLE:
        return True
    behind = [token.lemma for token in tokens[found.last + 1 : found.last + 3]]
    return not _ALL.isdisjoint(behind[:1]) or any(word in _MEASURES() for word in behind)
