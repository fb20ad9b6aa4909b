"""Clauses that wait for their verb over asides, and what is inserted into a clause and parts it from its verb."""

from collections.abc import Sequence

from coder.clause import SUBORDINATE, ClauseKind, Made
from coder.openings import AWAITING
from coder.segments import Segment
from coder.speech import speech_lexicon
from coder.verbs import VerbReader
from coder.words import Token

_LATE = frozenset({"dat", "hoe", "waarom", "of"})  # the verb of what they open comes last
INSERTED = "zo"
"""What opens a clause that is put into another one."""
_SOME = frozenset("some many most several others one two both all few none half each".split())
_SUBJECTS = {"nl": frozenset("hij zij ze wij we ik men".split()), "en": frozenset("he she they we i".split())}
"""Pronouns that are subjects, so that a verb belongs to them, even one that no list has."""
_NEAR = 3  # tokens from "some" to what they do: "some of them wrapped in"
_LONGEST = 8  # tokens of "zo blijkt uit beelden van de aanval"


class LateVerbs:
    """Reads which clause a stretch between commas goes on with."""

    def __init__(self, verbs: VerbReader) -> None:
        """Takes the verbs of a language."""
        self._verbs = verbs
        self._speech = speech_lexicon(verbs.language)

    def open(self, tokens: Sequence[Token], made: Made, segment: Segment, main: int | None) -> int | None:
        """Gives the clause that a segment goes on with because it waits for its verb; None where none does.

        Behind an aside ("toen een raket, afgevuurd door X, een auto raakte"), behind a clause inside it ("meldde dat X
        in Y, waar Z woont, is opgepakt") and behind what is inserted ("X heeft, zo blijkt uit beelden, Y gedood").
        `main` is the number of the main clause in `made`.
        """
        if segment.mark != "," or segment.opener or not made:
            return None
        if made[-1][1] == INSERTED:
            return made[-1][3]
        if self._verbs.language != "nl":
            return None
        told = main is not None and self._has_finite(tokens, made[main][2])
        at: int | None = len(made) - 1
        while at is not None and made[at][0] in SUBORDINATE:
            kind, opener, members, parent = made[at]
            late = opener in AWAITING if kind is ClauseKind.ADVERBIAL else opener in _LATE
            words = [word for word in members if tokens[word].is_word]
            present = kind is ClauseKind.RELATIVE and bool(words) and self._verbs.may_close(tokens, words[-1])
            closed = present or self._has_finite(tokens, members)
            if late and not closed:
                first = tokens[segment.first]
                return at if told or not self._verbs.is_verb(first) or self._verbs.is_participle(first) else None
            if not closed:
                return None
            at = parent
        return None

    def interrupted(self, tokens: Sequence[Token], made: Made, segment: Segment) -> int | None:
        """Gives the clause that a segment between commas interrupts to tell whence one knows: ", zo blijkt uit X,".

        In English it parts a subject from its verb: "The rebels, witnesses said, took the town".
        """
        first, last = segment.first, segment.last
        if segment.mark != "," or last - first > _LONGEST or last + 1 >= len(tokens) or tokens[last].text != ",":
            return None
        at: int | None = len(made) - 1
        if self._verbs.language == "nl":
            told = tokens[first].lemma == INSERTED and self._verbs.has_finite(tokens, first + 1, first + 2)
            return at if told else None
        if at is not None and self._tells_of_some(tokens, segment) and not self._verbs.has_verb_in(tokens, made[at][2]):
            return at
        if segment.opener or last - first == 1 or self._speech.verb_at(tokens, last - 1) is None:
            return None
        while at is not None and made[at][0] in SUBORDINATE and self._verbs.has_verb_in(tokens, made[at][2]):
            at = made[at][3]  # "Mr Bah, who fled, police said, was shot"
        return at if at is not None and not self._verbs.has_verb_in(tokens, made[at][2]) else None

    def has_subject(self, tokens: Sequence[Token], segment: Segment) -> bool:
        """Says whether a stretch in which no list has a verb has one: "op beelden vragen zij om water", "smeken die".

        A pronoun that is its subject stands there, or a verb of speech.
        """
        subjects = _SUBJECTS[self._verbs.language]
        return any(
            tokens[at].lemma in subjects or self._speech.verb_at(tokens, at) is not None
            for at in range(segment.first, segment.last)
        )

    def _tells_of_some(self, tokens: Sequence[Token], segment: Segment) -> bool:
        """Says whether an English aside tells what some of those do whose verb follows: ", some wrapped in flags,"."""
        first, last = segment.first, segment.last
        if tokens[first].lemma not in _SOME or segment.opener or not self._verbs.is_verb(tokens[last + 1]):
            return False
        verbs = [at for at in range(first + 1, last) if self._verbs.has_verb(tokens, at, at + 1)]
        bare = bool(verbs) and verbs[0] - first <= _NEAR
        return bare and not any(tokens[at].lemma in self._verbs.auxiliaries for at in verbs)

    def _has_finite(self, tokens: Sequence[Token], members: Sequence[int]) -> bool:
        return any(self._verbs.has_finite(tokens, at, at + 1) for at in members)
