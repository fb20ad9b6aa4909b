"""Finds the places that a document names: the sure ones tell where the article plays, the others follow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from coder.codebook import GeoPrecision, PlaceKind
from coder.mentions import KnownPlace, PlaceMention
from coder.passages import Document, Sentence
from coder.places.countries import CountryWords, country_place, country_words
from coder.places.homonyms import Setting, choose
from coder.places.known import Candidate, find_named, find_spelled, own_places
from coder.places.reading import Around, SentenceReader
from coder.places.sites import site_of
from coder.places.spelling import key
from coder.places.unknown import UnknownNames, actor_names
from coder.places.words import PlaceWords, Role, place_words
from coder.records import Span
from coder.words import Token

_LONGEST_NAME = 6
_SHORT = 3  # letters up to which a name needs its surroundings to make a place of it
_DISTINCT = 7  # letters from which on a name of our own files is hardly a person or a common word
_CITY = 100_000  # inhabitants from which on a name of the gazetteer needs no surroundings
_WORLD_CITY = 300_000  # inhabitants from which on a city of our own files needs no surroundings either
_CONNECTORS = frozenset(
    "al el ar as ash at an ad ed ez es e i de da do du del la le les of bin ben umm sur am aan den der na".split()
)
_AND = frozenset({"and", "en"})
_JOINING = frozenset({Role.IN, Role.NEAR, Role.BETWEEN})
_MARKS = frozenset('.;:!?()"“”„«»')


@dataclass(frozen=True, slots=True)
class _Named:
    """A stretch of a sentence that names a country, or may name one of several places."""

    sentence: Sentence
    around: Around
    candidates: tuple[Candidate, ...]
    country: str | None = None


class _Finder:
    """Finds the places of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words: PlaceWords = place_words(document.language)
        self._countries: CountryWords = country_words(document.language)
        self._unknown = UnknownNames(self._words, self._countries)
        self._setting = Setting()
        self._established: dict[str, KnownPlace] = {}
        self._in_names = frozenset(_words_in_names(document))

    def find(self) -> tuple[PlaceMention, ...]:
        named = [name for sentence in self._document.sentences for name in self._names(sentence)]
        for name in named:
            self._settle(name)
        mentions = [mention for name in named if (mention := self._mention(name)) is not None]
        return tuple(sorted(mentions, key=lambda mention: mention.span))

    def _names(self, sentence: Sentence) -> Iterator[_Named]:
        """Gives the names of a sentence in reading order, countries counted as they are met."""
        tokens = sentence.tokens
        reader = SentenceReader(sentence, self._document.text, self._words, self._countries)
        index, before = 0, None
        while index < len(tokens):
            hint = self._countries.hint_at(tokens, index)
            if hint is not None:
                self._setting.add_country(hint, sentence.index)
            found = (
                self._name_at(reader, index)
                or self._unknown_beside(reader, index, before)
                or self._capital_at(reader, index)
            )
            if found is None:
                index += 1
                continue
            found = before = _coordinated(found, before)
            if found.country is not None:
                self._setting.add_country(found.country, sentence.index)
            yield found
            index = found.around.last

    def _name_at(self, reader: SentenceReader, index: int) -> _Named | None:
        sentence, tokens, text = reader.sentence, reader.sentence.tokens, self._document.text
        token = tokens[index]
        if not token.is_word or (token.text.isdigit() and len(token.text) < 2):
            return None
        small = not token.is_capital
        if small and key(token.text) not in own_places().first_words:
            return None
        if not small and self._countries.hint_at(tokens, index) is not None and not self._is_longer_name(tokens, index):
            country = self._countries.country_at(tokens, index, text)
            if country is None:
                return None
        for last in range(self._longest(tokens, index), index, -1):
            if not tokens[last - 1].is_word:
                continue
            name = text[token.start : tokens[last - 1].end]
            country = self._countries.country_at(tokens[:last], index, text)
            if country is not None and country[0] == last:
                return _Named(sentence, reader.around(index, last), (), country[1])
            if key(name) in self._words.wide:
                return None
            candidates = own_places().named(name) if small else find_named(name)
            longer = self._unknown.end_of_name(tokens, index) > last and not any(found.own for found in candidates)
            if candidates and longer and self._unknown_at(reader, index) is not None:
                break
            if candidates and not (small and not any(part.isupper() for part in name) and " " not in name):
                return _Named(sentence, reader.around(index, last), candidates)
        if small:
            return None
        return self._spelled_at(reader, index) or self._unknown_at(reader, index)

    def _is_longer_name(self, tokens: Sequence[Token], index: int) -> bool:
        return index + 1 < len(tokens) and tokens[index + 1].is_capital

    def _longest(self, tokens: Sequence[Token], index: int) -> int:
        """Gives the token after the longest stretch from `index` that can be one name.

        Small words count inside a name ("Deir ez-Zor"), behind a hyphen ("Latsjin-corridor"), and where our own files
        begin a name with one ("groene zone").
        """
        ends = last = index + 1
        while last < len(tokens) and last - index < _LONGEST_NAME:
            token, before = tokens[last], tokens[last - 1]
            if token.start - before.end > 1 or (token.text in _MARKS and not _is_initial(before, token)):
                break
            joined = before.text == "-" and token.start == before.end
            if (
                token.is_capital
                or token.text[0].isdigit()
                or joined
                or (ends == last == index + 1 and not tokens[index].is_capital)
            ):
                ends = last + 1
            elif token.is_word and key(token.text) not in _CONNECTORS:
                break
            last += 1
        return ends

    def _spelled_at(self, reader: SentenceReader, index: int) -> _Named | None:
        """Reads a name in a transliteration of its own, where its surroundings make a place of it."""
        last = self._unknown.end_of_name(reader.sentence.tokens, index)
        around = reader.around(index, last)
        if not around.locates or self._unknown.is_no_place(reader.sentence.tokens[index:last]):
            return None
        name = self._document.text[reader.sentence.tokens[index].start : reader.sentence.tokens[last - 1].end]
        candidates = find_spelled(name)
        return _Named(reader.sentence, around, candidates) if candidates else None

    def _unknown_at(self, reader: SentenceReader, index: int) -> _Named | None:
        last = self._unknown.end_of_name(reader.sentence.tokens, index)
        around = reader.around(index, last)
        name = self._document.text[reader.sentence.tokens[index].start : reader.sentence.tokens[last - 1].end]
        if key(name) in self._established or self._unknown.makes_place(reader.sentence.tokens, around):
            self._established.setdefault(key(name), self._unknown.place(name, around, None))
            return _Named(reader.sentence, around, ())
        return None

    def _capital_at(self, reader: SentenceReader, index: int) -> _Named | None:
        """Reads "the Armenian capital", and "in the capital" of the country that the text is about."""
        tokens = reader.sentence.tokens
        if tokens[index].lower not in self._words.capitals or index == 0:
            return None
        follows = tokens[index + 1] if index + 1 < len(tokens) else tokens[index]
        around = reader.around(index, index + 1)
        country = self._countries.hint_at(tokens, index - 1)
        if country is None and around.role in _JOINING and tokens[index - 1].lower in self._words.articles:
            country = self._setting.main_country(reader.sentence.index)
        capital = self._countries.capital_of.get(country or "")
        if capital is None or follows.is_capital or follows.lower in ("of", "van", "city"):
            return None
        candidates = tuple(found for found in find_named(capital) if found.place.country == country)
        return _Named(reader.sentence, replace(around, country=country), candidates) if candidates else None

    def _unknown_beside(self, reader: SentenceReader, index: int, before: _Named | None) -> _Named | None:
        """Reads an unknown name joined to a place: "between Dori and X"."""
        tokens = reader.sentence.tokens
        if before is None or before.country is not None or before.around.role not in _JOINING:
            return None
        if before.around.last != index - 1 or tokens[index - 1].lower not in _AND or not tokens[index].is_capital:
            return None
        last = self._unknown.end_of_name(tokens, index)
        if self._unknown.is_no_place(tokens[index:last]):
            return None
        return _Named(reader.sentence, reader.around(index, last), ())

    def _settle(self, name: _Named) -> None:
        """Counts the country of a name that can hardly mean anything else, for the names whose choice is open."""
        if name.country is not None or not name.candidates:
            return
        best = name.candidates[0]
        countries = {found.place.country for found in name.candidates if found.population * 20 >= best.population}
        sure = best.own or best.population >= _CITY
        if len(countries) == 1 and sure and best.place.country is not None and self._is_place(name, best):
            self._setting.add_country(best.place.country, name.sentence.index)
            self._setting.places[best.place] = None

    def _is_place(self, name: _Named, candidate: Candidate) -> bool:
        """Says whether the text uses the name as a place's, and not as a person's or a common word."""
        around = name.around
        words = name.sentence.tokens[around.first : around.last]
        if len(words) == 1 and words[0].lower in self._words.times:
            return False
        if around.kind is not None or around.country is not None:
            return True
        adjacent = around.locates and (around.adjacent or around.role is Role.DISTANCE)
        common = len(words) == 1 and (words[0].lower in self._words.common or len(words[0].text) <= _SHORT)
        if common:
            return adjacent and around.first > 0 and candidate.place.country in self._setting.countries
        if around.name_before or around.name_after:
            return adjacent and not around.name_before
        if around.locates:
            return True
        if candidate.own:
            distinct = sum(len(word.text) for word in words) >= _DISTINCT
            known = not self._setting.countries or candidate.place.country in (None, *self._setting.countries)
            return known or distinct or candidate.population >= _WORLD_CITY
        if candidate.place.country not in self._setting.countries:
            return False
        return candidate.population >= _CITY or (candidate.exact and self._stands_free(words))

    def _stands_free(self, words: Sequence[Token]) -> bool:
        """Says whether a name stands alone throughout the text, as towns do and surnames rarely do."""
        if len(words) > 1:
            return True
        return len(words[0].text) > _SHORT + 1 and key(words[0].text) not in self._in_names | actor_names()

    def _mention(self, name: _Named) -> PlaceMention | None:
        if name.country is not None:
            return self._made(name, country_place(name.country), country_only=True)
        if not name.candidates:
            words = self._words_of(name)
            country = self._setting.main_country(name.sentence.index)
            return self._made(name, self._unknown.place(words, name.around, country))
        around = name.around
        chosen = choose(name.candidates, self._setting, name.sentence.index, around.kind, around.country)
        if chosen is None:
            if self._unknown.makes_place(name.sentence.tokens, around):
                country = around.country or self._setting.main_country(name.sentence.index)
                return self._made(name, self._unknown.place(self._words_of(name), around, country))
            return None
        if not self._is_place(name, chosen):
            return None
        return self._made(name, chosen.place)

    def _words_of(self, name: _Named) -> str:
        tokens = name.sentence.tokens
        return self._document.text[tokens[name.around.first].start : tokens[name.around.last - 1].end]

    def _made(self, name: _Named, place: KnownPlace, *, country_only: bool = False) -> PlaceMention:
        around, tokens = name.around, name.sentence.tokens
        descriptive = around.compound or around.role is Role.DISTANCE or around.title
        if not country_only:
            institution = around.after is PlaceKind.SITE and not tokens[around.end - 1].text.islower()
            government = around.role is Role.BETWEEN and key(self._words_of(name)) in self._countries.capitals
            descriptive = descriptive or government or institution
            place = site_of(place, around, self._words)
        return PlaceMention(
            span=Span(tokens[around.first].start, tokens[around.last - 1].end),
            phrase=Span(tokens[around.begin].start, tokens[around.end - 1].end),
            place=place,
            precision=_precision(place, around),
            descriptive=descriptive,
            country_only=country_only,
            origin=around.role is Role.FROM or around.leaves,
        )


