"""Noun phrases for forces and crowds: their words, what the noun may stand for, and who owns them."""

from coder.actors.chunks import Chunk, ChunkType
from coder.actors.context import Context, Line
from coder.actors.nouns import Noun, NounClass
from coder.actors.phrase import owner_after, owner_before, phrase_start
from coder.codebook import ActorKind
from coder.mentions import KnownActor
from coder.values import dataclass

PLURAL = ("en", "s")
"""How a plural ends."""


@dataclass(frozen=True, slots=True)
class ForcePhrase:
    """A noun phrase for a force or crowd: its words, what its noun may stand for, and who owns it."""

    chunk: Chunk
    classes: tuple[NounClass, ...]
    first: int
    end: int
    owner: KnownActor | None
    owner_word: int | None  # where an owner before the noun begins

    def is_a(self, classes: frozenset[NounClass]) -> bool:
        """Says whether the noun may stand for one of `classes`."""
        return bool(classes.intersection(self.classes))


def read_phrase(context: Context, line: Line, index: int) -> ForcePhrase:
    """Reads the noun phrase around the noun at chunk `index`."""
    chunk = line.chunks[index]
    classes = tuple(meaning.stands_for for meaning in chunk.meanings if isinstance(meaning, Noun))
    first = phrase_start(context, line, chunk.start)
    before = owner_before(context, line, index)
    after = owner_after(context, line, index)
    inside = _of_compound(context, chunk)
    owner = inside or _owner(line, index, before, after)
    if before is not None:
        first = min(first, phrase_start(context, line, before[1]))
    end = line.chunks[after[1]].end if after is not None and owner == after[0] else chunk.end
    if after is None and line.key(end) in ("van", "of") and end + 1 < len(line.words) and _is_plain(line, end + 1):
        end += 2  # "een brigade van salafisten"
    return ForcePhrase(chunk, classes, first, end, owner, before[1] if before is not None else None)


def _is_plain(line: Line, position: int) -> bool:
    """Says whether the word at `position` is a plural in small letters that ends a phrase."""
    word = line.words[position]
    return word.text.islower() and word.key.isalpha() and word.key.endswith(PLURAL) and len(word.key) > 4


def _of_compound(context: Context, chunk: Chunk) -> KnownActor | None:
    """Gives the owner inside a compound: Talibanstrijders, RSF-strijders as one word."""
    if chunk.words:
        return context.choose(chunk.words)
    return chunk.state.state.actor if chunk.state is not None else None


def _owner(
    line: Line, index: int, before: tuple[KnownActor, int] | None, after: tuple[KnownActor, int] | None
) -> KnownActor | None:
    """Chooses between an owner before and one after the noun: a group after it outranks a mere adjective before it."""
    if before is None:
        return after[0] if after is not None else None
    described = line.chunks[index - 1].adjective or line.chunks[index - 1].type is ChunkType.UNKNOWN
    return after[0] if described and after is not None and after[0].kind is not ActorKind.STATE else before[0]
