"""What a sentence is cut into: stretches of words that name or may name somebody."""

from enum import StrEnum

from coder.actors.known import ActorWord
from coder.actors.nouns import Field, Noun, Role
from coder.actors.states import StateWord
from coder.actors.trie import Match, Word
from coder.actors.vocabulary import Meaning
from coder.functionwords import GENITIVE
from coder.mentions import MentionForm
from coder.records import Span
from coder.values import dataclass


class ChunkType(StrEnum):
    """What a chunk of a sentence is."""

    ACTOR = "actor"
    STATE = "state"
    NOUN = "noun"
    ROLE = "role"
    PRONOUN = "pronoun"
    FIELD = "field"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words `start` to `end` (excluded) of a sentence, what they may mean, and whether they own what follows."""

    start: int
    end: int
    type: ChunkType
    meanings: tuple[Meaning, ...]
    owns: bool = False
    span: Span = Span(0, 0)
    text: str = ""

    @property
    def words(self) -> tuple[ActorWord, ...]:
        """The names of actors among the meanings."""
        return tuple(meaning for meaning in self.meanings if isinstance(meaning, ActorWord))

    @property
    def state(self) -> StateWord | None:
        """The first word for a state among the meanings."""
        for meaning in self.meanings:  # a plain loop: asked of most chunks several times
            if isinstance(meaning, StateWord):
                return meaning
        return None

    @property
    def noun(self) -> Noun | None:
        """The first noun among the meanings."""
        return next((meaning for meaning in self.meanings if isinstance(meaning, Noun)), None)

    @property
    def role(self) -> Role | None:
        """The first role among the meanings."""
        return next((meaning for meaning in self.meanings if isinstance(meaning, Role)), None)

    @property
    def adjective(self) -> bool:
        """Says whether the chunk is a state's adjective or people."""
        return self.state is not None and self.state.form is MentionForm.ADJECTIVE


def chunk_of(
    text: str,
    words: tuple[Word, ...],
    start: int,
    end: int,
    kind: ChunkType,
    meanings: tuple[Meaning, ...],
    match: Match[Meaning] | None = None,
    owns: bool = False,
) -> Chunk:
    """Makes the chunk of words `start` to `end`; `match` tells of a Dutch genitive, `owns` of another sign of one."""
    span = Span(words[start].start, words[end - 1].end)
    follows = end < len(words) and words[end].key in GENITIVE and words[end].start == span.end
    if match is not None and match.genitive:
        span, owns = Span(span.start, span.end - 1), True
    return Chunk(start, end, kind, meanings, owns or follows, span, span.of(text))


_TYPES = (
    (ActorWord, ChunkType.ACTOR),
    (StateWord, ChunkType.STATE),
    (Role, ChunkType.ROLE),
    (Noun, ChunkType.NOUN),
    (Field, ChunkType.FIELD),
)
"""What a chunk of each meaning is, in the order in which the meanings count."""


def type_of(meanings: list[Meaning]) -> ChunkType:
    """Gives what a chunk with these meanings is: a name before a state, an office, a noun, a field."""
    for cls, kind in _TYPES:
        for meaning in meanings:
            if isinstance(meaning, cls):
                return kind
    raise ValueError(f"no meaning: {meanings}")
