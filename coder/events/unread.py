"""Names beside a trigger that were read as nothing else: places by where they stand."""

from collections import Counter
from collections.abc import Iterable, Sequence

from coder.actors.states import nation_words
from coder.clause import Clause
from coder.codebook import GeoPrecision, PlaceKind
from coder.events.framegroups import ARRIVING
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.events.pointing import is_name
from coder.mentions import KnownPlace, PlaceMention
from coder.passages import Document
from coder.places.known import find_named
from coder.places.spelling import in_english
from coder.places.words import place_words
from coder.records import Span
from coder.triggers import Hit
from coder.vocabulary import word_set
from coder.wordlists import word_list
from coder.words import Token

_TOWN = 100_000  # inhabitants of a town that its name alone tells
_CITY = 500_000  # where the text names other countries
_AT_A_NAME = frozenset(
    "capture recapture fall bomb bombard shell shoot fire_at hit attack strike air_strike launch withdraw march_in"
    " enter".split()
)
_OF_PLACES = frozenset({"capture", "recapture", "fall", "withdraw", "march_in", "enter"})
_FROM_AFAR = frozenset({"bomb", "bombard", "shell", "air_strike"})
_FIRST_OF_TOWNS = word_list("nameparts.toml", "first_of_towns", shared=True)
_TAKING = frozenset({"abduct", "take_away", "expel", "drive_out", "lead_off"})
_TO = frozenset({"naar"})
_FROM = frozenset({"uit", "from"})
_SHORT = 3  # letters of a name that may be an acronym
_TOWN_NOUNS = word_list("sites.toml", "town_nouns")


class UnreadNames:
    """Reads the bare names of one document that may be places."""

    def __init__(self, document: Document, phrases: dict[int, tuple[Phrase, ...]]) -> None:
        """Keeps the phrases of each sentence by its number, and counts the countries of their places."""
        self._document, self._phrases = document, phrases
        self._time = word_set(f"{document.language}/grammar.toml", "time_words")
        found = (phrase.place.place.country for phrase in _of(phrases) if phrase.place is not None)
        self._countries = Counter(country for country in found if country is not None)

    def beside(self, hit: Hit, clause: Clause, patient: Phrase | None) -> Place | None:
        """Gives the place whose name stands bare beside the trigger and was read as nothing else ("bombed Rafah")."""
        frame = hit.trigger.frame.name
        tokens = clause.sentence.tokens
        if frame not in _AT_A_NAME:
            if frame in _TAKING:
                return self._behind(clause, _FROM)
            return self._behind(clause, _TO) if frame in ARRIVING and self._document.language == "nl" else None
        phrases = self._phrases[clause.sentence.index]
        acted_on = frame in _FROM_AFAR or (frame in _OF_PLACES and self._document.language == "nl")
        if acted_on and hit.trigger.is_verb and patient is not None and self._is_bare_name(clause, patient, phrases):
            return self._made(clause, patient.first)
        read = {at for phrase in phrases for at in range(phrase.begin, phrase.last + 1)}
        for at in clause.members:
            if at == 0 or at in read or not tokens[at].is_capital:
                continue
            before = tokens[at - 1]
            if before.text == "." and before.start - tokens[at - 2].start == 1:
                continue  # "S. Truman"
            if before.is_capital and at - 1 not in read and before.lemma not in self._time:
                continue
            if self._describes(tokens, at, phrases):
                continue
            alone = at + 1 >= len(tokens) or not tokens[at + 1].is_capital or tokens[at + 1].lemma in self._time
            alone = alone or frame not in {"capture", "recapture"}  # of two capitals who is captured is a person
            if frame in _OF_PLACES and hit.trigger.is_verb and alone and self._is_object(clause, at, hit):
                return self._made(clause, at)
            if at + 1 < len(tokens) and tokens[at + 1].is_capital:
                continue
            known = self._known(tokens[at].text)
            if known is not None:
                span = tokens[at].span
                mention = PlaceMention(span, span, known, GeoPrecision.TOWN, False)
                return Place(mention, known.country, "a name beside the trigger", True)
        return None

    def _known(self, name: str) -> KnownPlace | None:
        """Gives the town that a name alone tells: one in a country of the text before big ones of other countries."""
        found = find_named(name)
        if not found or not (found[0].own or found[0].population >= _TOWN):
            return None
        here = (known.place for known in found if known.place.country in self._countries)
        abroad = found[0].own or found[0].population >= _CITY or not self._countries
        return next(here, found[0].place if abroad else None)

    def _is_bare_name(self, clause: Clause, patient: Phrase, phrases: Sequence[Phrase]) -> bool:
        """Says whether what is fired at or taken is a name that nothing has read: "beschoten X", "X was shelled"."""
        tokens = clause.sentence.tokens
        if patient.preposition or not is_name(clause, patient) or not tokens[patient.first].is_capital:
            return False
        if patient.first == 0 or tokens[patient.first].text.isupper() or len(tokens[patient.last].text) <= _SHORT:
            return False  # a capital at the head of a sentence is no name; an acronym is no town
        alone = patient.first == patient.last or tokens[patient.first].lemma in _FIRST_OF_TOWNS()
        return alone and not self._describes(tokens, patient.first, phrases)

    def _describes(self, tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> bool:
        """Says whether a name only says what people they are: "Kuki gunmen", "het Russische 58ste leger"."""
        language = self._document.language
        if tokens[at].lemma in place_words(language).peoples or tokens[at].lemma in nation_words(language):
            return True
        behind = next((phrase for phrase in phrases if phrase.begin == at + 1), None)
        return behind is not None and not tokens[at + 1].is_capital and behind.is_a("group", "armed", "crowd")

    def _behind(self, clause: Clause, prepositions: frozenset[str]) -> Place | None:
        """Gives the unread name that people went to or were taken from: "zijn naar X gevlucht", "from X"."""
        tokens = clause.sentence.tokens
        read = {at for phrase in self._phrases[clause.sentence.index] for at in range(phrase.begin, phrase.last + 1)}
        for at in clause.members:
            named = at > 0 and at not in read and tokens[at].is_capital and tokens[at].lemma not in self._time
            if named and tokens[at - 1].lemma in prepositions and len(tokens[at].text) > _SHORT:
                return self._made(clause, at)
        return None

    def _is_object(self, clause: Clause, at: int, hit: Hit) -> bool:
        """Says whether an unread name is the bare object of a verb that takes places ("overran X")."""
        tokens = clause.sentence.tokens
        if self._document.language == "en":
            return at == max((hit.last, *hit.apart)) + 1
        return tokens[at - 1].lemma in self._time or tokens[at - 1].lemma in _TOWN_NOUNS()

    def _made(self, clause: Clause, at: int) -> Place:
        """Makes a place of a name that no list knows, in the country that most of the article's places lie in."""
        tokens, last = clause.sentence.tokens, at
        while last + 1 < len(tokens) and tokens[last + 1].is_capital:
            last += 1
        span = Span(tokens[at].start, tokens[last].end)
        country = self._countries.most_common(1)[0][0] if self._countries else None
        name = in_english(span.of(self._document.text), country, self._document.language)
        known = KnownPlace(name, country, None, PlaceKind.SETTLEMENT, None, None, None)
        mention = PlaceMention(span, span, known, GeoPrecision.TOWN, False)
        return Place(mention, country, "a name beside the trigger", True)


def _of(phrases: dict[int, tuple[Phrase, ...]]) -> Iterable[Phrase]:
    return (phrase for row in phrases.values() for phrase in row)
