"""The place that the text told of before a sentence: in its paragraph, in the paragraphs before, in the dateline."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coder.clause import Clause, ClauseKind
from coder.comparing import is_comparison
from coder.events.localities import country_of, is_usable, placed, town_of, vagueness
from coder.events.lying import lying_around
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.events.seats import is_birthplace, is_headed, is_ruled_from, lives_at, points_at_town
from coder.passages import Document, Sentence
from coder.records import Span
from coder.relatives import is_aside
from coder.vocabulary import word_set

TOLD_BEFORE = "in a sentence before"
"""The rule of a place that the paragraph named before."""
_SENTENCES_BACK = 3
_PARAGRAPHS_BACK = 2
_OFFICE = 4  # tokens before a place in which a trade stands
_LEARNED = (
    "onderzoeker",
    "onderzoekster",
    "deskundige",
    "kenner",
    "analist",
    "analiste",
    "hoogleraar",
    "historicus",
    "historica",
    "politicoloog",
    "politicologe",
    "wetenschapper",
    "docent",
    "socioloog",
    "antropoloog",
    "expert",
    "jurist",
    "researcher",
    "analyst",
    "professor",
    "historian",
    "lecturer",
    "scholar",
)
_TOLD = 8  # tokens from a verb of telling to the place where somebody tells it
_TELLING = frozenset("vertelt vertelde zegt zei says said tells told recalls recalled herinnert".split())
_INSIDE = frozenset("in at bij te of van".split())
_ABOUT = 3  # times that an article names a place it is about, at least
_WHERE = frozenset({"waar", "where"})
_FROM = frozenset({"uit", "vanuit", "from"})
_SHOWN = frozenset(
    "beelden foto's video's filmpjes berichten meldingen images footage pictures photos videos reports".split()
    + "vertrek terugtrekking aftocht evacuatie departure withdrawal pullout evacuation".split()
)


class EarlierPlaces:
    """Finds what place the text before a clause of one document is about."""

    def __init__(self, document: Document, phrases: dict[int, tuple[Phrase, ...]], clauses: Sequence[Clause]) -> None:
        """Keeps the phrases of each sentence by its number, and the words of clauses that say who somebody is."""
        self._document = document
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
        self._named = Counter(town_of(phrase) for row in self._phrases.values() for phrase in row)

    def before(self, clause: Clause, country: Phrase | None, *, points: bool) -> Place | None:
        """Gives the place told of last before a clause, within `country` where its sentence names one.

        A clause that `points` back ("there", "in the village") may mean a place that somebody only comes from.
        """
        sentence = clause.sentence
        vague: Place | None = None
        that = points_at_town(sentence.tokens)
        for back in range(1, _SENTENCES_BACK + 1):
            index = sentence.index - back
            if index < 0 or self._document.sentences[index].paragraph != sentence.paragraph:
                break
            if self._document.sentences[index].heading:
                continue
            found = self._last(self._phrases[index])
            if found is None and points:
                found = next(
                    (p for p in reversed(self._phrases[index]) if _is_town(p) and not self._is_office(p)), None
                )
            that = that or (found is None and points_at_town(self._document.sentences[index].tokens))
            elsewhere = country is not None and found is not None and country_of(country) != country_of(found)
            if found is None or elsewhere:
                continue
            told = placed(found, TOLD_BEFORE, False)
            if vague is not None and (vagueness(found) > 0 or told.country != vague.country):
                break
            if vagueness(found) == 0:
                return told
            vague = told  # a region: the town in it may stand further up
        if vague is not None:
            return vague
        if that and (meant := self._last_of_paragraph_before(sentence)) is not None:
            return placed(meant, "the town pointed at", False)
        for found in self._told_before(sentence):
            if country is None or country_of(country) == country_of(found):
                return placed(found, "in the paragraph before", False)
        if country is not None:
            return Place(None, country_of(country), "country in the sentence", True)
        return None

    def dateline(self, clause: Clause) -> Place | None:
        """Gives the place of the dateline for what the opening paragraph tells without another."""
        first = self._document.sentences[0]
        if clause.sentence.paragraph > 0 or not first.heading:
            return None
        found = self._last(self._phrases[0])
        return placed(found, "dateline", False) if found is not None else None

    def _paragraphs_before(self, sentence: Sentence) -> Iterator[list[Phrase]]:
        """Gives the phrases of the paragraphs before a sentence's own, the nearest first."""
        found: dict[int, list[Phrase]] = {}
        for earlier in reversed(self._document.sentences[: sentence.index]):
            if earlier.paragraph < sentence.paragraph - _PARAGRAPHS_BACK:
                break
            if earlier.paragraph != sentence.paragraph and not earlier.heading:
                found.setdefault(earlier.paragraph, [])[:0] = self._phrases[earlier.index]
        yield from found.values()

    def _last_of_paragraph_before(self, sentence: Sentence) -> Phrase | None:
        """Gives the place that the paragraph before ended with, which "that village" at the head of the next means."""
        found = next(self._paragraphs_before(sentence), [])
        last = self._last(found)
        return last if last is not None and _is_town(last) else None

    def _told_before(self, sentence: Sentence) -> list[Phrase]:
        """Gives the place of each paragraph before, nearest first; one that the article is about before others."""
        found = [place for phrases in self._paragraphs_before(sentence) if (place := self._most_named(phrases))]
        passing = bool(found) and self._named[town_of(found[0])] == 1
        return sorted(found, key=lambda phrase: self._named[town_of(phrase)] < _ABOUT) if passing else found

    def _most_named(self, phrases: Sequence[Phrase]) -> Phrase | None:
        """Gives the place that the article names most, of equals the last: what the text is about."""
        usable = self._usable(phrases)
        best = min(map(vagueness, usable), default=0)
        equals = [phrase for phrase in reversed(usable) if vagueness(phrase) == best]
        return max(equals, key=lambda phrase: self._named[town_of(phrase)], default=None)

    def _is_office(self, phrase: Phrase) -> bool:
        """Says whether a place only says where somebody who speaks or rules sits: "onderzoekster in Gent"."""
        sentence = self._document.sentence_at(phrase.place.span.start) if phrase.place is not None else None
        if sentence is None:
            return False
        if is_ruled_from(phrase, sentence.tokens) or is_headed(phrase, sentence.tokens):
            return True
        before = sentence.tokens[max(phrase.begin - _OFFICE, 0) : phrase.begin]
        return any(token.lemma.endswith(_LEARNED) for token in before)

    def _usable(self, phrases: Sequence[Phrase]) -> list[Phrase]:
        found = [phrase for phrase in phrases if is_usable(phrase, "", self._prepositions)]
        found = [phrase for phrase in found if not self._is_office(phrase)]
        return [phrase for phrase in found if not self._is_told_at(phrase)] or found

    def _is_told_at(self, phrase: Phrase) -> bool:
        """Says whether a place only says where somebody tells it, lives or was born."""
        sentence = self._document.sentence_at(phrase.place.span.start) if phrase.place is not None else None
        if sentence is None:
            return False
        at_home = lives_at(phrase, sentence.tokens) or is_birthplace(phrase, sentence.tokens)
        return at_home or _is_where_told(phrase, sentence)

    def _last(self, phrases: Sequence[Phrase]) -> Phrase | None:
        usable = self._usable(phrases)
        if not usable:
            return next((p for p in reversed(phrases) if p.place is not None and p.place.around), None)
        usable = [phrase for phrase in usable if not self._is_in_relative(phrase)] or usable
        best = min(map(vagueness, usable), default=0)
        return next((phrase for phrase in reversed(usable) if vagueness(phrase) == best), None)

    def _is_in_relative(self, phrase: Phrase) -> bool:
        """Says whether a place only tells who somebody is: "..., who was arrested in X in 2023"."""
        sentence = self._document.sentence_at(phrase.place.span.start) if phrase.place is not None else None
        if sentence is None or phrase.place is None:
            return False
        if phrase.place.span.start in self._relative:
            return True
        return is_aside(phrase.place.span, sentence, Span(sentence.span.end, sentence.span.end))


def _is_town(phrase: Phrase) -> bool:
    """Says whether a phrase names a town, by whatever preposition: "uit X", "from X"."""
    return phrase.place is not None and phrase.is_a("place") and not phrase.place.country_only and not vagueness(phrase)


def _as_scenes(phrases: tuple[Phrase, ...], sentence: Sentence) -> tuple[Phrase, ...]:
    """Leaves out what only says where another place lies, and reads "from X" as "in X" where pictures come from X.

    So where troops leave it: what is told goes on there.
    """
    outer = lying_around(phrases, sentence.tokens)
    phrases = tuple(phrase for phrase in phrases if phrase.first not in outer) if outer else phrases
    shown = next((at for at, token in enumerate(sentence.tokens) if token.lemma in _SHOWN), None)
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
        if token.lemma in _TELLING:
            return True
    return False
