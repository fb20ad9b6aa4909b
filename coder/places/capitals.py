"""Capitals that are named by what they are: "the Armenian capital", "in the capital", "Haiti's capital"."""

from collections.abc import Sequence

from coder.functionwords import OF
from coder.places.countries import CountryWords
from coder.places.known import find_named
from coder.places.named import Named
from coder.places.reading import SentenceReader
from coder.places.unknown import UnknownNames
from coder.places.words import PlaceWords, Role
from coder.values import replace
from coder.words import Token

_MEANT = frozenset({Role.IN, Role.NEAR, Role.BETWEEN, Role.TO})  # "marched to the capital"


class CapitalReader:
    """Reads the capitals of one document that no name tells."""

    def __init__(self, words: PlaceWords, countries: CountryWords, unknown: UnknownNames) -> None:
        """Keeps the words of the language and the reader of unknown names."""
        self._words, self._countries, self._unknown = words, countries, unknown

    def named_at(self, reader: SentenceReader, index: int) -> Named | None:
        """Reads "the Armenian capital", and "in the capital" of the country that the text is about."""
        tokens = reader.sentence.tokens
        if tokens[index].lower not in self._words.capitals or index == 0:
            return None
        follows = tokens[index + 1] if index + 1 < len(tokens) else tokens[index]
        if follows.is_capital and self._unknown.is_persons(tokens, index + 1):
            follows = tokens[index]  # "werd in de hoofdstad Jan Jansen opgepakt"
        around = reader.around(index, index + 1)
        country = self._countries.hint_at(tokens, index - 1) or self._owner(tokens, index, reader.text)
        the = tokens[index - 1].lower in self._words.articles  # no "provincial capital of"
        if country is None and the and follows.lower in OF and index + 2 < len(tokens):
            ends, country = self._countries.country_at(tokens, index + 2, reader.text) or (0, None)
            if country is not None:  # "de hoofdstad van Niger"
                follows = tokens[ends] if ends < len(tokens) else tokens[index]
        owns = index + 1 < len(tokens) and tokens[index + 1].lower == "'s"
        if country is None and (around.role in _MEANT or owns) and tokens[index - 1].lower in self._words.articles:
            return Named(reader.sentence, around, (), capital=True) if _is_free(follows) else None
        capital = self._countries.capital_of.get(country or "")
        if capital is None or not _is_free(follows) or _is_named_behind(tokens, index, country):
            return None
        candidates = tuple(found for found in find_named(capital) if found.place.country == country)
        return Named(reader.sentence, replace(around, country=country), candidates) if candidates else None

    def _owner(self, tokens: Sequence[Token], index: int, text: str) -> str | None:
        """Gives the country whose genitive stands before a word: "Haiti's capital"."""
        if index < 2 or tokens[index - 1].lemma != "'s":
            return None
        starts = range(index - 2, max(index - 2 - self._countries.longest, -1), -1)
        found = (self._countries.country_at(tokens, first, text) for first in starts)
        return next((country for country in found if country and country[0] == index - 1), (0, None))[1]


def _is_named_behind(tokens: Sequence[Token], index: int, country: str | None) -> bool:
    """Says whether the name of the capital stands behind it: "in the Burundian capital, Bujumbura," of years ago."""
    first = index + 2
    if first >= len(tokens) or tokens[index + 1].text != "," or not tokens[first].is_capital:
        return False
    names = (" ".join(token.text for token in tokens[first : first + size]) for size in (1, 2))
    return any(found.place.country == country and found.exact for name in names for found in find_named(name))


def _is_free(follows: Token) -> bool:
    """Says whether what follows "the capital" does not say whose it is."""
    return not follows.is_capital and follows.lower not in ("of", "van", "city")