def _words_in_names(document: Document) -> Iterator[str]:
    """Gives the words that stand beside another capitalised word somewhere in the text: names of persons and groups."""
    for sentence in document.sentences:
        for first, second in pairwise(sentence.tokens):
            if first.is_capital and second.is_capital and second.start - first.end == 1:
                yield key(first.text)
                yield key(second.text)


def _coordinated(name: _Named, before: _Named | None) -> _Named:
    """Lets "Y" in "in X and Y" share the preposition of X."""
    if before is None or name.around.role is not None or name.sentence is not before.sentence:
        return name
    between = [token.lower for token in name.sentence.tokens[before.around.end : name.around.begin]]
    tokens, end = name.sentence.tokens, name.around.end
    listed = between == [","] and end < len(tokens) and tokens[end].lower in (",", "and", "en")
    if not listed and between not in (["and"], ["en"], ["of"], ["or"], [",", "and"]):
        return name
    return replace(name, around=replace(name.around, role=before.around.role, adjacent=before.around.adjacent))


def _is_initial(before: Token, mark: Token) -> bool:
    return mark.text == "." and mark.start == before.end and (len(before.text) == 1 or before.text == "St")


def _precision(place: KnownPlace, around: Around) -> GeoPrecision:
    """Gives 1 for a town or named site, 2 near one or for a natural feature, 3 for a region."""
    if place.kind is PlaceKind.REGION:
        return GeoPrecision.REGION
    if around.role in (Role.NEAR, Role.DISTANCE, Role.BETWEEN) or place.kind is PlaceKind.NATURAL:
        return GeoPrecision.NEAR
    return GeoPrecision.TOWN


def find_places(document: Document) -> tuple[PlaceMention, ...]:
    """Finds the places that a document names, in reading order, countries among them (`country_only`).

    Names are looked up in our own files and the gazetteer, in other transliterations where their surroundings make a
    place of them, and made from the text alone where it says "the village of X" or puts an unknown name after "in".
    """
    return _Finder(document).find()
