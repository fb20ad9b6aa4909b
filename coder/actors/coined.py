"""Groups that no lexicon knows, by the noun they are named with: "de X-brigade", "de clan X", "het kartel van Y"."""

from coder.actors.chunks import Chunk
from coder.actors.context import Context, Line
from coder.actors.known import ActorWord
from coder.codebook import ActorKind
from coder.mentions import KnownActor
from coder.wordlists import word_list

_TRIBES = word_list("nl/people.toml", "tribes")
_GANGS = word_list("nl/people.toml", "gangs")
_BANDS = word_list("nl/people.toml", "armed_bands")
_UNITS = frozenset("brigade bataljon brigades".split())  # of a town: a state's own have other names
_PARTIES = frozenset("partij regeringspartij oppositiepartij coalitiepartij fractie oppositiebeweging".split())
_FAMILY = frozenset("gebroeders broers familie broeders".split())
_ARTICLES = frozenset({"de", "het", "een"})
_ADJECTIVES = 3  # words between the article of an apposition and its noun


def coined_before_noun(context: Context, line: Line, chunk: Chunk) -> KnownActor | None:
    """Gives the group that a Dutch compound names which begins with an unknown name: "Jenin-brigade"."""
    if context.document.language != "nl" or chunk.end - chunk.start != 2 or not chunk.text[0].isupper():
        return None
    first, noun = line.words[chunk.start], line.words[chunk.end - 1]
    if not first.joined or first.text.isupper() or first.text[0].isdigit():
        return None
    for match in context.vocabulary.phrases.matches(line.words, chunk.start, genitive=True):
        if any(not _is_noun(meaning) for meaning in match.meanings):
            return None  # "Wagner-strijders": of somebody known
    if noun.key in _UNITS and context.place_at(first.span) is None:
        return None
    kind = _kind(noun.key) or (ActorKind.POLITICAL_MILITIA if noun.key in _UNITS else None)
    return KnownActor(chunk.text, kind, None, known=False) if kind is not None else None


def _is_noun(meaning: object) -> bool:
    return type(meaning).__name__ in {"Noun", "Role", "Field"}


def coined(context: Context, line: Line, chunk: Chunk) -> KnownActor | None:
    """Gives the group that an unknown name stands for by a Dutch noun that is joined to it, precedes or explains it."""
    if context.document.language != "nl":
        return None
    after, before = line.key(chunk.end), line.key(chunk.start - 1)
    joined = line.words[chunk.end - 1].joined
    if joined and (kind := _kind(after)) is not None:
        return KnownActor(f"{chunk.text}-{after}", kind, None, known=False)
    if not joined and (kind := _kind(before)) is not None and context.place_at(chunk.span) is None:
        return KnownActor(chunk.text, kind, None, known=False)
    owned = _owned(context, line, chunk)
    if owned is not None:
        return owned
    explained = _explained(line, chunk.end) if context.place_at(chunk.span) is None else None
    return KnownActor(chunk.text, explained, None, known=False) if explained is not None else None


def _kind(word: str) -> ActorKind | None:
    if word in _TRIBES():
        return ActorKind.IDENTITY_MILITIA
    if word in _GANGS() | _BANDS():
        return ActorKind.POLITICAL_MILITIA
    return ActorKind.ORGANISATION if word in _PARTIES else None


def _owned(context: Context, line: Line, chunk: Chunk) -> KnownActor | None:
    """Gives the group of "het kartel van X", known or not, and of "de militie van de gebroeders X"."""
    position = chunk.start - 1
    family = line.key(position) in _FAMILY
    position -= family
    position -= line.key(position) in _ARTICLES
    noun = line.key(position - 1)
    if line.key(position) != "van" or not (noun in _TRIBES() | _GANGS() or (family and noun in _BANDS())):
        return None
    words = (*line.words[chunk.start : chunk.end], line.words[position - 1])
    for match in context.vocabulary.phrases.matches(words, 0):
        known = tuple(meaning for meaning in match.meanings if isinstance(meaning, ActorWord))
        actor = context.choose(known) if match.end == len(words) and known else None
        if actor is not None:
            return actor
    kind = _kind(noun)
    name = context.span(line, position - 1, chunk.end).of(context.document.text)
    return KnownActor(name, kind, None, known=False) if kind is not None else None


def _explained(line: Line, end: int) -> ActorKind | None:
    """Gives what an apposition says a name is: "X, de partij van Y", "X, een kleine stam uit het noorden"."""
    if line.key(end) != "," or line.key(end + 1) not in _ARTICLES:
        return None
    for position in range(end + 2, end + 3 + _ADJECTIVES):
        kind = _kind(line.key(position))
        if kind is not None:
            return kind
        if not line.key(position).endswith("e"):
            return None
    return None
