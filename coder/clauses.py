"""Clauses of a sentence: where they begin, what opens them, and which clause they hang from."""

from collections.abc import Sequence
from dataclasses import dataclass

from coder.clause import Clause, ClauseKind
from coder.passages import Document, Sentence
from coder.resumption import EnglishResumption, Resumption
from coder.verbs import VerbReader
from coder.vocabulary import word_set
from coder.words import Token


@dataclass(slots=True)
class _Segment:
    first: int
    last: int
    mark: str  # the mark before it
    opener: str = ""


_MARKS = frozenset(',;:()–—-“”„"«»…')
_AWAITING = frozenset("toen nadat terwijl omdat doordat zodat hoewel waarna waarbij waardoor".split())
_WHOM = frozenset({"wie", "wier", "wiens", "welke"})
_LIFE = ["het", "leven"]
_ASIDE = 12  # tokens between brackets, at most
_STRONG = frozenset(";:–—")
_CONDITIONAL = {
    "en": frozenset({"if", "unless", "whether", "lest"}),
    "nl": frozenset({"als", "indien", "tenzij", "mits", "of"}),
}
_INVERTED = {  # "Were the town to fall, ...", "Mocht de stad vallen, dan ...": a verb first that supposes
    "en": frozenset({"were", "should"}),
    "nl": frozenset({"mocht", "mochten", "zou", "zouden"}),
}
_COMPLEMENT = {"en": frozenset({"that", "how", "why"}), "nl": frozenset({"dat", "hoe", "waarom", "om"})}
_SUBJECTS = frozenset("he she it they we".split())
_THINKING = frozenset(
    "said says say believe believed think thought claim claimed hope hoped fear feared know knew".split()
)
_TIME_NOUNS = frozenset("day night week month year time morning evening moment point spring summer period".split())


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
        name = f"{language}/grammar.toml"
        self.language = language
        self.subordinators = word_set(name, "subordinators")
        self.relatives = word_set(name, "relatives")
        self.coordinators = word_set(name, "coordinators")
        self.prepositions = word_set(name, "prepositions")
        self.determiners = word_set(name, "determiners")
        self.finite = word_set(name, "finite")
        self.time = word_set(name, "time_words")
        self.verbs = VerbReader(language)
        self._resumption = Resumption(self.verbs) if language == "nl" else EnglishResumption(self.verbs)

    def split(self, sentence: Sentence, offset: int) -> list[Clause]:
        """Gives the clauses of one sentence; the first has the number `offset`."""
        segments = self._segments(sentence.tokens)
        made: list[tuple[ClauseKind, str, list[int], int | None]] = []
        main: int | None = None
        for segment in segments:
            members = list(range(segment.first, segment.last))
            kind, resumed, parent = self._place(sentence.tokens, segment, made, main)
            if resumed is not None:
                made[resumed][2].extend(members)
                continue
            made.append((kind, segment.opener, members, parent))
            if segment.mark in _STRONG and kind not in {ClauseKind.MAIN, ClauseKind.COORDINATE}:
                main = None  # what was told before the mark is closed
            if kind is ClauseKind.MAIN:
                main = len(made) - 1
        return [
            Clause(offset + number, sentence, kind, opener, tuple(members), None if parent is None else offset + parent)
            for number, (kind, opener, members, parent) in enumerate(made)
        ]

    def _place(
        self,
        tokens: Sequence[Token],
        segment: _Segment,
        made: list[tuple[ClauseKind, str, list[int], int | None]],
        main: int | None,
    ) -> tuple[ClauseKind, int | None, int | None]:
        """Says what kind of clause a segment begins, or which clause it goes on with, and what it hangs from."""
        last = len(made) - 1 if made else None
        opener = segment.opener
        asks = opener == "of" and self.language == "nl" and self._asks(tokens, segment.first)
        if opener and (opener not in self.coordinators or asks):
            if opener in _CONDITIONAL[self.language]:
                return ClauseKind.CONDITIONAL, None, last
            if opener in _COMPLEMENT[self.language] and not (opener in self.relatives and segment.mark == ","):
                return ClauseKind.COMPLEMENT, None, last
            if opener in self.relatives:
                return ClauseKind.RELATIVE, None, last
            return ClauseKind.ADVERBIAL, None, last
        has_verb = self.verbs.has_verb(tokens, segment.first, segment.last)
        if last is not None and not opener and self._is_open(tokens, made[last], segment):
            return made[last][0], last, None
        if self.language == "nl" and segment.mark == ",":
            has_verb = has_verb or self.verbs.triggers.verb_tag(tokens[segment.first].lemma) is not None
        if last is None:
            supposes = tokens[segment.first].lemma in _INVERTED[self.language] and tokens[-1].lemma != "?"
            return ClauseKind.CONDITIONAL if supposes else ClauseKind.MAIN, None, None
        unfinished = main is not None and not self.verbs.has_verb_in(tokens, made[main][2])
        if not has_verb:
            return ClauseKind.MAIN, last, None
        if opener:
            return ClauseKind.COORDINATE, None, last
        if segment.mark in _STRONG:
            return ClauseKind.MAIN, None, None
        first = tokens[segment.first]
        bare = self.language == "nl" and not self.verbs.has_finite(tokens, segment.first, segment.last)
        if bare and main is not None:
            return ClauseKind.MAIN, main, None  # the participle of "heeft ..., aldus X, ... veroverd"
        if self.language == "en" and first.lemma.endswith("ing") and not unfinished:
            return ClauseKind.PARTICIPIAL, None, last
        if main is not None and (unfinished or (last != main and self._continues(tokens, segment))):
            return ClauseKind.MAIN, main, None
        if main is None and made[last][0] is ClauseKind.MAIN:
            return ClauseKind.MAIN, last, None
        if self.verbs.is_verb(first):
            return ClauseKind.COORDINATE, None, last if main is None else main
        return ClauseKind.MAIN, None, None

    def _is_open(
        self, tokens: Sequence[Token], clause: tuple[ClauseKind, str, list[int], int | None], segment: _Segment
    ) -> bool:
        """Says whether a Dutch clause still waits for its verb: "toen een raket, afgevuurd door X, een auto raakte"."""
        kind, opener, members, _ = clause
        if kind is not ClauseKind.ADVERBIAL or opener not in _AWAITING or segment.mark != ",":
            return False
        if any(self.verbs.has_finite(tokens, at, at + 1) for at in members):
            return False
        return not self.verbs.is_verb(tokens[segment.first]) or self.verbs.is_participle(tokens[segment.first])

    def _continues(self, tokens: Sequence[Token], segment: _Segment) -> bool:
        """Says whether a segment after a clause inside it takes the main clause up again: it begins with a verb."""
        return self.verbs.is_verb(tokens[segment.first])

    def _segments(self, tokens: Sequence[Token]) -> list[_Segment]:
        segments: list[_Segment] = []
        first, mark, opener = 0, "", ""
        aside = self._asides(tokens)
        for at, token in enumerate(tokens):
            if at in aside:
                continue
            if token.text in _MARKS and not self._joins(tokens, at):
                if at > first:
                    segments.append(_Segment(first, at, mark, opener))
                first, mark, opener = at + 1, token.text if token.text in _STRONG | {",", "("} else mark, ""
                continue
            word = token.lemma
            if at == first:
                opener = word if self._opens(tokens, at, first) else opener
                continue
            if self._opens(tokens, at, first):
                segments.append(_Segment(first, at, mark, opener))
                first, mark, opener = at, "", word
            elif first == 0 and opener and self._goes_on_with(tokens, at):
                segments.append(_Segment(first, at, mark, opener))
                first, mark, opener = at, ",", ""
        if first < len(tokens):
            segments.append(_Segment(first, len(tokens), mark, opener))
        return [part for segment in segments for part in self._resumed(tokens, segment) if part.last > part.first]

    def _goes_on_with(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a pronoun begins the main clause behind an English one without a comma: "When it blew up it"."""
        if self.language != "en" or tokens[at].lemma not in _SUBJECTS or tokens[at - 1].lemma in _THINKING:
            return False
        subordinate = tokens[0].lemma in self.subordinators and tokens[0].lemma not in self.relatives - {"when"}
        if not subordinate or not self.verbs.has_verb(tokens, 1, at) or at + 1 >= len(tokens):
            return False
        return self.verbs.is_verb(tokens[at + 1]) and tokens[at - 1].lemma not in self.prepositions | self.coordinators

    def _resumed(self, tokens: Sequence[Token], segment: _Segment) -> list[_Segment]:
        """Parts a relative clause from the main clause that goes on behind it."""
        at = self._resumption.at(tokens, segment.first, segment.last) if segment.opener else None
        if at is None or segment.mark == "," and segment.first > 0 and tokens[segment.first - 1].text == ",":
            return [segment]
        return [_Segment(segment.first, at, segment.mark, segment.opener), _Segment(at, segment.last, "")]

    def _asides(self, tokens: Sequence[Token]) -> frozenset[int]:
        """Gives the brackets around words without a verb, such as an acronym: they part no clauses."""
        found: set[int] = set()
        opened: int | None = None
        for at, token in enumerate(tokens):
            if token.text == "(":
                opened = at
            elif token.text == ")" and opened is not None:
                if at - opened <= _ASIDE and not self.verbs.has_verb(tokens, opened + 1, at):
                    found.update((opened, at))
                opened = None
        return frozenset(found)

    def _joins(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether a mark stands within a clause: a hyphen that joins words, brackets around an acronym."""
        if tokens[at].text == "(":
            return at + 2 < len(tokens) and tokens[at + 2].text == ")"
        if tokens[at].text == ")":
            return at >= 2 and tokens[at - 2].text == "("
        if tokens[at].text != "-" or at == 0 or at + 1 == len(tokens):
            return tokens[at].text == "-"
        return tokens[at - 1].end == tokens[at].start or tokens[at + 1].start == tokens[at].end

    def _opens(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        """Says whether the token opens a clause."""
        word = tokens[at].lemma
        if word in self.coordinators:
            if word == "of" and self.language == "nl" and self._asks(tokens, at):
                return True
            if word == "maar" and at > first and self._is_only(tokens, at):
                return False
            end = self._next_mark(tokens, at + 1)
            if at > first and self.language == "nl" and not self.verbs.has_finite(tokens, at + 1, end):
                return self.verbs.has_participle(tokens, first, at) and self.verbs.has_participle(tokens, at + 1, end)
            before = at == first or self.verbs.has_verb(tokens, first, at) or self._resumes(tokens, at, first)
            return before and self.verbs.has_verb(tokens, at + 1, end)
        if self.language == "nl" and at == first > 0 and tokens[at - 1].text == "," and word in self.prepositions:
            return word != "onder" and at + 4 < len(tokens) and tokens[at + 1].lemma in _WHOM
        if word == "om" and self.language == "nl":
            return self._opens_purpose(tokens, at, first)
        if word in self.relatives or word in self.subordinators:
            return self._opens_subordinate(tokens, at, first)
        return False

    def _is_only(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether Dutch "maar" means only or even: "ook maar een", "nog maar net", "maar liefst tien"."""
        after = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
        return tokens[at - 1].lemma in {"ook", "nog", "alleen", "zo"} or after in {"liefst", "net", "eventjes"}

    def _resumes(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        """Says whether a verb right behind English "and" goes on with what stood before an aside: ", near X, and"."""
        if self.language != "en" or first == 0 or at + 1 >= len(tokens) or tokens[first].lemma not in self.prepositions:
            return False
        return self.verbs.has_finite(tokens, at + 1, at + 2) and self.verbs.has_verb(tokens, 0, first)

    def _opens_purpose(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        """Says whether Dutch "om" begins an infinitive clause: "om ... te eisen", not "om het leven"."""
        if not self.verbs.has_verb(tokens, first, at) or [token.lemma for token in tokens[at + 1 : at + 3]] == _LIFE:
            return False
        end = self._next_mark(tokens, at + 1)
        return any(tokens[k].lemma == "te" and tokens[k + 1].lemma.endswith("n") for k in range(at + 1, end - 1))

    def _opens_subordinate(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        word = tokens[at].lemma
        before = tokens[at - 1].lemma if at > first else ""
        after = tokens[at + 1].lemma if at + 1 < len(tokens) else ""
        end = self._next_mark(tokens, at + 1)
        if not self.verbs.has_verb(tokens, at + 1, max(end, at + 1)):
            if word in _AWAITING and end < len(tokens) and tokens[end].text == "," and end - at > 2:
                return at == first or word != "toen" or before not in self.finite
            if word in {"die", "dat"} and before and self.language == "nl" and end - at > 2:
                governed = before in self.finite | self.prepositions | self.coordinators or after in self.time
                return not governed and tokens[at - 1].is_word
            if word == "waar" and at == first and at > 1 and tokens[at - 1].text == ",":
                return end < len(tokens) - 1 and end - at > 2  # "in X, waar scholen uitpuilen, bestormden ..."
            if word in {"die", "dat"} and self.language == "nl" and at > 1 and tokens[at - 1].text == ",":
                return at == first and end - at > 2  # its verb is one that no list has: "X, dat ... voorbereidt"
            return word in {"if", "indien", "whether"} or (word == "als" and at == 0)
        if before in self.prepositions and word in self.relatives:
            return word in {"which", "whom", "wie", "whose"}
        if word in {"that", "die", "dat"}:
            if at == first and at == 0:
                return word == "dat" and not self.verbs.is_verb(tokens[at + 1])
            if self.language == "nl" and at == first and at > 0 and end - at > 3 and tokens[at - 1].text == ",":
                return True  # "de rebellen, die maandag nog vluchtten,"
            return after not in _TIME_NOUNS | self.time and before not in self.coordinators
        if word in {"after", "before", "since", "until", "sinds"}:
            return (
                self.verbs.has_finite(tokens, at + 1, end) and after not in self.determiners - {"the"} or after == "it"
            )
        if word in {"as", "so", "once"}:
            return at == first or tokens[at - 1].text == ","
        if word == "als" and self.language == "nl":
            return at == 0 or self.verbs.has_finite(tokens, at + 1, end)
        if word in {"of", "hoe", "waar", "zoals"}:
            return at == first or before not in self.determiners
        return True

    def _asks(self, tokens: Sequence[Token], at: int) -> bool:
        """Says whether Dutch "of" means whether: at the head of a sentence, or right after a verb or a comma."""
        if at == 0:
            return True
        return self.verbs.is_verb(tokens[at - 1]) or tokens[at - 1].text in {",", ";", ":"}

    def _next_mark(self, tokens: Sequence[Token], at: int) -> int:
        while at < len(tokens) and (tokens[at].text not in _MARKS or self._joins(tokens, at)):
            at += 1
        return at
