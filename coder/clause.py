"""A clause of a sentence: its words, what opens it, how it stands, and which clause it hangs from."""

from dataclasses import field
from enum import StrEnum

from coder.passages import Sentence
from coder.values import dataclass
from coder.words import Token


class ClauseKind(StrEnum):
    """How a clause stands in its sentence."""

    MAIN = "main"
    COORDINATE = "coordinate"  # shares the subject of the clause before
    PARTICIPIAL = "participial"  # ", killing nine": shares the subject too
    RELATIVE = "relative"
    COMPLEMENT = "complement"  # "said that ...", "om ... te ..."
    ADVERBIAL = "adverbial"  # "when ...", "omdat ..."
    CONDITIONAL = "conditional"  # "if ...", "als ...", "whether ..."


SUBORDINATE = frozenset({ClauseKind.ADVERBIAL, ClauseKind.COMPLEMENT, ClauseKind.RELATIVE, ClauseKind.CONDITIONAL})
"""The kinds that hang from another clause by a word of their own."""
INDEPENDENT = frozenset({ClauseKind.MAIN, ClauseKind.COORDINATE})
"""The kinds that tell by themselves."""
Made = list[tuple[ClauseKind, str, list[int], int | None]]
"""The clauses of a sentence while they are made: kind, opener, tokens, and the number of the one each hangs from."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its sentence, its tokens by number, the word that opens it, and the clause it hangs from."""

    index: int
    sentence: Sentence
    kind: ClauseKind
    opener: str
    members: tuple[int, ...]
    parent: int | None
    tokens: tuple[Token, ...] = field(init=False, repr=False, compare=False)
    """The clause's tokens, without the words of clauses inside it."""

    def __post_init__(self) -> None:
        """Notes the tokens, for which many rules ask."""
        tokens = self.sentence.tokens
        object.__setattr__(self, "tokens", tuple([tokens[at] for at in self.members]))

    @property
    def last_word(self) -> int:
        """The number of its last word, without the mark behind it; -1 where it has none."""
        return max((at for at in self.members if self.sentence.tokens[at].is_word), default=-1)
