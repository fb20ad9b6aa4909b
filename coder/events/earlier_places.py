"""The place that a clause means which names none: the one of the text that the weights speak for most."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.dates.words import date_words
from coder.events.backward import tells_there
from coder.events.faraway import is_elsewhere_in_country, is_far_from_dateline
from coder.events.localities import country_of, in_country, placed, town_of, vagueness
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.events.placenamings import Naming, PlaceNamings
from coder.events.placesigns import NOWHERE, Asked, PlaceSigns
from coder.events.seats import is_nursed_at
from coder.events.toldagain import told_again
from coder.functionwords import OF
from coder.passages import Document, Sentence
from coder.vocabulary import word_set
from coder.weighing import place_weights

TOLD_BEFORE = "in a sentence before"
"""The rule of a place that the paragraph named before."""
FURTHER_BEFORE = "in a paragraph before"
"""The rule of a place that an earlier paragraph named last."""
AWAY = "country of the dateline"
"""The rule of a place that is not in its dateline's town, but in another part of the country."""
TOLD_NEXT = "the town that the text names next"
"""The rule of a place that the text names only behind what is told."""
BESIDE = "beside it in the sentence"
"""The rule of a place that the sentence names, though not as where the event took place."""
_VAGUE = 2  # of a region
_PARAGRAPHS_BACK = 2
_WITHIN = frozenset({"in"})


class EarlierPlaces:
    """Finds what place of one document a clause means that names none."""

    def __init__(self, document: Document, phrases: dict[int, tuple[Phrase, ...]], clauses: Sequence[Clause]) -> None:
        """Reads how the text names its places; `phrases` by the number of their sentence."""
        self._document = document
        self._namings = PlaceNamings(document, phrases, clauses)
        self._definite = word_set(f"{document.language}/grammar.toml", "definite")
        self._days = date_words(document.language).months_and_days

    def signs(self, asked: Asked) -> PlaceSigns:
        """Gives the signs by which it is weighed where an event took place whose sentence names no place for it."""
        return PlaceSigns(asked, self._namings, self._definite, self._days)

    def meant(self, asked: Asked, country: Phrase | None) -> Place | None:
        """Gives the place that a clause without one means: the likeliest of those that the text names, or none.

        Where its sentence names a `country`, that is left of none.
        """
        within = country_of(country) if country is not None and country.preposition in _WITHIN else None
        again = told_again(asked, self._definite)
        if again is not None and within in {None, again.country}:
            return again
        signs, sentence = self.signs(asked), asked.clause.sentence
        if within is None and (there := self._there(asked)) is not None:
            return self._found(there, sentence)
        towns = self._open(signs, sentence)
        if within is not None:  # "in Cameroon": nowhere else, whatever was told before
            towns = [town for town in towns if town == NOWHERE or country_of(signs.naming(town).phrase) == within]
        best = self._likeliest(signs, towns)
        if best != NOWHERE:
            return self._found(signs.naming(best), sentence)
        if country is not None:
            return in_country(country)
        told = self._told_before(signs, sentence) if self._is_far(sentence) else []
        return Place(None, country_of(signs.naming(told[0]).phrase), AWAY, True) if told else None

    def _there(self, asked: Asked) -> Naming | None:
        """Gives what "there" means: what the sentence before names last, unless only where somebody came from."""
        clause, sentence = asked.clause, asked.clause.sentence
        if sentence.index == 0 or not tells_there(clause, self._namings.phrases[sentence.index], self._definite):
            return None
        row = [one for one in self._namings.rows[sentence.index - 1] if not (one.metonym or one.quoted or one.dateline)]
        row = [one for one in row if one.sentence.paragraph == sentence.paragraph and vagueness(one.phrase) < _VAGUE]
        row = [one for one in row if one.role != "from"] or row
        row = [one for one in row if not is_nursed_at(one.phrase, one.sentence.tokens)] or row
        return row[-1] if row else None

    def before(self, asked: Asked, country: Phrase | None) -> Place | None:
        """Gives the likeliest place of those that the paragraph of a clause and the two before it named.

        Only one in the `country` of a region that the clause names; None where there is none.
        """
        signs, sentence = self.signs(asked), asked.clause.sentence
        last = set(self._told_before(signs, sentence))
        told = [town for town in self._open(signs, sentence) if town in last]
        if country is not None:
            told = [town for town in told if country_of(signs.naming(town).phrase) == country_of(country)]
        return self._found(signs.naming(self._likeliest(signs, told)), sentence) if told else None

    def instead_of(self, seat: Phrase, asked: Asked) -> Place | None:
        """Gives where a deed took place that names only the region that somebody rules or speaks for, told before it.

        "..., said the police chief of X province": None where the text before tells no place in the country.
        """
        if seat.preposition not in OF or vagueness(seat) < _VAGUE:
            return None
        told = self.before(asked, seat)
        if told is None or told.mention is None:
            far = self._is_far(asked.clause.sentence)
            return in_country(seat) if far else None
        return told if told.mention.place.name != town_of(seat) else None

    def _open(self, signs: PlaceSigns, sentence: Sentence) -> list[str]:
        """Gives the towns that a clause may mean: not the dateline's where it tells of another part of the country."""
        towns = signs.candidates()
        if is_elsewhere_in_country(sentence.tokens, self._document.language):
            return [town for town in towns if town == NOWHERE or signs.naming(town).sentence.index >= sentence.index]
        if self._is_far(sentence):
            towns = [town for town in towns if town == NOWHERE or not signs.naming(town).sentence.heading]
        if self._is_far(sentence, named=True):  # "in northern Mali" is not in its capital
            towns = [town for town in towns if town == NOWHERE or not self._namings.is_capital(town)]
        return towns

    def _told_before(self, signs: PlaceSigns, sentence: Sentence) -> list[str]:
        """Gives the towns that the paragraph of a sentence and the two before it named last, the latest first."""
        towns = [town for town in signs.candidates() if town != NOWHERE]
        last = [(town, signs.last_before(town)) for town in towns]
        return [
            town
            for town, naming in last
            if naming is not None and sentence.paragraph - naming.sentence.paragraph <= _PARAGRAPHS_BACK
        ]

    def _likeliest(self, signs: PlaceSigns, towns: Sequence[str]) -> str:
        """Gives the town that the weights speak for most; of equals the one named last."""
        weights = place_weights()
        return max(towns, key=lambda town: weights.of(signs.of(town)))

    def _found(self, naming: Naming, sentence: Sentence) -> Place:
        """Gives the place of a naming, by the rule that tells where it stands."""
        if naming.sentence.index == sentence.index:
            return placed(naming.phrase, BESIDE, False)
        if naming.sentence.index > sentence.index:
            return placed(naming.phrase, TOLD_NEXT, False)
        near = naming.sentence.paragraph == sentence.paragraph
        return placed(naming.phrase, TOLD_BEFORE if near else FURTHER_BEFORE, False)

    def _is_far(self, sentence: Sentence, *, named: bool = False) -> bool:
        """Says whether a sentence tells of another part of the country than its dateline, which it has `named`."""
        language = self._document.language
        phrases = self._namings.phrases[sentence.index]
        far = is_far_from_dateline(sentence.tokens, phrases, language, named=named)
        return far or is_elsewhere_in_country(sentence.tokens, language)
