"""What a sentence puts in another part of the country than its dateline: "in the north of X", "elsewhere in Y"."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.functionwords import OF, THE
from coder.places.words import place_words
from coder.wordlists import word_list
from coder.words import Token

_ELSEWHERE = frozenset({"elsewhere", "elders"})
_ARTICLES = THE | {"het"}
_IN = frozenset({"in"})
_COUNTRY = word_list("sites.toml", "country_nouns")
_SIDES = word_list("sites.toml", "parts_of_a_country")
_TOWARDS = 2  # tokens from "in" over "the" to "north"


def is_far_from_dateline(
    tokens: Sequence[Token], phrases: Sequence[Phrase], language: str, *, named: bool = False
) -> bool:
    """Says whether a sentence tells of a part of a country, or of elsewhere in it, and so not of its dateline's town.

    "In the north of Mali", "in northern Mali", "in the country's east", "elsewhere in the south"; not "in the north of
    the city". `phrases` are those of the sentence, in which countries are named; with `named` one must be.
    """
    countries = {phrase.begin if phrase.begin >= 0 else phrase.first for phrase in phrases if _is_country(phrase)}
    countries |= {phrase.first for phrase in phrases if _is_country(phrase)}
    starts = {phrase.place.span.start for phrase in phrases if phrase.place is not None and phrase.place.country_only}
    directions = place_words(language).directions
    for at, token in enumerate(tokens):
        behind = at + 2 if any(mark.text == "-" for mark in tokens[at + 1 : at + 2]) else at + 1  # "Noord-Irak"
        within = not _IN.isdisjoint(t.lower for t in tokens[max(at - _TOWARDS, 0) : at])
        if token.lower in _SIDES() and token.start not in starts and (at in countries or behind in countries):
            if within or not named:  # not the Central African Republic, nor the flag of South Yemen
                return True
        if token.lower in directions and within:
            open_end = at + 1 >= len(tokens) or not tokens[at + 1].is_word
            if _whole_country_behind(tokens, at + 1, countries) and not (named and open_end):
                return True
    return False


def is_elsewhere_in_country(sentence: Sequence[Token], language: str) -> bool:
    """Says whether a sentence tells of elsewhere in a country: "elsewhere in the north", not "in the city"."""
    for at, token in enumerate(sentence):
        if token.lower in _ELSEWHERE and at + 2 < len(sentence) and sentence[at + 1].lower in _IN:
            where = at + 2 + (sentence[at + 2].lower in _ARTICLES)
            if where < len(sentence):
                return (
                    sentence[where].is_capital or sentence[where].lower in _COUNTRY() | place_words(language).directions
                )
    return False


def _whole_country_behind(tokens: Sequence[Token], at: int, countries: set[int]) -> bool:
    """Says whether a direction is of a country, or of what the sentence leaves open: "in the north,"."""
    if at >= len(tokens) or not tokens[at].is_word:
        return True
    if tokens[at].lower not in OF:
        return False
    of = at + 1
    if of < len(tokens) and tokens[of].lower in _ARTICLES:
        of += 1
    return of in countries or at + 1 in countries or (of < len(tokens) and tokens[of].lower in _COUNTRY())


def _is_country(phrase: Phrase) -> bool:
    return phrase.place is not None and phrase.place.country_only
