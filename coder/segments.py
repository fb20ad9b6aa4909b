"""Segments of a sentence: the stretches between marks and opening words, from which clauses are made."""

from collections.abc import Sequence

from coder.functionwords import OF
from coder.marks import MARKS, STRONG, joins
from coder.openings import Openings
from coder.resumption import EnglishResumption, Resumption
from coder.values import dataclass
from coder.wordlists import word_list
from coder.words import Token

_ASIDE = 12  # tokens between brackets, at most
_QUOTES = frozenset('“”„"«»')
_CHOSEN = 3  # tokens from the one quotation mark to the other
_NAME = 6  # tokens of a name, at most
_MEASURED = 5  # tokens of a length of time, at most
_COUNTING = frozenset({"before", "after"})
_LENGTHS = frozenset("minutes hours days weeks months years day week month year shortly soon long just".split())
_IN_NAMES = frozenset({"-", "al", "el", "bin", "ibn", "van", "de", "der"})
_SUBJECTS = frozenset("he she it they we".split())
_THINKING = word_list("en/telling.toml", "thinking")


@dataclass(slots=True)
class Segment:
    """A stretch of tokens, from `first` to before `last`, and the word that opens it."""

    first: int
    last: int
    mark: str  # the mark before it
    opener: str = ""
    above: bool = False  # goes on with the main clause behind one that no comma ends


class SegmentReader:
    """Parts the sentences of one language into segments."""

    def __init__(self, openings: Openings) -> None:
        """Takes the words that open clauses."""
        self._openings = openings
        self.verbs = openings.verbs
        self._resumption = Resumption(self.verbs) if openings.language == "nl" else EnglishResumption(self.verbs)

    def of(self, tokens: Sequence[Token]) -> list[Segment]:
        """Gives the segments of a sentence in reading order."""
        segments: list[Segment] = []
        first, mark, opener = 0, "", ""
        aside = self._asides(tokens)
        for at, token in enumerate(tokens):
            if at in aside:
                continue
            if token.text in MARKS and not joins(tokens, at):
                if at > first:
                    segments.append(Segment(first, at, mark, opener))
                first, mark, opener = at + 1, token.text if token.text in STRONG | {",", "("} else mark, ""
                continue
            word = token.lemma
            if at == first:
                opener = word if self._openings.opens(tokens, at, first) else opener
                continue
            if self._openings.opens(tokens, at, first):
                segments.append(Segment(first, at, mark, opener))
                first, mark, opener = at, "", word
            elif opener and (first == 0 or self._is_fronted(tokens, first)) and self._goes_on_with(tokens, at, first):
                segments.append(Segment(first, at, mark, opener))
                first, mark, opener = at, ",", ""
        if first < len(tokens):
            segments.append(Segment(first, len(tokens), mark, opener))
        return [part for segment in segments for part in self._resumed(tokens, segment) if part.last > part.first]

    def _is_fronted(self, tokens: Sequence[Token], first: int) -> bool:
        """Says whether only a length of time stands before an English clause: "Eight days before X fell it"."""
        return first <= _MEASURED and tokens[first].lemma in _COUNTING and tokens[first - 1].lemma in _LENGTHS

    def _goes_on_with(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        """Says whether a pronoun begins the main clause behind an English one without a comma: "When it blew up it"."""
        if self._openings.language != "en" or tokens[at].lemma not in _SUBJECTS or tokens[at - 1].lemma in _THINKING():
            return False
        word = tokens[first].lemma
        subordinate = word in self._openings.subordinators and word not in self._openings.relatives - {"when"}
        if not subordinate or not self.verbs.has_verb(tokens, first + 1, at) or at + 1 >= len(tokens):
            return False
        return (
            self.verbs.is_verb(tokens[at + 1])
            and tokens[at - 1].lemma not in self._openings.prepositions | self._openings.coordinators
        )

    def _resumed(self, tokens: Sequence[Token], segment: Segment) -> list[Segment]:
        """Parts a relative clause from the main clause that goes on behind it."""
        at = self._resumption.at(tokens, segment.first, segment.last) if segment.opener else None
        if at is None or segment.mark == "," and segment.first > 0 and tokens[segment.first - 1].text == ",":
            return [segment]
        goes_on = at is not None and self._resumption.is_way(tokens, at)
        return [Segment(segment.first, at, segment.mark, segment.opener), Segment(at, segment.last, "", above=goes_on)]

    def _asides(self, tokens: Sequence[Token]) -> frozenset[int]:
        """Gives the brackets around words without a verb, such as an acronym: they part no clauses.

        So the quotation marks around a word or two that somebody chose: 'had “onbedoeld” een toestel neergeschoten',
        and the commas around the name of whom a noun tells: "sleurde een agent, Paul Mbuyi, uit zijn auto".
        """
        found: set[int] = set()
        opened: int | None = None
        quoted: int | None = None
        for at, token in enumerate(tokens):
            if token.text == ",":
                found.update(_named_between(tokens, at))
            elif token.text in _QUOTES:
                if quoted is not None and at - quoted <= _CHOSEN and not self.verbs.has_verb(tokens, quoted + 1, at):
                    found.update((quoted, at))
                    quoted = None
                else:
                    quoted = at
            elif token.text == "(":
                opened = at
            elif token.text == ")" and opened is not None:
                if at - opened <= _ASIDE and not self.verbs.has_verb(tokens, opened + 1, at):
                    found.update((opened, at))
                opened = None
        return frozenset(found)


def _named_between(tokens: Sequence[Token], comma: int) -> tuple[int, ...]:
    """Gives a comma and the one behind it where only a name stands between, behind a noun: "a man, X Y, was"."""
    if comma < 2 or not tokens[comma - 1].is_word:
        return ()
    if tokens[comma - 1].is_capital and tokens[comma - 2].lemma not in OF:
        return ()  # "in Kabul, Herat, ..."
    at = comma + 1
    while at < min(comma + _NAME, len(tokens) - 1) and (tokens[at].is_capital or tokens[at].lemma in _IN_NAMES):
        at += 1
    return (comma, at) if at > comma + 1 and tokens[at].text == "," else ()
