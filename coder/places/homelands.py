"""In which country a place lies that no list has: by what stands beside its mentions, else where the text plays."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from coder.passages import Document, Sentence
from coder.places.countries import CountryWords
from coder.places.homonyms import Setting
from coder.places.named import Named
from coder.places.signwords import sign_words
from coder.places.spelling import key
from coder.places.words import PlaceWords, Role

_TOLD = 10.0  # "X, Syria"
_CALLED = 8.0  # "het Armeense grensdorp X"
_BEHIND = 6.0  # "X, in het zuiden van Libanon"
_INSIDE = 2.0  # another place of the sentence lies there
_ACTS = -0.5  # "Russische raketten", "Israël bombardeerde": who does it comes from there
_SPOKEN = 0.5  # any other word of a country in the sentence
_NEXT = 0.5  # what the sentences beside it tell, of what its own does
_WHOLE = 4.0  # where the text plays as a whole
_OPENING = 2  # sentences that say where
_OPENS = 3.0  # what their words count for
_CAPITAL = 0.4  # a capital or country that does something, of one where something happens
_REACH = 12  # tokens behind a name in which the country that it lies in stands
_HOME = 1.5  # the country of an armed group that the text names, of a country where something happens
_HINTED = 0.25  # a word of a country, of the same
_TOUCHING = frozenset("door tegen op aan over langs by against on over along at".split())  # of a country: not inside
_LOCATING = frozenset({Role.IN, Role.NEAR, Role.DISTANCE})


class Homelands:
    """Guesses the countries of the unknown places of one document."""

    def __init__(
        self, document: Document, named: Sequence[Named], setting: Setting, countries: CountryWords, words: PlaceWords
    ) -> None:
        """Keeps the text and its names, those of countries and known places among them."""
        self._document, self._named, self._setting = document, named, setting
        self._countries, self._words = countries, words
        self._signs = sign_words(words.language)
        self._found: dict[str, str | None] = {}

    def of(self, name: str) -> str | None:
        """Gives the country that all mentions of a name and the text around them speak for most."""
        if name not in self._found:
            self._found[name] = self._guess(self._unknown.get(key(name), []))
        return self._found[name]

    def _guess(self, mentions: Sequence[Named]) -> str | None:
        scores = dict(self._whole)
        for mention in mentions:
            _add(scores, self._beside(mention))
        if not scores:
            return self._setting.main_country(mentions[0].sentence.index if mentions else None)
        return max(scores, key=lambda country: (scores[country], country))

    def _beside(self, mention: Named) -> Mapping[str, float]:
        """Gives what speaks for each country beside one mention of a name."""
        scores: defaultdict[str, float] = defaultdict(float)
        around, sentence = mention.around, mention.sentence
        if around.country is not None:
            scores[around.country] += _TOLD
        for at in range(max(0, min(around.begin, around.first - 1)), around.first):
            hint = self._countries.hint_at(sentence.tokens, at)
            if hint is not None:
                scores[hint] += _CALLED
        for other in self._by_sentence.get(sentence.index, ()):
            country = self._country(other)
            if country is None or other.around.first == around.first:
                continue
            behind = 0 <= other.around.first - around.last < _REACH
            if self._is_located(other):
                scores[country] += _BEHIND if behind else _INSIDE
            elif other.country is not None:
                scores[country] += _SPOKEN if other.around.role in (Role.OF, Role.TO) else _ACTS
            else:
                scores[country] += _SPOKEN
        _add(scores, self._hinted(sentence, around.begin, around.first))
        for index in (sentence.index - 1, sentence.index + 1):
            for other in self._by_sentence.get(index, ()):
                country = self._country(other)
                if country is not None and self._is_located(other):
                    scores[country] += _INSIDE * _NEXT
        return scores

    def _hinted(self, sentence: Sentence, begin: int, end: int) -> Mapping[str, float]:
        """Gives what the adjectives of countries in a sentence speak for, but those of the tokens `begin` to `end`."""
        scores: defaultdict[str, float] = defaultdict(float)
        tokens = sentence.tokens
        for at in range(len(tokens) - 1):
            if not tokens[at].is_capital or begin <= at < end:
                continue
            hint = self._countries.hint_at(tokens, at)
            if hint is None:
                continue
            noun = tokens[at + 1]
            if self._words.noun_at(tokens, at + 1) is not None or noun.lemma in self._signs.grounds:
                scores[hint] += _INSIDE
            else:
                scores[hint] += _ACTS if self._signs.ends("arms", noun) else _SPOKEN
        return scores

    def _is_located(self, name: Named) -> bool:
        """Says whether something happens at a known place, or in a country."""
        if name.country is not None:
            led = name.sentence.tokens[name.around.first - 1].lower if name.around.first else ""
            return name.around.role is Role.IN and led not in _TOUCHING
        return name.around.role in _LOCATING or name.around.kind is not None

    def _country(self, name: Named) -> str | None:
        if name.country is not None:
            return name.country
        if not name.candidates:
            return None
        place = name.candidates[0].place
        return place.country if place in self._setting.places else None

    @cached_property
    def _unknown(self) -> dict[str, list[Named]]:
        """Gives the mentions of each name that no list has."""
        found: dict[str, list[Named]] = {}
        for name in self._named:
            if not name.candidates and name.country is None and not name.capital:
                found.setdefault(key(name.text(self._document)), []).append(name)
        return found

    @cached_property
    def _by_sentence(self) -> dict[int, list[Named]]:
        found: dict[int, list[Named]] = {}
        for name in self._named:
            found.setdefault(name.sentence.index, []).append(name)
        return found

    @cached_property
    def _whole(self) -> dict[str, float]:
        """Gives how much of what the text says of places speaks for each country."""
        scores: defaultdict[str, float] = defaultdict(float)
        for name in self._named:
            country = self._country(name)
            if country is not None:
                located = self._is_located(name)
                opens = _OPENS if name.sentence.index < _OPENING else 1.0
                scores[country] += opens * (1.0 if located else _CAPITAL)
        for country, count in self._setting.countries.items():
            scores[country] += _HINTED * count
        for country in self._setting.homes:
            scores[country] += _HOME
        total = sum(scores.values())
        return {country: _WHOLE * score / total for country, score in scores.items()}


def _add(scores: dict[str, float], others: Mapping[str, float]) -> None:
    for country, score in others.items():
        scores[country] = scores.get(country, 0.0) + score
