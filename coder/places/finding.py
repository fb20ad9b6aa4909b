"""Finds the places that a document names: the sure ones tell where the article plays, the others follow."""

from collections.abc import Sequence

from coder.codebook import PlaceKind
from coder.functionwords import DEFINITE
from coder.mentions import KnownPlace, PlaceMention
from coder.passages import Document
from coder.places.belonging import names_body, owns_abroad
from coder.places.countries import CountryWords, country_place, country_words, words_on
from coder.places.homelands import Homelands
from coder.places.homonyms import Setting, is_namesake
from coder.places.keptplaces import KeptPlaces
from coder.places.known import Candidate, actor_names, find_named, has_no_exonym
from coder.places.named import Named, is_called_after, is_ordinary, is_sites
from coder.places.nameparts import words_in_names
from coder.places.naming import NameReader
from coder.places.quarters import with_towns
from coder.places.sites import precision_of, site_of
from coder.places.spelling import in_english, is_variant, key, sound
from coder.places.words import PlaceWords, Role, place_words
from coder.records import Span
from coder.values import replace
from coder.wordlists import word_list
from coder.words import Token

_LOCAL = word_list("en/sites.toml", "local_buildings")
_TIMES = 20  # how many times smaller a namesake abroad is that nobody means
_CAPITAL_TIMES = 15  # the same, of a capital
_ACRONYM = 3  # letters of a name in capitals up to which it is an acronym
_SHORT = 3  # letters up to which a name needs its surroundings to make a place of it
_DISTINCT = 7  # letters from which on a name of our own files is hardly a person or a common word
_TOWN = 30_000  # inhabitants from which on a name of three letters is a place after "in" or "near"
_WITH_STATES = frozenset({"United States", "Canada", "Australia"})
_CITY = 100_000  # inhabitants from which on a name of the gazetteer needs no surroundings
_WORLD_CITY = 300_000  # inhabitants from which on a city of our own files needs no surroundings either


