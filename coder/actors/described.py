"""Whom an English apposition or noun tells an unknown name to be: "the Zadir, a militia", "Jan Pol, a tycoon"."""

from coder.actors.chunks import Chunk, ChunkType
from coder.actors.context import Context, Line
from coder.codebook import ActorKind
from coder.functionwords import GENITIVE
from coder.mentions import KnownActor
from coder.wordlists import word_list

_BANDS = word_list("en/people.toml", "described_bands")
_REBELS = frozenset("guerrilla insurgency rebellion".split())
_ARMED = word_list("en/people.toml", "armed")
_GROUPS = word_list("en/people.toml", "described_groups")
_PARTIES = word_list("en/people.toml", "parties")
_PERSONS = word_list("en/people.toml", "persons_of_note")
_ARTICLES = frozenset({"a", "an", "the", "one", "another", "his", "her", "its", "their"})
_PEOPLES = ("ish", "ese", "ian", "ean", "ist", "ists", "ern", "ic", "ite", "ites")  # of adjectives
_REACH = 6  # words between the comma of an apposition and its noun
_STOPS = frozenset({"that", "which", "who", "whose", "in", "on", "from", "for", "with", "and", "to", "at", "by"})


def described(context: Context, line: Line, chunk: Chunk) -> KnownActor | None:
    """Gives the group or person that an unknown name stands for by the noun behind it or the one that explains it."""
    if context.document.language != "en" or context.place_at(chunk.span) is not None:
        return None
    if chunk.text.endswith(_PEOPLES) and chunk.end - chunk.start == 1:
        return None  # "the Kurdish militia"
    joined = _joined(line, chunk)
    if joined is not None:
        name = context.span(line, chunk.start, joined[1]).of(context.document.text)  # "the Zadir gang" is called so
        return KnownActor(name, joined[0], None, known=False)
    kind = _explained(line, chunk)
    several = chunk.end - chunk.start > 1
    if kind is ActorKind.PERSON and not several:
        return None
    if kind is None and several and line.key(chunk.start - 1) in _PERSONS():
        kind = ActorKind.PERSON  # "the tycoon Jan Pol"
    return KnownActor(chunk.text, kind, None, known=False) if kind is not None else None


def _joined(line: Line, chunk: Chunk) -> tuple[ActorKind, int] | None:
    """Gives the kind of "the Zadir militia", "the Zadir rebel group", and where its name ends."""
    if line.key(chunk.start - 1) != "the":
        return None
    noun, next_noun = line.key(chunk.end), line.key(chunk.end + 1)
    if noun in _ARMED() and next_noun in _GROUPS():
        return ActorKind.REBEL_GROUP, chunk.end + 2
    return (ActorKind.POLITICAL_MILITIA, chunk.end + 1) if noun in _BANDS() else None


def _explained(line: Line, chunk: Chunk) -> ActorKind | None:
    """Gives what an apposition says a name is: "Zadir, a small militia from the hills", "Jan Pol, a local tycoon"."""
    if line.key(chunk.end) != "," or line.key(chunk.end + 1) not in _ARTICLES:
        return None
    armed = False
    for position in range(chunk.end + 2, chunk.end + 3 + _REACH):
        word = line.key(position)
        if word in GENITIVE or _belongs_to(line, position + 1):
            continue
        if not word.isalpha() or word in _STOPS or (word == "of" and position > chunk.end + 2):
            return None  # "one of the founders of the movement" is no movement
        if word in _BANDS() or (word in _REBELS and line.key(position + 1) not in _GROUPS()):
            return ActorKind.POLITICAL_MILITIA if word in _BANDS() else ActorKind.REBEL_GROUP
        if word in _GROUPS() and armed:
            return ActorKind.REBEL_GROUP
        if word in _PARTIES():
            return ActorKind.ORGANISATION
        if word in _PERSONS():
            return ActorKind.PERSON
        armed = armed or word in _ARMED()
    return None


def _belongs_to(line: Line, position: int) -> bool:
    """Says whether the word before a position only tells whose somebody is: "the firm's owner", "party leader"."""
    if line.key(position) in GENITIVE:
        return True
    return any(chunk.type is ChunkType.ROLE and chunk.start == position for chunk in line.chunks)
