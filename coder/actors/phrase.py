"""Noun phrases around a chunk: where they begin, whether they are definite, and who owns what they name."""

from coder.actors.chunks import Chunk, ChunkType
from coder.actors.context import Context, Line
from coder.actors.naming import actor_of
from coder.actors.nouns import NounClass
from coder.codebook import ActorKind
from coder.functionwords import GENITIVE
from coder.mentions import KnownActor

_LED = frozenset({"led", "run", "geleide", "controlled", "commanded"})
_NUMBERS = ("honderd", "duizend", "tien", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig",
            "negentig", "tal")  # fmt: skip
_CHAIN = 5  # offices and adjectives before an owner's name
_GAP = 2  # adjectives between an owner and what it owns


def phrase_start(context: Context, line: Line, start: int) -> int:
    """Gives the first word of the noun phrase whose noun begins at word `start`: its numbers, adjectives, article."""
    cues = context.cues
    articles = cues["definite"] | cues["indefinite"] | cues["possessive"]
    first = start
    counted = False
    while first > 0:
        word = line.words[first - 1]
        if word.key in articles:
            return first - 1
        counted = counted or is_number(context, line, first - 1)
        if word.key == "of" and first > 1 and line.key(first - 2) in cues["quantity"]:
            first -= 2
        elif is_number(context, line, first - 1) or word.joined:
            first -= 1
        elif (
            first > 1
            and not counted
            and _is_adjective(context, word.text, word.key)
            and (line.key(first - 2) in articles | cues["quantity"])
        ):
            first -= 1
        else:
            break
    return first


def past_numbers(context: Context, line: Line, first: int, noun: int) -> int:
    """Gives the first word of a phrase after its numbers, at most its `noun`: "zeker dertig strijders": strijders."""
    while first < noun and (is_number(context, line, first) or line.key(first) == "of"):
        first += 1
    return first


def is_number(context: Context, line: Line, position: int) -> bool:
    """Says whether the word at `position` counts or measures: "zeker", "dertig", "tweehonderd", "12"."""
    word = line.words[position]
    if word.key in context.cues["quantity"] or word.text[0].isdigit():
        return True
    return context.document.language == "nl" and word.key.endswith(_NUMBERS)


def is_definite(context: Context, line: Line, first: int, start: int) -> bool:
    """Says whether the noun phrase of words `first` to `start` points at somebody told of: "de", "the", "zijn"."""
    keys = {word.key for word in line.words[first:start]}
    if keys & context.cues["indefinite"]:
        return False
    return bool(keys & (context.cues["definite"] | context.cues["possessive"]))


def owner_before(context: Context, line: Line, index: int) -> tuple[KnownActor, int] | None:
    """Gives who owns chunk `index` by standing before it, and the owner's first word.

    "Turkse troepen", "Haftars troepen", "Sudan's army", "RSF fighters", "zijn troepen".
    """
    chunk = line.chunks[index]
    if index == 0:
        return None
    owner = line.chunks[index - 1]
    between = [word for word in line.words[owner.end : chunk.start] if word.key not in GENITIVE]
    if line.words[owner.end - 1].joined and between:  # "NATO-led forces" are NATO's, "Iran-backed militias" not Iran's
        if between[0].key not in _LED:
            return None
        between = []
    if owner.start and line.words[owner.start - 1].joined:
        return None  # "pro-Russische rebellen"
    if len(between) > _GAP or not all(_is_adjective(context, word.text, word.key) for word in between):
        return None
    if owner.type is ChunkType.PRONOUN:
        if line.key(owner.start) not in context.cues["possessive"]:
            return None
        actor = possessor(context, line, owner)
    elif _is_his_in_a_country(context, line, index):
        pronoun = line.chunks[index - 2]
        actor, owner = possessor(context, line, pronoun), pronoun  # "zijn Syrische basis": his, in Syria
    elif owner.owns or owner.adjective or (owner.type in (ChunkType.ACTOR, ChunkType.UNKNOWN) and not between):
        actor = actor_of(context, line, index - 1)
        if actor is not None and actor.kind is ActorKind.PERSON and not owner.owns:
            return None
    elif owner.type is ChunkType.STATE and not between:
        actor = owner.state.state.actor if owner.state is not None and owner.text.isupper() else None
    else:
        return None
    return (actor, owner.start) if actor is not None else None