class _Finder:
    """Finds the places of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words: PlaceWords = place_words(document.language)
        self._countries: CountryWords = words_on(country_words(document.language), document.article.published)
        self._setting = Setting()
        self._kept = KeptPlaces(self._setting)
        self._names = NameReader(document, self._words, self._countries, self._setting)
        self._in_names = frozenset(words_in_names(document, self._words.common, self._words.adjectives))
        self._names.unknown.in_names = self._in_names

    def find(self) -> tuple[PlaceMention, ...]:
        named = [name for sentence in self._document.sentences for name in self._names.names(sentence)]
        named += self._names.missed(named)
        self._homelands = Homelands(self._document, named, self._setting, self._countries, self._words)
        for name in sorted(named, key=lambda name: len({found.place.country for found in name.candidates}) > 1):
            self._settle(name)  # the sure ones first
        mentions = [mention for name in named if (mention := self._mention(name)) is not None]
        in_order = sorted(mentions, key=lambda mention: mention.span)
        return with_towns(self._document, in_order, self._setting.main_country())

    def _settle(self, name: Named) -> None:
        """Counts the country of a name that can hardly mean anything else, for the names whose choice is open."""
        if name.country is not None or not name.candidates:
            return
        best = name.candidates[0]
        times = _CAPITAL_TIMES if key(best.place.name) in self._countries.capitals else _TIMES
        countries = {found.place.country for found in name.candidates if found.population * times >= best.population}
        alike = sound(name.text(self._document)) == sound(best.place.name)
        region = name.around.kind is best.place.kind is PlaceKind.REGION  # "Borno state": called what it is
        sure = best.own or (alike and (region or best.population >= _CITY or times == _CAPITAL_TIMES))
        if is_namesake(name.candidates, self._setting, name.sentence.index):
            return
        if len(countries) == 1 and sure and best.place.country is not None and self._is_place(name, best):
            self._setting.add_country(best.place.country, name.sentence.index)
            inside = name.around.adjacent and name.around.role is Role.IN
            self._setting.add_place(best.place, name.sentence.index, inside)

    def _is_place(self, name: Named, candidate: Candidate) -> bool:
        """Says whether the text uses the name as a place's, and not as a person's or a common word."""
        around, words = name.around, name.tokens
        if name.site or words[0].lower in self._words.capitals:  # "de hoofdstad van Niger"
            return not name.site or candidate.place.country in self._setting.countries
        if len(words) == 1 and (words[0].lower in self._words.times or words[0].lower in self._words.peoples):
            return False  # "Shia families", "a Kuki village"
        if self._is_with_article(name) and candidate.place.kind is PlaceKind.SETTLEMENT:
            return False  # "the Dnipro" is no town
        if not candidate.own and (is_sites(name, self._words) or self._is_surname(name)):
            return False  # "hotel X" is the hotel's name, as in "X, the oldest university of"
        bears = is_called_after(name, candidate, self._document, self._words.streets)
        if bears or (around.before is PlaceKind.SITE and not around.adjacent and self._is_abroad(candidate.place)):
            return False  # "Marjeh Square", "het Kalinin-ziekenhuis"; "hotel Cairo" in another country
        before = name.sentence.tokens[around.first - 1] if around.first else None
        if around.role is None and before is not None and before.lower in self._words.relations:
            return False  # "zijn vroegere kompaan X"
        if before is not None and before.lower in self._words.capitals and around.name_after:
            return False  # "werd in de hoofdstad Robert Sserugo opgepakt"
        if candidate.own and around.country is None and candidate.place.parent and self._is_abroad(candidate.place):
            return False
        if around.kind is not None or around.country is not None:
            return not is_ordinary(name, self._words)
        adjacent = around.locates and (around.adjacent or around.role is Role.DISTANCE)
        common = len(words) == 1 and (words[0].lower in self._words.common or len(words[0].text) <= _SHORT)
        short = len(words) == 1 and len(words[0].text) == _SHORT and words[0].lower not in self._words.common
        if short and adjacent and around.role in (Role.IN, Role.NEAR) and candidate.population >= _TOWN:
            return not (around.name_before or around.name_after)
        if common:
            led = adjacent or (around.locates and before is not None and before.lemma in self._countries.hints)
            return led and before is not None and candidate.place.country in self._setting.countries
        if around.name_before or around.name_after:
            return adjacent and not around.name_before
        if around.locates or (around.site_of and candidate.place.country in self._setting.countries):
            return True
        if candidate.own:
            distinct = sum(len(word.text) for word in words) >= _DISTINCT
            known = not self._setting.countries or candidate.place.country in (None, *self._setting.countries)
            return known or distinct or candidate.population >= _WORLD_CITY
        if self._setting.countries and candidate.place.country not in self._setting.countries:
            return False
        return candidate.population >= _CITY or (candidate.exact and self._stands_free(words))

    def _is_surname(self, name: Named) -> bool:
        """Says whether a name is an actor's, and does not stand right behind "in" in a country of the text."""
        around = name.around
        alone = around.role is Role.IN and around.adjacent and not (around.name_after or around.possessive)
        here = alone and any(found.place.country in self._setting.countries for found in name.candidates)
        return not here and key(name.text(self._document)) in actor_names()

    def _is_abroad(self, place: KnownPlace) -> bool:
        """Says whether a place lies in a country that the text does not speak of."""
        countries = self._setting.countries
        return bool(countries) and place.country not in (None, *countries)

    def _is_with_article(self, name: Named) -> bool:
        """Says whether an article stands right before a name and no noun behind it: not "the Lagos home of"."""
        around = name.around
        before = name.sentence.tokens[around.first - 1].lower if around.first else ""
        housed = any(token.lower in _LOCAL() for token in name.sentence.tokens[around.last : around.last + 1])
        bare = around.kind is None and not around.compound and not around.name_after and not housed
        return bare and before in DEFINITE

    def _stands_free(self, words: Sequence[Token]) -> bool:
        """Says whether a name stands alone throughout the text, as towns do and surnames rarely do."""
        if len(words) > 1:
            return True
        name = key(words[0].text)
        return len(name) > _SHORT + 1 and name not in self._in_names and name not in actor_names()

    def _mention(self, name: Named) -> PlaceMention | None:
        if name.country is not None:
            return self._made(name, country_place(name.country), country_only=True)
        if name.capital:
            return self._capital(name)
        if not name.candidates:
            return self._coined(name)
        chosen = self._kept.choose(name, name.text(self._document), self._states(name) or name.candidates)
        if chosen is None or self._is_old_name_abroad(name, chosen):
            if self._names.unknown.makes_place(name.sentence.tokens, name.around):
                return self._coined(name)
            return None
        return self._made(name, self._as_written(name, chosen)) if self._is_place(name, chosen) else None

    def _coined(self, name: Named) -> PlaceMention:
        """Makes a place that no list has from its name."""
        text = name.text(self._document)
        country = name.around.country or self._homelands.of(text)
        return self._made(name, self._names.unknown.place(text, name.around, country))

    def _is_old_name_abroad(self, name: Named, chosen: Candidate) -> bool:
        """Says whether a name is only another one of a city in a country that the text does not name."""
        text, place = name.text(self._document), chosen.place
        if chosen.own or place.country in (None, *self._setting.countries, *self._setting.homes):
            return False
        return bool(self._setting.countries) and sound(text) != sound(place.name) and not name.around.country

    def _states(self, name: Named) -> tuple[Candidate, ...]:
        """Gives the states that a name behind a town can mean where English adds them: "in Laredo, New Mexico"."""
        tokens, first = name.sentence.tokens, name.around.first
        if first < 2 or tokens[first - 1].text != "," or not tokens[first - 2].is_capital:
            return ()
        return tuple(
            found
            for found in name.candidates
            if found.place.kind is PlaceKind.REGION and found.place.country in _WITH_STATES
        )

    def _capital(self, name: Named) -> PlaceMention | None:
        """Gives the capital of the country that the article is about."""
        country = self._setting.country_of_capital(name.sentence.index, self._countries.capital_of)
        capital = self._countries.capital_of.get(country or "")
        candidates = [found for found in find_named(capital or "") if found.place.country == country]
        return self._made(name, candidates[0].place) if candidates else None

    def _as_written(self, name: Named, chosen: Candidate) -> KnownPlace:
        """Gives a place the text's own spelling: another transliteration, or what English or a shorter name calls it.

        Names of our own files are the English ones already.
        """
        place = chosen.place
        text = name.text(self._document)
        if name.site or text.islower():
            return place  # "the Malagasy capital"
        if text.isupper() and len(text) > _ACRONYM:
            text = text.title()  # "DAVAO" of a dateline
        if key(text) == key(place.name):
            return place if chosen.own else replace(place, name=text)
        if key(text) == key(place.name).replace(" ", ""):
            return place  # "Hongkong"
        written = in_english(text, place.country, self._document.language)
        alike = not chosen.own and (sound(written) == sound(place.name) or is_variant(written, place.name))
        listed = chosen.exact and not chosen.own and place.parent is None
        english = listed and (self._document.language == "en" or has_no_exonym(chosen))
        shorter = listed and f"{key(place.name)} ".startswith(f"{key(text)} ")
        longer = listed and f"{key(text)} ".startswith(f"{key(place.name)} ")  # "Lakki Marwat", not Lakki
        return replace(place, name=written) if alike or english or shorter or longer else place

    def _made(self, name: Named, place: KnownPlace, *, country_only: bool = False) -> PlaceMention:
        around, tokens = name.around, name.sentence.tokens
        descriptive = around.compound or around.role is Role.DISTANCE or around.title
        if country_only:
            descriptive = descriptive or (around.name_after and not around.locates)  # "Malaysia Airlines"
        else:
            led = around.role in (Role.IN, Role.NEAR, Role.TO)  # "at X University"; elsewhere it is who acts
            named = around.after is PlaceKind.SITE and not tokens[around.end - 1].text.islower()
            government = around.role is Role.BETWEEN or owns_abroad(tokens, around)
            government = government and key(name.text(self._document)) in self._countries.capitals
            river = around.after is PlaceKind.NATURAL and place.kind is PlaceKind.SETTLEMENT  # "Dnipro River"
            descriptive = (
                descriptive or government or (named and not led) or river or names_body(tokens, around, self._words)
            )
            place = site_of(place, around, self._words)
        return PlaceMention(
            span=Span(tokens[around.first].start, tokens[around.last - 1].end),
            phrase=Span(tokens[around.begin].start, tokens[around.end - 1].end),
            place=place,
            precision=precision_of(place, around),
            descriptive=descriptive,
            country_only=country_only,
            around=not country_only and (around.role is Role.DISTANCE or around.title) and not around.compound,
            origin=around.role is Role.FROM or around.leaves,
        )


def find_places(document: Document) -> tuple[PlaceMention, ...]:
    """Finds the places that a document names, in reading order, countries among them (`country_only`).

    Names are looked up in our own files and the gazetteer, in other transliterations where their surroundings make a
    place of them, and made from the text alone where it says "the village of X" or puts an unknown name after "in".
    """
    return _Finder(document).find()
