"""Persons that an article only names, by a first name of the lists and a surname: they are listed, and take no part."""

from coder.actors.capitals import PARTICLES
from coder.actors.chunks import Chunk, ChunkType
from coder.actors.context import Context, Line
from coder.actors.registering import lookup
from coder.codebook import ActorKind
from coder.firstnames import is_first_name
from coder.mentions import ActorMention, KnownActor, MentionForm

_NAMED_AFTER = frozenset("de het the 's in te naar near nabij into at bij".split())
_BODIES = ("media", "organisation", "armed", "nothing", "state_body")


def read_bystanders(context: Context) -> tuple[ActorMention, ...]:
    """Gives the mentions of persons whom `context` knows by their first names alone, in reading order.

    They are kept apart from the other mentions, so that no pronoun and no office is taken for somebody of whom the
    article tells next to nothing. A street, mosque or prize named after a person is none.
    """
    taken = {mention.head.start for mention in context.mentions}
    bodies = frozenset[str]().union(*(context.cues[name] for name in _BODIES))
    found: list[ActorMention] = []
    for line in context.lines:
        for chunk in line.chunks:
            if chunk.type is not ChunkType.UNKNOWN or chunk.end - chunk.start < 2 or chunk.span.start in taken:
                continue
            if _is_person(context, line, chunk, bodies):
                actor = KnownActor(chunk.text, ActorKind.PERSON, None, known=False)
                found.append(ActorMention(chunk.span, chunk.span, actor, MentionForm.NAME))
    return tuple(found)


def _is_person(context: Context, line: Line, chunk: Chunk, bodies: frozenset[str]) -> bool:
    words = line.words[chunk.start : chunk.end]
    if words[0].joined or words[-1].joined or not words[-1].capital or not is_first_name(words[0].text):
        return False
    if line.key(chunk.start - 1) in _NAMED_AFTER or any(word.key in bodies for word in words):
        return False
    if any(len(word.text) > 2 and word.text.isupper() for word in words):
        return False
    if context.place_at(chunk.span) is not None or lookup(context, words, chunk.owns) is not None:
        return False
    return any(word.key not in PARTICLES() for word in words[1:])
