"""The place that the text told of before a sentence: in its paragraph, in the paragraphs before."""

from collections import Counter
from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.comparing import is_comparison
from coder.dates.words import date_words
from coder.events.backward import opens_there
from coder.events.bureaus import without_bureaus
from coder.events.faraway import is_elsewhere_in_country, is_far_from_dateline
from coder.events.localities import country_of, is_usable, placed, town_of, vagueness
from coder.events.lying import lying_around
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.events.seats import is_birthplace, is_headed, is_nursed_at, is_ruled_from, lives_at
from coder.events.toldplaces import ToldPlace, signals, weigh
from coder.functionwords import OF
from coder.mentions import MentionForm
from coder.passages import Document, Sentence
from coder.records import Span
from coder.relatives import is_aside
from coder.values import replace
from coder.vocabulary import word_set
from coder.wordlists import word_list, word_row

TOLD_BEFORE = "in a sentence before"
"""The rule of a place that the paragraph named before."""
FURTHER_BEFORE = "in a paragraph before"
"""The rule of a place that an earlier paragraph named last."""
AWAY = "country of the dateline"
"""The rule of a place that is not in its dateline's town, but in another part of the country."""
TOLD_NEXT = "the town that the text names next"
"""The rule of a place that the text names only behind a lead."""
_VAGUE = 2  # of a region
_PARAGRAPHS_BACK = 2
_OFFICE = 4  # tokens before a place in which a trade stands
_LEARNED = word_row("people.toml", "learned")
_TOLD = 8  # tokens from a verb of telling to the place where somebody tells it
_TELLING = word_list("telling.toml", "recalls")
_INSIDE = frozenset("in at bij te of van".split())
_WHERE = frozenset({"waar", "where"})
_FROM = frozenset({"uit", "vanuit", "from"})
_ELSEWHERE = frozenset({"elders", "elsewhere", "intussen", "meanwhile"})
_DESTINATIONS = frozenset({"to", "into", "naar", "richting", "towards"})
_SHOWN = word_list("telling.toml", "shown_or_left")


