"""Chooses among places of one name: by the countries of the text, by population, by nearness to other places."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import cos, hypot, log10, radians

from coder.codebook import PlaceKind
from coder.mentions import KnownPlace
from coder.places.countries import country_words
from coder.places.known import Candidate

_ONCE = 2
_JUST_TOLD = 2  # sentences
_BACK = 8  # sentences from "in Niamey" to "the capital"
_OPENING = 2  # sentences that say what an article is about
_OPENS = 3  # what a country named there counts for besides
_REGIONS = frozenset({PlaceKind.REGION, PlaceKind.NATURAL})
_KILOMETRES_A_DEGREE = 111.2
_NEAR = 400.0  # kilometres
_DEGREES_NEAR = 1.001 * _NEAR / _KILOMETRES_A_DEGREE  # of latitude, a little more than that
_CLOSE = 70.0
_BESIDE = 8.0  # what a place so close to another one of its sentence counts for
_BIG = 500_000
_KNOWN = 2.0  # what a city of that size counts for against villages of its name
_HOME = 1.5  # what the home country of an armed group of the text counts for
_OWN = 3.0  # what a line of our own files counts for: as much as a thousandfold of inhabitants
_WORLD_CITY = 4.5  # what a city of our own files counts for besides, against namesakes in the countries of the text
_CITY = 100_000
_QUARTER = 20.0  # what a quarter counts for whose town the text names: more than a namesake close by
_FITS = 12.0  # what a noun such as "province" beside the name counts for


@dataclass(slots=True)
class Setting:
    """Where an article plays: how often it names each country, and the places that it surely names."""

    countries: Counter[str] = field(default_factory=Counter)
    by_sentence: dict[int, list[str]] = field(default_factory=dict)
    places: dict[KnownPlace, None] = field(default_factory=dict)
    beside: dict[int, list[KnownPlace]] = field(default_factory=dict)  # the same, by sentence
    inside: dict[int, list[KnownPlace]] = field(default_factory=dict)  # those with "in" before them, by sentence
    homes: set[str] = field(default_factory=set)  # where the armed groups that the text names come from

    def add_country(self, country: str, sentence: int) -> None:
        """Counts a country that a sentence names or hints at."""
        self.countries[country] += 1
        self.by_sentence.setdefault(sentence, []).append(country)

    def add_place(self, place: KnownPlace, sentence: int, inside: bool) -> None:
        """Keeps a place that a sentence surely names; `inside` says that "in" stands before it."""
        self.places[place] = None
        self.beside.setdefault(sentence, []).append(place)
        if inside:
            self.inside.setdefault(sentence, []).append(place)

    def country_of_capital(self, sentence: int, capital_of: Mapping[str, str]) -> str | None:
        """Gives the country that "the capital" in a sentence is of: of the one told of last, else the article's.

        "In Niamey zette hij de president af. ... In de straten van de hoofdstad": however often Paris is named. A
        country where less than half as many places lie as in another, or a single one further back, is only where
        somebody met or spoke; the article's is where most places lie, however often it names who sends troops there.
        """
        told = Counter(place.country for row in self.beside.values() for place in row if place.country is not None)
        home = max(told, key=lambda country: (told[country], self.countries[country], country), default=None)
        main = self.main_country()
        most = told[home] if home is not None else 0
        for at in range(sentence, max(sentence - _BACK, -1), -1):
            for place in reversed(self.inside.get(at, ())):
                country = place.country
                if country is None or capital_of.get(country) != place.name:
                    continue
                least = most if sentence - at <= _JUST_TOLD else max(most, _ONCE)
                if country in (home, main) or 2 * told[country] > least:
                    return country
        return main if home is None or (main is not None and told[main] >= most) else home

    def main_country(self, sentence: int | None = None) -> str | None:
        """Gives the country that a place of a sentence most likely lies in: the sentence's, else the article's."""
        here = Counter(self.by_sentence.get(sentence, ())) if sentence is not None else Counter[str]()
        if here:
            return max(here, key=lambda country: (here[country], self.countries[country], country))
        if self.countries:
            opening = Counter(country for at in range(_OPENING) for country in self.by_sentence.get(at, ()))
            return max(self.countries, key=lambda name: (self.countries[name] + _OPENS * opening[name], name))
        return next(iter(self.homes)) if len(self.homes) == 1 else None


def choose(
    candidates: Sequence[Candidate],
    setting: Setting,
    sentence: int,
    kind: PlaceKind | None,
    country: str | None,
) -> Candidate | None:
    """Gives the place that the name most likely means, or None where the text speaks against all of them.

    `kind` is what a noun beside the name says that it is, `country` the country that the text puts it in.
    """
    if country is not None:
        inside = [found for found in candidates if found.place.country == country]
        candidates = inside or [found for found in candidates if found.exact]
    fitting = [found for found in candidates if is_plausible(found, setting, country)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    namesakes = {found.place for found in candidates}
    names = {place.name for place in namesakes}  # by which nearly all are told apart
    others = [p for p in setting.places if p.name not in names or p not in namesakes]  # a name is not near itself
    return max(fitting, key=lambda found: (_score(found, setting, sentence, kind, others), found.place.name))


def is_plausible(candidate: Candidate, setting: Setting, country: str | None) -> bool:
    """Says whether the text speaks of the candidate's country, or the place is known the world over."""
    if country is not None or candidate.place.country is None:
        return True
    if not setting.countries and not setting.homes:
        return candidate.exact or candidate.own
    if candidate.place.country in setting.countries or candidate.place.country in setting.homes:
        return True
    return candidate.exact and (candidate.population >= _BIG or candidate.own or _is_capital(candidate))


