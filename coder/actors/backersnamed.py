"""Unknown names of who gives: a firm, a party, a man of means, by the noun beside the name or the verb behind it."""

from coder.actors.chunks import Chunk, ChunkType
from coder.actors.context import Context, Line
from coder.codebook import ActorKind
from coder.firstnames import is_first_name
from coder.mentions import KnownActor
from coder.values import replace
from coder.wordlists import word_row

_FIRMS = word_row("people.toml", "firms")
_WEALTHY = word_row("people.toml", "wealthy")
_PARTNERS = word_row("people.toml", "partners")
_GIVES = word_row("ties.toml", "gives")
_BODIES = ("partij", "congres", "unie", "alliantie", "congress", "party", "union", "alliance", "front", "league")
_ARTICLES = frozenset({"de", "het", "een", "zijn", "haar", "hun", "the", "a", "an", "his", "her", "its", "their"})
_REACH = 4  # words behind an article in which the noun of an apposition stands
_LONG = 9  # words of an aside between a name and its verb
_STOPS = frozenset({"van", "of", "in", "uit", "from", "die", "dat", "who", "which", "that", "for", "voor", "to", "aan"})


def named_backer(context: Context, line: Line, index: int) -> KnownActor | None:
    """Gives who an unknown name is that a noun for a firm, a party or a man of means stands beside, or that gives.

    "Oliebedrijf X", "zakenman Jan X", "X, een rijke hotelier", "X, his coalition partner", "het Franse X
    betaalt": of a single word the verb alone tells only behind an article, as any word may open a sentence.
    """
    chunk = line.chunks[index]
    if context.place_at(chunk.span) is not None or not chunk.text[0].isupper():
        return None
    firms, wealthy, partners = _FIRMS(), _WEALTHY(), _PARTNERS()
    several = chunk.end - chunk.start > 1
    before = line.key(chunk.start - 1)
    head = line.key(chunk.start)
    if several and chunk.start == 0 and (head.endswith(firms) or head in wealthy):
        rest = context.span(line, 1, chunk.end).of(context.document.text)  # "Oliebedrijf X", "Zakenman Jan X"
        person = head in wealthy and chunk.end > 2
        return KnownActor(rest, ActorKind.PERSON if person else ActorKind.ORGANISATION, None, known=False)
    if before.endswith(firms):
        return KnownActor(chunk.text, ActorKind.ORGANISATION, None, known=False)
    if several and before in wealthy:
        return KnownActor(chunk.text, ActorKind.PERSON, None, known=False)
    told = _explained(line, chunk)
    if told is not None and told.endswith(firms + partners):
        return KnownActor(chunk.text, ActorKind.ORGANISATION, None, known=False)
    if told is not None and several and told in wealthy:
        return KnownActor(chunk.text, ActorKind.PERSON, None, known=False)
    if not _is_giving(line, chunk, _GIVES()):
        return None
    adjective = (
        index > 0 and line.chunks[index - 1].type is ChunkType.STATE and line.chunks[index - 1].end == chunk.start
    )
    opened = before in _ARTICLES or adjective
    if several and is_first_name(line.words[chunk.start].text) and not opened:
        return KnownActor(chunk.text, ActorKind.PERSON, None, known=False)
    return KnownActor(chunk.text, ActorKind.ORGANISATION, None, known=False) if opened else None


def with_nation(line: Line, index: int, actor: KnownActor) -> KnownActor:
    """Gives a party under its whole name, where that is a noun with the adjective of its state: "Zedlands Congres"."""
    chunk, before = line.chunks[index], line.chunks[index - 1] if index else None
    if before is None or not before.adjective or before.end != chunk.start or actor.known:
        return actor
    if actor.kind is not ActorKind.ORGANISATION or not actor.name.lower().endswith(_BODIES):
        return actor
    return replace(actor, name=f"{before.text} {actor.name}")


def _explained(line: Line, chunk: Chunk) -> str | None:
    """Gives the noun of an apposition behind a name: "X, een rijke hotelier uit Y", "X, his coalition partner"."""
    if line.key(chunk.end) != "," or line.key(chunk.end + 1) not in _ARTICLES:
        return None
    last = None
    for position in range(chunk.end + 2, chunk.end + 2 + _REACH):
        word = line.key(position)
        if word == "'s":
            last = None  # "the firm's chairman" is no firm
            continue
        if not word.replace("-", "").isalpha() or word in _STOPS:
            return last
        last = word
    return last


def _is_giving(line: Line, chunk: Chunk, gives: tuple[str, ...]) -> bool:
    """Says whether a verb of giving stands behind a name, or behind the aside between two commas that explains it."""
    if line.key(chunk.end) in gives:
        return True
    if line.key(chunk.end) != ",":
        return False
    closing = next((k for k in range(chunk.end + 1, chunk.end + _LONG) if line.key(k) == ","), None)
    return closing is not None and line.key(closing + 1) in gives