def _is_his_in_a_country(context: Context, line: Line, index: int) -> bool:
    """Says whether chunk `index` is somebody's abroad: "zijn Syrische basis"; men hired abroad stay who they are."""
    chunk, owner = line.chunks[index], line.chunks[index - 1]
    hired = chunk.noun is not None and chunk.noun.stands_for is NounClass.MERCENARIES
    if not owner.adjective or hired or chunk.type is not ChunkType.NOUN:
        return False
    return _is_possessive(context, line, index - 2, owner.start)


def possessor(context: Context, line: Line, pronoun: Chunk) -> KnownActor | None:
    """Gives whom "zijn", "haar", "hun", "his", "its" or "their" stands for."""
    key, at = line.key(pronoun.start), line.sentence.index
    if key in ("its",):
        return context.discourse.thing(at)
    if key in ("hun", "their"):
        return context.discourse.many(at)
    if key in ("his", "her"):
        return context.discourse.person(at)
    return context.discourse.last(at)


def owner_after(context: Context, line: Line, index: int) -> tuple[KnownActor, int] | None:
    """Gives who owns chunk `index` by standing after it, and the index of the owner's chunk.

    "de troepen van veldmaarschalk Khalifa Haftar", "fighters loyal to X", "strijders van de MNLA".
    """
    position = line.chunks[index].end
    length = _loyal(context, line, position)
    if not length:
        return None
    position += length
    while line.key(position) in context.cues["definite"]:
        position += 1
    after = index + 1
    while after < min(len(line.chunks), index + _CHAIN) and line.chunks[after].start - position <= 1:
        chunk = line.chunks[after]
        if chunk.type is ChunkType.ROLE or (_leads_on(line, after) and (chunk.adjective or chunk.noun is not None)):
            position, after = chunk.end, after + 1
            continue
        if chunk.type is ChunkType.PRONOUN and _is_own_country(context, line, after):
            actor = possessor(context, line, chunk)
            return (actor, after + 1) if actor is not None else None
        if chunk.type in (ChunkType.ACTOR, ChunkType.UNKNOWN, ChunkType.STATE):
            actor = actor_of(context, line, after)
            return (actor, after) if actor is not None else None
        return None
    return None


def _is_own_country(context: Context, line: Line, index: int) -> bool:
    """Says whether chunk `index` and the next say "zijn land", "their country"."""
    after = line.chunks[index + 1] if index + 1 < len(line.chunks) else None
    own = line.key(line.chunks[index].start) in context.cues["possessive"]
    return own and after is not None and after.noun is not None and after.noun.stands_for is NounClass.COUNTRY


def _loyal(context: Context, line: Line, position: int) -> int:
    """Gives how many words at `position` say "of" or "loyal to"; 0 if none."""
    for length in (3, 2, 1):
        words = " ".join(line.key(position + step) for step in range(length))
        if words in context.cues["loyal"]:
            return length
    return 0


def _leads_on(line: Line, index: int) -> bool:
    return index + 1 < len(line.chunks) and line.chunks[index + 1].start == line.chunks[index].end


def _is_possessive(context: Context, line: Line, index: int, end: int) -> bool:
    """Says whether chunk `index` is a possessive that ends right before word `end`."""
    if index < 0 or line.chunks[index].end != end:
        return False
    return line.key(line.chunks[index].start) in context.cues["possessive"]


def _is_adjective(context: Context, text: str, key: str) -> bool:
    return (
        text.islower() and key.isalpha() and key not in context.cues["starters"] and key not in context.cues["speech"]
    )
