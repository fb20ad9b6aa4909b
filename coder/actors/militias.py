"""Which militias a plural tells of: "de milities aan de kust", "regeringsgezinde milities" are none told before."""

from coder.actors.chunks import Chunk
from coder.actors.context import Context, Line
from coder.actors.forcephrase import PLURAL, ForcePhrase
from coder.actors.nouns import NounClass, read_peoples
from coder.codebook import ActorKind
from coder.mentions import KnownActor
from coder.wordlists import made_of, word_row

_SEVERAL = word_row("people.toml", "several_militias")
_WHERE = frozenset("aan in uit langs rond op on in from along around".split())
_LOYALTIES = word_row("nl/people.toml", "loyalties")
_ENGLISH = made_of(lambda: dict(pair.split(" ", 1) for pair in _LOYALTIES()))
_MEN = frozenset({NounClass.MILITIA, NounClass.TROOPS})
_PLACE = 3  # words behind a preposition in which a place ends: "aan de westkust"


def are_militias(line: Line, chunk: Chunk, noun: NounClass) -> bool:
    """Says whether a plural tells of several militias, of which one rebel group told of is none: "de milities"."""
    return noun is NounClass.MILITIA and line.key(chunk.end - 1).endswith(_SEVERAL())


def militias_told(context: Context, line: Line, phrase: ForcePhrase) -> KnownActor | None:
    """Makes a group of militias by what a text says of them, whose or where they are; None where it says nothing."""
    closed = context.cues["definite"] | context.cues["indefinite"]
    first = phrase.first + (line.key(phrase.first) in closed)
    end = max(phrase.end, _where_end(context, line, phrase.chunk.end))
    told = [word for word in line.words[first : phrase.chunk.start] if word.key not in context.cues["vague"]]
    if end == phrase.chunk.end and not told:
        return None
    if any(not word.text.islower() and word is not line.words[0] for word in told):
        return None
    if told and told[-1].key in _ENGLISH():
        return _called_in_english(context, line, phrase.chunk.start - 1, phrase.chunk)
    name = _in_small(context.span(line, first, end).of(context.document.text), first)
    return KnownActor(name, ActorKind.POLITICAL_MILITIA, None, known=False)


def of_side(context: Context, line: Line, phrase: ForcePhrase) -> KnownActor | None:
    """Gives the armed men of a side that a Dutch plural tells of: "regeringsgezinde strijders".

    Rule of the codebook (Actors): an armed group without a name is called by what the text says of it, in English. The
    same adjective before another noun means the same men; what points at somebody told before is read elsewhere.
    """
    chunk = phrase.chunk
    if context.document.language != "nl" or not phrase.is_a(_MEN) or not chunk.text.endswith(PLURAL):
        return None
    first = chunk.start
    while first and line.key(first - 1) in _ENGLISH():
        first -= 1
    if first == chunk.start or line.key(first - 1) in context.cues["definite"] | context.cues["possessive"]:
        return None
    return _called_in_english(context, line, first, chunk)


def is_community(word: str) -> bool:
    """Says whether a Dutch adjective tells of which faith, people or side armed men are: "druzische"."""
    return word in _ENGLISH() or word in read_peoples("nl")


def _called_in_english(context: Context, line: Line, first: int, chunk: Chunk) -> KnownActor:
    """Gives the men told before by the adjective of a side at `first`, else such men by their English name."""
    adjective = _ENGLISH()[line.key(first)].capitalize()
    told = next((actor for actor in context.called.values() if actor.name.startswith(f"{adjective} militia")), None)
    if told is not None:
        return told
    noun = "militias" if line.key(chunk.end - 1).endswith(_SEVERAL()) else "militia"
    return KnownActor(f"{adjective} {noun}", ActorKind.POLITICAL_MILITIA, None, known=False)


def _in_small(name: str, first: int) -> str:
    """Gives a name without the capital of the sentence that it opens."""
    return name if first else name[:1].lower() + name[1:]


def _where_end(context: Context, line: Line, position: int) -> int:
    """Gives the word after "aan de westkust" at `position`; `position` where no place without a name stands there."""
    definite = line.key(position) in _WHERE and line.key(position + 1) in context.cues["definite"]
    place = position + _PLACE - 1
    if not definite or place >= len(line.words) or not line.words[place].text.islower():
        return position
    return place + 1 if line.key(place + 1) not in context.cues["owner"] else position