def _is_capital(candidate: Candidate) -> bool:
    """Says whether a place is a country's capital of some size: known the world over too."""
    place = candidate.place
    return (
        candidate.population >= _CITY
        and place.country is not None
        and country_words("en").capital_of.get(place.country) == place.name
    )


def _score(
    candidate: Candidate, setting: Setting, sentence: int, kind: PlaceKind | None, others: Sequence[KnownPlace]
) -> float:
    place = candidate.place
    score = log10(max(candidate.population, 1) + 10)
    if place.country is not None:
        share = setting.countries[place.country] / max(sum(setting.countries.values()), 1)
        score += 6 * share + (2 if place.country in setting.by_sentence.get(sentence, ()) else 0)
    score += 2 if candidate.exact else 0
    score += _KNOWN if candidate.exact and candidate.population >= _BIG else 0
    score += _HOME if place.country in setting.homes else 0
    if candidate.own:
        score += _OWN + (_WORLD_CITY if candidate.population >= _CITY else 0)
    if kind is not None:
        score += _FITS if (kind in _REGIONS) == (place.kind in _REGIONS) else 0
    if kind is PlaceKind.SETTLEMENT and place.parent is not None:
        score -= _FITS  # "the town of X" is no base or quarter of another town
    if kind is None and place.kind is PlaceKind.REGION and candidate.population == 0:
        score -= 1
    if place.parent is not None and place.parent in setting.places:
        score += _QUARTER
    if _is_near(place, others):
        score += 1.5
    if is_beside(place, setting, sentence):
        score += _BESIDE
    return score


def is_beside(place: KnownPlace, setting: Setting, sentence: int) -> bool:
    """Says whether a place lies close to another one that its sentence surely names: "Duma, ten zuiden van X"."""
    if place.latitude is None:
        return False
    others = (other for other in setting.beside.get(sentence, ()) if other.name != place.name)
    return any((kilometres(place, other) or _CLOSE) < _CLOSE for other in others)


def is_namesake(candidates: Sequence[Candidate], setting: Setting, sentence: int) -> bool:
    """Says whether another place of a name lies close to a town of its sentence, and the one known best does not."""
    if len(candidates) == 1 or sentence not in setting.beside or is_beside(candidates[0].place, setting, sentence):
        return False
    return any(is_beside(found.place, setting, sentence) for found in candidates[1:])


def _is_near(place: KnownPlace, others: Iterable[KnownPlace]) -> bool:
    """Says whether a place lies near one of others; who lies far to the north or south is not measured."""
    if place.latitude is None:
        return False
    south, north = place.latitude - _DEGREES_NEAR, place.latitude + _DEGREES_NEAR
    beside = (other for other in others if other.latitude is not None and south < other.latitude < north)
    return any((kilometres(place, other) or _NEAR) < _NEAR for other in beside)


def kilometres(first: KnownPlace, second: KnownPlace) -> float | None:
    """Gives the distance between two places; None where one has no coordinates. Flat-earth, good to a few per cent."""
    if first.latitude is None or first.longitude is None or second.latitude is None or second.longitude is None:
        return None
    width = cos(radians((first.latitude + second.latitude) / 2))
    return _KILOMETRES_A_DEGREE * hypot(first.latitude - second.latitude, (first.longitude - second.longitude) * width)
