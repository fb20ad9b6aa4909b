"""Armed groups and bodies that no lexicon has: what is said around a name, wherever it stands, is weighed together."""

from dataclasses import dataclass, field

from coder.actors.bandnaming import Sign
from coder.actors.bandsigns import signs_of
from coder.actors.bandwords import kind_told
from coder.actors.chunks import Chunk, ChunkType
from coder.actors.context import Context, Line
from coder.codebook import ActorKind
from coder.firstnames import is_first_name
from coder.mentions import KnownActor
from coder.wordlists import word_list

_COMPASS = word_list("sites.toml", "compass")
_ENOUGH = 3  # weight that makes a group


@dataclass(slots=True)
class _Told:
    """What the text has told of one name."""

    text: str
    words: int
    weight: int = 0
    body: int = 0
    barred: bool = False
    naming: bool = False
    seen: set[str] = field(default_factory=set)
    told: list[str] = field(default_factory=list)
    at: tuple[int, int] = (0, 0)


def read_bands(context: Context) -> dict[str, KnownActor]:
    """Gives the groups among the article's unknown names, by their folded words.

    A sign counts once a name, however often it is repeated; what only a person, a firm or a weapon has bars the name.
    """
    lines = context.lines
    names: dict[str, _Told] = {}
    for line in lines:
        for index, chunk in enumerate(line.chunks):
            if chunk.type is ChunkType.UNKNOWN:
                key = key_of(line, chunk)
                if key in _COMPASS():
                    continue  # "de Oost-Libische commandant": where, not whose
                told = names.setdefault(key, _Told(chunk.text, chunk.end - chunk.start, at=chunk.span))
                for sign in signs_of(context, line, index):
                    _weigh(told, sign)
    found: dict[str, KnownActor] = {}
    known = _named_in_part(context)
    for key, told in names.items():
        kind = _kind(told)
        part = key.removesuffix("s")
        if kind is ActorKind.ORGANISATION and told.words == 1 and part in known:
            whole = known[part]  # "the Tigers"
            if whole is not None:
                found[key] = whole
        elif kind is not None:
            found[key] = KnownActor(told.text, kind, None, known=False)
    return found


def _named_in_part(context: Context) -> dict[str, KnownActor | None]:
    """Gives by each word of the names of several words that the text has and the lexicon knows whose name it is.

    None stands for a word that several of them have.
    """
    found: dict[str, KnownActor | None] = {}
    for line in context.lines:
        for chunk in line.chunks:
            if chunk.type is not ChunkType.ACTOR or chunk.end - chunk.start == 1:
                continue
            actor = context.choose(chunk.words)
            for word in line.words[chunk.start : chunk.end]:
                key = word.key.removesuffix("s")
                if word.capital and actor is not None and found.setdefault(key, actor) != actor:
                    found[key] = None
    return found


def key_of(line: Line, chunk: Chunk) -> str:
    """Gives the folded words of a name, without the Dutch ending of a genitive."""
    key = " ".join(word.key for word in line.words[chunk.start : chunk.end])
    return key[:-1] if chunk.owns and key.endswith("s") and not line.key(chunk.end).startswith("'") else key


def _weigh(told: _Told, sign: Sign) -> None:
    told.barred = told.barred or sign.bars
    told.naming = told.naming or sign.naming
    told.told.extend(sign.words)
    if sign.name in told.seen:
        return
    told.seen.add(sign.name)
    told.weight += sign.weight
    told.body += sign.body


def _kind(told: _Told) -> ActorKind | None:
    if told.barred and not told.naming:
        return None
    first = told.text.split(" ")[0]
    if told.words > 1 and is_first_name(first) and not told.naming and "inside" not in told.seen:
        return None  # "strijders van Ismail Kodar": whose men they are
    acronym = told.words == 1 and told.text.isupper() and len(told.text) > 1
    if told.weight + (acronym and told.weight > 0) >= _ENOUGH:
        return kind_told(tuple(told.told))
    return ActorKind.ORGANISATION if told.body >= _ENOUGH else None
