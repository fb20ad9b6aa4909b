"""Dutch clauses that wait for their verb over asides, and what is inserted into a clause and parts it from its verb."""

from collections.abc import Sequence

from coder.clause import ClauseKind
from coder.openings import AWAITING
from coder.segments import Segment
from coder.verbs import VerbReader
from coder.words import Token

Made = list[tuple[ClauseKind, str, list[int], int | None]]
"""The clauses of a sentence so far: kind, opener, tokens, and the clause each hangs from."""

_LATE = frozenset({"dat", "hoe", "waarom", "of"})  # the verb of what they open comes last
_INSIDE = frozenset({ClauseKind.ADVERBIAL, ClauseKind.COMPLEMENT, ClauseKind.RELATIVE, ClauseKind.CONDITIONAL})
INSERTED = "zo"
"""What opens a clause that is put into another one."""
_LONGEST = 8  # tokens of "zo blijkt uit beelden van de aanval"


class LateVerbs:
    """Reads which clause a stretch between commas goes on with."""

    def __init__(self, verbs: VerbReader) -> None:
        """Takes the verbs of Dutch."""
        self._verbs = verbs

    def open(self, tokens: Sequence[Token], made: Made, segment: Segment, main: int | None) -> int | None:
        """Gives the clause that a segment goes on with because it waits for its verb; None where none does.

        Behind an aside ("toen een raket, afgevuurd door X, een auto raakte"), behind a clause inside it ("meldde dat X
        in Y, waar Z woont, is opgepakt") and behind what is inserted ("X heeft, zo blijkt uit beelden, Y gedood").
        `main` is the number of the main clause in `made`.
        """
        if segment.mark != "," or segment.opener or not made:
            return None
        told = main is not None and self._has_finite(tokens, made[main][2])
        at: int | None = len(made) - 1
        if made[-1][1] == INSERTED:
            return made[-1][3]
        while at is not None and made[at][0] in _INSIDE:
            kind, opener, members, parent = made[at]
            late = opener in AWAITING if kind is ClauseKind.ADVERBIAL else opener in _LATE
            closed = self._has_finite(tokens, members)
            if late and not closed:
                first = tokens[segment.first]
                return at if told or not self._verbs.is_verb(first) or self._verbs.is_participle(first) else None
            if not closed:
                return None
            at = parent
        return None

    def is_inserted(self, tokens: Sequence[Token], segment: Segment) -> bool:
        """Says whether a segment between commas only tells whence one knows: ", zo blijkt uit beelden,"."""
        if segment.mark != "," or segment.last - segment.first > _LONGEST or segment.last + 1 >= len(tokens):
            return False
        told = tokens[segment.first].lemma == INSERTED and self._verbs.has_finite(
            tokens, segment.first + 1, segment.first + 2
        )
        return told and tokens[segment.last].text == ","

    def _has_finite(self, tokens: Sequence[Token], members: Sequence[int]) -> bool:
        return any(self._verbs.has_finite(tokens, at, at + 1) for at in members)
