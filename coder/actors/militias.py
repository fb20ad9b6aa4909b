"""Which militias a plural tells of: "de druzische milities", "the militias on the coast" are no group told before."""

from coder.actors.chunks import Chunk
from coder.actors.context import Context, Line
from coder.actors.forcephrase import ForcePhrase
from coder.actors.nouns import NounClass
from coder.codebook import ActorKind
from coder.mentions import KnownActor

_SEVERAL = ("milities", "militias")
_WHERE = frozenset("aan in uit langs rond op on in from along around".split())
_PLACE = 3  # words behind a preposition in which a place ends: "aan de westkust"


def are_militias(line: Line, chunk: Chunk, noun: NounClass) -> bool:
    """Says whether a plural tells of several militias, of which one rebel group told of is none: "de milities"."""
    return noun is NounClass.MILITIA and line.key(chunk.end - 1).endswith(_SEVERAL)


def militias_told(context: Context, line: Line, phrase: ForcePhrase) -> KnownActor | None:
    """Makes a group of militias by what a text says of them, whose or where they are; None where it says nothing."""
    closed = context.cues["definite"] | context.cues["indefinite"]
    first = phrase.first + (line.key(phrase.first) in closed)
    end = max(phrase.end, _where_end(context, line, phrase.chunk.end))
    told = [word for word in line.words[first : phrase.chunk.start] if word.key not in context.cues["vague"]]
    if end == phrase.chunk.end and not told:
        return None
    if any(not word.text.islower() for word in told):
        return None
    name = context.span(line, first, end).of(context.document.text)
    return KnownActor(name, ActorKind.POLITICAL_MILITIA, None, known=False)


def _where_end(context: Context, line: Line, position: int) -> int:
    """Gives the word after "aan de westkust" at `position`; `position` where no place without a name stands there."""
    definite = line.key(position) in _WHERE and line.key(position + 1) in context.cues["definite"]
    place = position + _PLACE - 1
    if not definite or place >= len(line.words) or not line.words[place].text.islower():
        return position
    return place + 1 if line.key(place + 1) not in context.cues["owner"] else position
