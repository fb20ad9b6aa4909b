"""Whether a text names a place as where something is, not as where one comes from, speaks, rules, lives or lies."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.events.localities import is_usable
from coder.events.lying import lying_around
from coder.events.phrase import Phrase
from coder.events.seats import is_birthplace, is_headed, is_nursed_at, is_ruled_from, lives_at
from coder.passages import Document, Sentence
from coder.records import Span
from coder.relatives import is_aside
from coder.values import replace
from coder.vocabulary import word_set
from coder.wordlists import word_list, word_row

_OFFICE = 4  # tokens before a place in which a trade stands
_LEARNED = word_row("people.toml", "learned")
_TOLD = 8  # tokens from a verb of telling to the place where somebody tells it
_TELLING = word_list("telling.toml", "recalls")
_INSIDE = frozenset("in at bij te of van".split())
_WHERE = frozenset({"waar", "where"})
_FROM = frozenset({"uit", "vanuit", "from"})
_SHOWN = word_list("telling.toml", "shown_or_left")


class InScene:
    """Knows of each place that one document names whether something is told to be there."""

    def __init__(self, document: Document, clauses: Sequence[Clause]) -> None:
        """Keeps the words of clauses that only say who somebody is."""
        self._prepositions = word_set(f"{document.language}/grammar.toml", "place_prepositions")
        self._relative = frozenset(
            clause.sentence.tokens[at].start
            for clause in clauses
            if clause.kind is ClauseKind.RELATIVE and clause.opener not in _WHERE
            for at in clause.members
        )

    def is_scene(self, phrase: Phrase, sentence: Sentence) -> bool:
        """Says whether a phrase of a sentence names a place as where something is.

        None in a clause that only tells who somebody is does.
        """
        if not is_usable(phrase, "", self._prepositions) or self.is_in_relative(phrase, sentence):
            return False
        return not _is_office(phrase, sentence) and not _is_told_at(phrase, sentence)

    def is_in_relative(self, phrase: Phrase, sentence: Sentence) -> bool:
        """Says whether a place only tells who somebody is: "..., who was arrested in X in 2023"."""
        if phrase.place is None:
            return False
        if phrase.place.span.start in self._relative:
            return True
        return is_aside(phrase.place.span, sentence, Span(sentence.span.end, sentence.span.end))


def as_scenes(phrases: tuple[Phrase, ...], sentence: Sentence) -> tuple[Phrase, ...]:
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


def _is_office(phrase: Phrase, sentence: Sentence) -> bool:
    """Says whether a place only says where somebody who speaks or rules sits: "onderzoekster in Gent"."""
    if is_ruled_from(phrase, sentence.tokens) or is_headed(phrase, sentence.tokens):
        return True
    before = sentence.tokens[max(phrase.begin - _OFFICE, 0) : phrase.begin]
    learned = _LEARNED()
    return any(token.lemma.endswith(learned) for token in before)


def _is_told_at(phrase: Phrase, sentence: Sentence) -> bool:
    """Says whether a place only says where somebody tells it, lives or was born."""
    tokens = sentence.tokens
    at_home = lives_at(phrase, tokens) or is_birthplace(phrase, tokens) or is_nursed_at(phrase, tokens)
    return at_home or _is_where_told(phrase, sentence)


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