class EarlierPlaces:
    """Finds what place the text before a clause of one document is about."""

    def __init__(self, document: Document, phrases: dict[int, tuple[Phrase, ...]], clauses: Sequence[Clause]) -> None:
        """Keeps the phrases of each sentence by its number, and the words of clauses that say who somebody is."""
        self._document = document
        phrases = without_bureaus(document, phrases)
        self._relative = frozenset(
            clause.sentence.tokens[at].start
            for clause in clauses
            if clause.kind is ClauseKind.RELATIVE and clause.opener not in _WHERE
            for at in clause.members
        )
        self._phrases = {index: _as_scenes(row, document.sentences[index]) for index, row in phrases.items()}
        for clause in clauses:
            if is_comparison(clause):
                index, apart = clause.sentence.index, set(clause.members)
                self._phrases[index] = tuple(phrase for phrase in self._phrases[index] if phrase.first not in apart)
        self._prepositions = word_set(f"{document.language}/grammar.toml", "place_prepositions")
        self._days = date_words(document.language).months_and_days
        self._named = Counter(town_of(phrase) for row in self._phrases.values() for phrase in row)

    def before(self, clause: Clause, country: Phrase | None, event_before: Place | None) -> Place | None:
        """Gives the place that a clause without one means, of those named before it: the one with the most signals.

        Where its sentence names a `country`, only places there; `event_before` is where the event told last took place.
        """
        told = self.candidates(clause, country, event_before)
        if not told and country is not None:
            return Place(None, country_of(country), "country in the sentence", True)
        if not told:
            datelines = self._told(clause.sentence) if self._is_far(clause.sentence) else ()
            return Place(None, country_of(datelines[0].phrase), AWAY, True) if datelines else None
        best, _ = max(told, key=lambda one: weigh(one[1]))  # of equals the one named last
        if opens_there(clause.sentence.tokens):
            best = next((one for one, _ in told if clause.sentence.index - one.sentence.index == 1), best)
        near = best.sentence.paragraph == clause.sentence.paragraph
        return placed(best.phrase, TOLD_BEFORE if near else FURTHER_BEFORE, False)

    def instead_of(self, seat: Phrase, clause: Clause, event_before: Place | None) -> Place | None:
        """Gives where a deed took place that names only the region that somebody rules or speaks for, told before it.

        "..., said the police chief of X province": None where the text before tells no place in the country.
        """
        if seat.preposition not in OF or vagueness(seat) < _VAGUE:
            return None
        told = self.before(clause, seat, event_before)
        if told is None or told.mention is None:
            return told if self._is_far(clause.sentence) else None
        return told if told.mention.place.name != town_of(seat) else None

    def after(self, sentence: Sentence, country: str | None) -> Place | None:
        """Gives the first town that the sentences behind one name as a scene, as far as the next paragraph goes.

        Where the `country` is known, only a town there; not what a sentence tells of another day or of elsewhere.
        """
        days = self._days - {token.lemma for token in sentence.tokens}
        for later in self._document.sentences[sentence.index + 1 :]:
            if later.paragraph > sentence.paragraph + 1:
                break
            if later.tokens[0].lemma in _ELSEWHERE or any(token.lemma in days for token in later.tokens):
                continue
            for phrase in self._phrases[later.index]:
                if phrase.place is None or phrase.place.country_only or vagueness(phrase) or phrase.inside:
                    continue
                if phrase.preposition in _DESTINATIONS or (country is not None and country_of(phrase) != country):
                    continue
                if self._is_scene(phrase):
                    return placed(phrase, TOLD_NEXT, False)
        return None

    def candidates(
        self, clause: Clause, country: Phrase | None, event_before: Place | None
    ) -> list[tuple[ToldPlace, dict[str, float]]]:
        """Gives the places that a clause may mean, the one named last first, each with its signals."""
        told = self._told(clause.sentence)
        if self._is_elsewhere(clause.sentence):
            told = []
        elif self._is_in_another_part(clause.sentence):
            told = [place for place in told if not place.sentence.heading]
        if country is not None:
            told = [place for place in told if country_of(place.phrase) == country_of(country)]
        town = None if event_before is None else event_before.name
        return [(place, signals(place, clause, town)) for place in told]

    def _is_far(self, sentence: Sentence) -> bool:
        """Says whether a sentence tells of another part of the country than its dateline."""
        return self._is_in_another_part(sentence) or self._is_elsewhere(sentence)

    def _is_in_another_part(self, sentence: Sentence) -> bool:
        return is_far_from_dateline(sentence.tokens, self._phrases[sentence.index], self._document.language)

    def _is_elsewhere(self, sentence: Sentence) -> bool:
        return is_elsewhere_in_country(sentence.tokens, self._document.language)

    def _told(self, sentence: Sentence) -> list[ToldPlace]:
        """Gives the places named in the sentences before one, the latest first.

        A capital that only ever stands for its government is none, unless no other place is told.
        """
        found: dict[str, ToldPlace] = {}
        sites: set[str] = set()
        for index in range(sentence.index - 1, -1, -1):
            earlier = self._document.sentences[index]
            if earlier.paragraph < sentence.paragraph - _PARAGRAPHS_BACK:
                break
            for phrase in reversed(self._phrases[index]):
                if phrase.place is None or phrase.place.country_only:
                    continue
                if not phrase.is_a("place", "base") and not phrase.place.around:
                    continue
                town = town_of(phrase)
                if phrase.mention is None or phrase.mention.form is not MentionForm.METONYM:
                    sites.add(town)
                if town not in found:
                    found[town] = ToldPlace(town, phrase, earlier, self._named[town], None)
                if found[town].scene is None and self._is_scene(phrase):
                    found[town] = replace(found[town], scene=earlier)
        return [told for town, told in found.items() if town in sites] or list(found.values())

    def _is_scene(self, phrase: Phrase) -> bool:
        """Says whether a place is named as where something is: not where one comes from, speaks, rules, lives, lies.

        Nor in a clause that only tells who somebody is.
        """
        if not is_usable(phrase, "", self._prepositions) or self._is_in_relative(phrase):
            return False
        return not self._is_office(phrase) and not self._is_told_at(phrase)

    def _is_office(self, phrase: Phrase) -> bool:
        """Says whether a place only says where somebody who speaks or rules sits: "onderzoekster in Gent"."""
        sentence = self._document.sentence_at(phrase.place.span.start) if phrase.place is not None else None
        if sentence is None:
            return False
        if is_ruled_from(phrase, sentence.tokens) or is_headed(phrase, sentence.tokens):
            return True
        before = sentence.tokens[max(phrase.begin - _OFFICE, 0) : phrase.begin]
        learned = _LEARNED()
        return any(token.lemma.endswith(learned) for token in before)

    def _is_told_at(self, phrase: Phrase) -> bool:
        """Says whether a place only says where somebody tells it, lives or was born."""
        sentence = self._document.sentence_at(phrase.place.span.start) if phrase.place is not None else None
        if sentence is None:
            return False
        tokens = sentence.tokens
        at_home = lives_at(phrase, tokens) or is_birthplace(phrase, tokens) or is_nursed_at(phrase, tokens)
        return at_home or _is_where_told(phrase, sentence)

    def _is_in_relative(self, phrase: Phrase) -> bool:
        """Says whether a place only tells who somebody is: "..., who was arrested in X in 2023"."""
        sentence = self._document.sentence_at(phrase.place.span.start) if phrase.place is not None else None
        if sentence is None or phrase.place is None:
            return False
        if phrase.place.span.start in self._relative:
            return True
        return is_aside(phrase.place.span, sentence, Span(sentence.span.end, sentence.span.end))


def _as_scenes(phrases: tuple[Phrase, ...], sentence: Sentence) -> tuple[Phrase, ...]:
    """Leaves out what only says where another place lies, and reads "from X" as "in X" where pictures come from X.

    So where troops leave it: what is told goes on there.
    """
    outer = lying_around(phrases, sentence.tokens)
    phrases = tuple(phrase for phrase in phrases if phrase.first not in outer) if outer else phrases
    showing = _SHOWN()
    shown = next((at for at, token in enumerate(sentence.tokens) if token.lemma in showing), None)
    if shown is None:
        return phrases
    return tuple(
        replace(phrase, preposition="in", place=replace(phrase.place, origin=False))
        if phrase.place is not None and shown < phrase.first and (phrase.preposition in _FROM or phrase.place.origin)
        else phrase
        for phrase in phrases
    )


def _is_where_told(phrase: Phrase, sentence: Sentence) -> bool:
    """Says whether a place only says where somebody tells it: "..., vertelt Olena in een ziekenhuis in X"."""
    if phrase.preposition not in _INSIDE:
        return False
    for at in range(phrase.first - 1, max(-1, phrase.first - 1 - _TOLD), -1):
        token = sentence.tokens[at]
        if not token.is_word:
            return False
        if token.lemma in _TELLING():
            return True
    return False
