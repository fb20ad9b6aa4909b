"""Countries in a text: their names, and the adjectives and peoples that hint at them, in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from coder.codebook import PlaceKind
from coder.lexicon import read_rows
from coder.mentions import KnownPlace
from coder.places.spelling import key
from coder.words import Token

_SHORT = 4  # letters up to which a name must stand in capitals, as US and VAE do


@dataclass(frozen=True, slots=True)
class CountryWords:
    """Names, and adjectives with peoples, by their key; `exact` are the abbreviations, which have one spelling.

    `capitals` gives the country of a capital's key, `capital_of` the capital's name of a country.
    """

    names: dict[str, str]
    exact: dict[str, str]
    hints: dict[str, str]
    capitals: dict[str, str]
    capital_of: dict[str, str]
    longest: int

    def country_at(self, tokens: Sequence[Token], index: int, text: str) -> tuple[int, str] | None:
        """Reads the name of a country at token `index`: the token after it and ACLED's English name."""
        if not tokens[index].is_capital:
            return None
        for last in range(min(index + self.longest, len(tokens)), index, -1):
            found = self.named(text[tokens[index].start : tokens[last - 1].end])
            if found is not None:
                return last, found
        return None

    def named(self, words: str) -> str | None:
        """Gives the country that bears a name."""
        return self.exact.get(words) or self.names.get(key(words))

    def hint_at(self, tokens: Sequence[Token], index: int) -> str | None:
        """Gives the country that an adjective or a people at token `index` hints at: "Malian", "Zuid-Soedanese"."""
        if not tokens[index].is_capital:
            return None
        if index > 0 and self._joined(tokens, index - 2 if tokens[index - 1].text == "-" else index - 1) is not None:
            return None  # its second half
        return self._joined(tokens, index) or self.hints.get(tokens[index].lemma)

    def _joined(self, tokens: Sequence[Token], index: int) -> str | None:
        """Gives the country that two words at `index` hint at together, a hyphen between them or not."""
        second = index + 2 if index + 2 < len(tokens) and tokens[index + 1].text == "-" else index + 1
        if index < 0 or second >= len(tokens):
            return None
        return self.hints.get(f"{tokens[index].lemma} {tokens[second].lemma}")


def words_on(words: CountryWords, published: str) -> CountryWords:
    """Gives the words for countries with the capitals that they had on a day: Bujumbura in a report of 2015.

    `published` is the day or the month of the article (lexicon/capitals_once.csv: until when a town was the capital).
    """
    once = {country: capital for country, capital, until in _capitals_once() if published <= until}
    return replace(words, capital_of=words.capital_of | once) if once else words


@cache
def _capitals_once() -> tuple[tuple[str, str, str], ...]:
    """Gives each country that changed its capital, the town, and until when it was."""
    rows = (entry.values for entry in read_rows("capitals_once.csv"))
    return tuple((row["country"], row["capital"], row["until"]) for row in rows)


def country_place(name: str) -> KnownPlace:
    """Gives a country as a place: never a location, only a country."""
    return KnownPlace(name, name, None, PlaceKind.REGION, None, None, None)


@cache
def country_words(language: str) -> CountryWords:
    """Reads the words for countries that a text in `language` (nl or en) may use."""
    names: dict[str, str] = {}
    exact: dict[str, str] = {}
    hints: dict[str, str] = {}
    capitals: dict[str, str] = {}
    capital_of: dict[str, str] = {}
    for entry in read_rows("countries.csv"):
        row = entry.values
        country = row["name"]
        for name in _split(row["name"], row["names_en"], row["dutch"], row["names_nl"]):
            if len(name.replace(".", "")) <= _SHORT and name.replace(".", "").isupper():
                exact.setdefault(name, country)
            else:
                names.setdefault(key(name), country)
        for word in _split(row[f"adjectives_{language}"], row[f"people_{language}"]):
            hints.setdefault(key(word), country)
        for capital in _split(row["capital"], row["capital_nl"]):
            capitals.setdefault(key(capital), country)
            capital_of.setdefault(country, capital)
    longest = max(name.count(" ") + 1 for name in names) + 2
    return CountryWords(names, exact, hints, capitals, capital_of, longest)


def _split(*cells: str) -> list[str]:
    return [word.strip() for cell in cells for word in cell.replace(",", ";").split(";") if word.strip()]
