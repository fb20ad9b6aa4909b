"""Acronyms in brackets behind a name: "the Rapid Support Forces (RSF)"."""

from coder.actors.bands import key_of
from coder.actors.chunks import ChunkType
from coder.actors.context import Context, Line
from coder.actors.registering import lookup, register
from coder.actors.trie import Word
from coder.codebook import ActorKind
from coder.mentions import KnownActor

_BETWEEN = frozenset("voor de het van der en of the for and to tot ter in op du des et la le y del".split())


def read_acronyms(context: Context, line: Line) -> None:
    """Takes down an acronym in brackets after a name: "the Rapid Support Forces (RSF)"."""
    for position, bracket in enumerate(line.words[1:-2], start=1):
        acronym = line.words[position + 1]
        if bracket.text != "(" or line.words[position + 2].text != ")" or not _is_acronym(acronym):
            continue
        chunk = line.chunk_before(position)
        actor = context.choose(chunk.words) if chunk is not None and chunk.type is ChunkType.ACTOR else None
        known = _borne_by(context, line, position + 1) if actor is None else None
        if known is not None:
            first = _long_name(line, position, acronym)
            if first is None and chunk is not None and chunk.type is ChunkType.UNKNOWN:
                first = chunk.start
            if first is not None:
                register(context, known, line.words[first:position])
                context.long_names[line.sentence.index, first] = (position, known)
                continue
        if actor is None and chunk is not None and chunk.type is ChunkType.UNKNOWN:
            actor = context.bands.get(key_of(line, chunk))  # also "Bevrijdingsleger van X (ELX)", translated
        if actor is None:
            start = _long_name(line, position, acronym)
            if start is None or {word.key for word in line.words[start:position]} & context.cues["nothing"]:
                continue
            actor = lookup(context, line.words[start:position], genitive=False)
            actor = actor or _made_of_name(context, line, start, position)
            register(context, actor, line.words[start:position])
            context.long_names[line.sentence.index, start] = (position, actor)
        context.names.setdefault(acronym.key, actor)


def _borne_by(context: Context, line: Line, position: int) -> KnownActor | None:
    """Gives the group of the lexicon with that acronym at home in a country of the article: a name only translated."""
    chunk = line.chunk_at(position)
    actor = context.choose(chunk.words) if chunk is not None and chunk.type is ChunkType.ACTOR else None
    if actor is None or not actor.known or actor.kind is ActorKind.PERSON or actor.country is None:
        return None
    return actor if context.countries[actor.country] else None


def _is_acronym(word: Word) -> bool:
    return 1 < len(word.text) < 9 and word.text[:2].isupper()


def _long_name(line: Line, position: int, acronym: Word) -> int | None:
    """Gives the first word of the name before the bracket: capitals and the small words between them.

    The acronym's first letter must begin the name: "het Front voor de Bevrijding van X (FBX)".
    """
    start = position
    while start > 0 and (line.words[start - 1].capital or line.key(start - 1) in _BETWEEN):
        start -= 1
    while start < position and line.words[start].key[0] != acronym.key[0]:
        start += 1
    return start if position - start > 1 and line.words[start].capital else None


def _made_of_name(context: Context, line: Line, start: int, position: int) -> KnownActor:
    keys = {word.key for word in line.words[start:position]}
    kind = ActorKind.REBEL_GROUP if keys & context.cues["armed"] else ActorKind.ORGANISATION
    name = context.span(line, start, position).of(context.document.text)
    return KnownActor(name, kind, None, known=False)
