"""Clauses of a sentence: where they begin, what opens them, and which clause they hang from."""

from collections.abc import Sequence

from coder.causative import Causative
from coder.clause import SUBORDINATE, Clause, ClauseKind, Made
from coder.englishopenings import PRONOUNS
from coder.inverted import begins_supposing, goes_on_inverted
from coder.lateverbs import INSERTED, LateVerbs
from coder.marks import STRONG
from coder.openings import Openings
from coder.passages import Document, Sentence
from coder.resultant import over_relative
from coder.segments import Segment, SegmentReader
from coder.verblast import VerbLast
from coder.verbs import VerbReader
from coder.vocabulary import word_set
from coder.words import Token

_CONDITIONAL = {
    "en": frozenset({"if", "unless", "whether", "lest"}),
    "nl": frozenset({"als", "indien", "tenzij", "mits", "of"}),
}
_PLACED = frozenset({"waar"})
_BESIDE = frozenset({"samen", "onder", "waaronder", "zoals", "evenals", "alsook", "en", "maar"})
_PARTICLES = frozenset("aan af door in neer om op over terug toe uit uiteen dood weg mee binnen los vast plat".split())
_BESIDE_DAYS = frozenset(
    "on in at by late early the of last next that this same jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_WITH_GERUND = frozenset("after before by while when without since upon on despite".split())
_COMPLEMENT = {"en": frozenset({"that", "how", "why"}), "nl": frozenset({"dat", "hoe", "waarom", "om"})}


def find_clauses(document: Document) -> tuple[Clause, ...]:
    """Splits every sentence of a document into clauses, in reading order.

    Boundaries are marks, subordinating and relative words, and coordination between verbs; a stretch without a verb
    stays with the clause before it (apposition, list, adverbial), and a main clause goes on after one inside it.
    """
    grammar = ClauseGrammar(document.language)
    clauses: list[Clause] = []
    for sentence in document.sentences:
        if not sentence.heading:
            clauses.extend(grammar.split(sentence, len(clauses)))
    return tuple(clauses)


class ClauseGrammar:
    """The closed classes of one language, and how they split a sentence."""

    def __init__(self, language: str) -> None:
        """Reads the closed classes of a language (nl or en)."""
        self.language = language
        self.verbs = VerbReader(language)
        self._openings = Openings(language, self.verbs)
        self._causative = Causative(self.verbs)
        self._segments = SegmentReader(self._openings)
        self._time = word_set(f"{language}/grammar.toml", "time_words")
        self._late = LateVerbs(self.verbs)
        self._last = VerbLast(self.verbs) if language == "nl" else None

    def split(self, sentence: Sentence, offset: int) -> list[Clause]:
        """Gives the clauses of one sentence; the first has the number `offset`."""
        segments = self._segments.of(sentence.tokens)
        made: Made = []
        main: int | None = None
        recent: int | None = None  # the clause that the segment before went to
        for number, segment in enumerate(segments):
            members = list(range(segment.first, segment.last))
            inserted = self._late.interrupted(sentence.tokens, made, segment) if made else None
            if inserted is None:
                kind, resumed, parent = self._place(sentence.tokens, segment, made, main)
            else:
                kind, resumed, parent = ClauseKind.COORDINATE, None, inserted
            if segment.above and main is not None:
                kind, resumed, parent = ClauseKind.MAIN, main, None
            elif (
                resumed is not None
                and kind is ClauseKind.MAIN
                and self._belongs_above(sentence.tokens, segment, made, recent, main)
            ):
                resumed = main
            awaits = self._awaits_verb(sentence.tokens, segments, number) or self._opens_with_day(
                sentence.tokens, segments, number
            )
            if resumed is not None and awaits:
                kind, resumed, parent = ClauseKind.MAIN, None, None
            if kind is ClauseKind.RELATIVE or (kind is ClauseKind.PARTICIPIAL and self.language == "en"):
                parent = recent  # the clause that was taken up again behind one inside it
                if kind is ClauseKind.PARTICIPIAL:
                    parent = over_relative(sentence.tokens, made, recent, segment)
            if resumed is not None:
                made[resumed][2].extend(members)
                recent = resumed
                continue
            made.append((kind, segment.opener if inserted is None else INSERTED, members, parent))
            recent = len(made) - 1
            if segment.mark in STRONG and kind not in {ClauseKind.MAIN, ClauseKind.COORDINATE}:
                main = None  # what was told before the mark is closed
            if kind is ClauseKind.MAIN:
                main = len(made) - 1
        return [
            Clause(offset + number, sentence, kind, opener, tuple(members), None if parent is None else offset + parent)
            for number, (kind, opener, members, parent) in enumerate(made)
        ]

    def _place(
        self, tokens: Sequence[Token], segment: Segment, made: Made, main: int | None
    ) -> tuple[ClauseKind, int | None, int | None]:
        """Says what kind of clause a segment begins, or which clause it goes on with, and what it hangs from."""
        last = len(made) - 1 if made else None
        opener = segment.opener
        asks = opener == "of" and self.language == "nl" and self._openings.asks(tokens, segment.first)
        if opener and (opener not in self._openings.coordinators or asks):
            if opener in _CONDITIONAL[self.language]:
                return ClauseKind.CONDITIONAL, None, last
            if opener in _COMPLEMENT[self.language] and not (
                opener in self._openings.relatives and segment.mark == ","
            ):
                return ClauseKind.COMPLEMENT, None, last
            if opener in self._openings.relatives or opener in PRONOUNS:
                return ClauseKind.RELATIVE, None, last
            return ClauseKind.ADVERBIAL, None, last
        has_verb = self.verbs.has_verb(tokens, segment.first, segment.last)
        open_one = self._late.open(tokens, made, segment, main)
        if open_one is not None:
            return made[open_one][0], open_one, None
        if self.language == "nl" and segment.mark == ",":
            has_verb = has_verb or self.verbs.triggers.verb_tag(tokens[segment.first].lemma) is not None
            has_verb = has_verb or bool(opener and goes_on_inverted(tokens, segment.first, self.verbs.triggers))
        if last is None:
            supposes = begins_supposing(self.language, tokens, segment.first)
            return ClauseKind.CONDITIONAL if supposes else ClauseKind.MAIN, None, None
        unfinished = main is not None and self._is_unfinished(tokens, made[main][2], segment)
        if not has_verb:
            aside = segment.mark != ";" or main is None or made[last][0] not in SUBORDINATE
            return ClauseKind.MAIN, last if aside else main, None
        if opener and made[last][0] in SUBORDINATE and not self.verbs.has_verb_in(tokens, made[last][2]):
            return made[last][0], last, None  # "as Israel and Lebanon signed": one clause with two subjects
        if opener and self._last is not None:
            if self._last.shares(tokens, made, segment):
                return made[last][0], last, None
            if self._last.leaves(tokens, made, segment, main):
                return ClauseKind.COORDINATE, None, main
            return ClauseKind.COORDINATE, None, self._last.head(tokens, made, segment)
        if opener:
            return ClauseKind.COORDINATE, None, last
        if self._last is not None and self._last.lists(tokens, made, segment):
            return ClauseKind.COORDINATE, None, self._last.head(tokens, made, segment)
        if segment.mark in STRONG:
            return ClauseKind.MAIN, None, None
        first = tokens[segment.first]
        if main is not None and last == main and self._causative.awaits_participle(tokens, made[main][2], segment):
            return ClauseKind.MAIN, main, None
        bare = self.language == "nl" and not self.verbs.has_finite(tokens, segment.first, segment.last)
        if bare and main is not None and segment.mark == "," and self._describes(tokens, made[main][2], segment):
            return ClauseKind.PARTICIPIAL, None, main
        if bare and main is not None:
            return ClauseKind.MAIN, main, None  # the participle of "heeft ..., aldus X, ... veroverd"
        if self.language == "en" and self._is_gerund(tokens, segment) and not unfinished:
            return ClauseKind.PARTICIPIAL, None, last
        if main is not None and (unfinished or (last != main and self._continues(tokens, segment))):
            return ClauseKind.MAIN, main, None
        if self.verbs.is_verb(first):
            return ClauseKind.COORDINATE, None, last if main is None else main
        return ClauseKind.MAIN, None, None

    def _is_gerund(self, tokens: Sequence[Token], segment: Segment) -> bool:
        """Says whether a segment begins with a gerund, which shares its subject: "trading fire", "after routing X"."""
        first = tokens[segment.first].lemma
        if first in _WITH_GERUND and segment.last - segment.first > 1:
            first = tokens[segment.first + 1].lemma
        return first.endswith("ing")

    def _describes(self, tokens: Sequence[Token], members: Sequence[int], segment: Segment) -> bool:
        """Says whether a Dutch participle between commas only describes a subject whose verb stands behind it."""
        after = segment.last + 1
        if after >= len(tokens) or not self.verbs.has_finite(tokens, after, after + 1):
            return False
        return not any(self.verbs.has_finite(tokens, at, at + 1) for at in members)

    def _is_unfinished(self, tokens: Sequence[Token], members: Sequence[int], segment: Segment) -> bool:
        """Says whether a main clause still waits for its verb; a Dutch participle beside its subject is none.

        "De stad X, in 1900 gesticht, viel", "de opstandelingen, verjaagd uit X, namen Y in".
        """
        if not self.verbs.has_verb_in(tokens, members):
            return True
        if self.language != "nl" or not self.verbs.has_finite(tokens, segment.first, segment.first + 1):
            return False
        return segment.mark == "," and not any(self.verbs.has_finite(tokens, at, at + 1) for at in members)

    def _belongs_above(
        self,
        tokens: Sequence[Token],
        segment: Segment,
        made: Made,
        recent: int | None,
        main: int | None,
    ) -> bool:
        """Says whether a stretch without a verb goes on with the main clause, and not with the one inside it.

        That is so where the main clause had been taken up before it: "On 7 May, the day by which he was to go, police
        killed members of X, a brigade, in Y". Behind its last verb a Dutch subordinate clause is over: "schoten X,
        waar Y wonen, vijf mannen dood".
        """
        if segment.mark != "," or segment.opener or main is None or main == len(made) - 1:
            return False
        if self.verbs.has_verb(tokens, segment.first, segment.last):
            return False
        if recent == main or self.language != "nl":
            return recent == main
        kind, opener, members, _ = made[-1]
        inside = kind is ClauseKind.RELATIVE or (kind is ClauseKind.ADVERBIAL and opener in _PLACED)
        words = [at for at in members if tokens[at].is_word]
        if not inside or not words or not self.verbs.may_close(tokens, words[-1]):
            return False
        head, tail = tokens[segment.first].lemma, tokens[segment.last - 1]
        tail = tail if tail.is_word else tokens[max(segment.last - 2, segment.first)]
        return tail.lemma in _PARTICLES or head not in _BESIDE

    def _awaits_verb(self, tokens: Sequence[Token], segments: Sequence[Segment], number: int) -> bool:
        """Says whether a stretch behind a semicolon is a subject whose verb follows a relative clause or an aside.

        "... in X; vier kinderen die er speelden, werden gedood": not the end of the clause before.
        """
        segment, after = segments[number], segments[number + 1 : number + 3]
        if segment.mark != ";" or segment.opener or self.verbs.has_verb(tokens, segment.first, segment.last):
            return False
        if self._late.has_subject(tokens, segment):
            return True
        if len(after) != len(("aside", "verb")) or after[1].opener:
            return False
        aside = not after[0].opener and not self.verbs.has_finite(tokens, after[0].first, after[0].last)
        aside = aside and after[0].mark == after[1].mark == ","
        return (aside or after[0].opener in self._openings.relatives) and self.verbs.is_verb(tokens[after[1].first])

    def _opens_with_day(self, tokens: Sequence[Token], segments: Sequence[Segment], number: int) -> bool:
        """Says whether an English stretch only gives the day of the clause behind it: "and on 6 May, gunmen shot"."""
        segment, after = segments[number], segments[number + 1 : number + 2]
        joined = tokens[segment.first].lemma in self._openings.coordinators
        if self.language != "en" or not joined or not after or after[0].opener:
            return False
        words = [tokens[at] for at in range(segment.first, segment.last) if tokens[at].is_word]
        days = [word for word in words if word.lemma in self._time or word.is_figure]
        return bool(days) and all(word in days or word.lemma in _BESIDE_DAYS for word in words[1:])

    def _continues(self, tokens: Sequence[Token], segment: Segment) -> bool:
        """Says whether a segment after a clause inside it takes the main clause up again: it begins with a verb."""
        return self.verbs.is_verb(tokens[segment.first])
