"""Unknown capitalised names: who is a person, an organisation or an armed group by the words around the name."""

from coder.actors.acronyms import read_acronyms
from coder.actors.backersnamed import named_backer, with_nation
from coder.actors.bands import key_of, read_bands
from coder.actors.capitals import PARTICLES
from coder.actors.chunks import Chunk, ChunkType
from coder.actors.coined import coined
from coder.actors.context import Context, Line
from coder.actors.described import described
from coder.actors.registering import lookup, register
from coder.actors.transliteration import transliterated, without_middle_names
from coder.actors.trie import Word
from coder.codebook import ActorKind
from coder.firstnames import is_first_name
from coder.mentions import KnownActor
from coder.monthnames import MONTH_NAMES

_REACH = 4  # words between a comma and the office that explains a name
_WHERE = frozenset({"in", "te", "naar", "near", "nabij", "into", "at", "bij"})
_INSIDE = frozenset({"in", "te", "near", "nabij", "outside", "buiten"})
PARTICLES_OF_VERBS = frozenset({"aan", "op", "uit", "af", "mee", "toe", "over", "voor", "in"})
_PARTING = frozenset({",", '"', "”", "’", "»"})  # what stands between a name and another's office
_COMMAS = frozenset({",", "–", "—", "("})


def introduce(context: Context) -> None:
    """Takes down the persons, groups and acronyms that the article introduces, so that later words find them.

    A name told first without and later with its office ("Hotak ... Sharif Hotak, a council member") is known at both.
    """
    context.bands = read_bands(context)
    for line in context.lines:
        for index, chunk in enumerate(line.chunks):
            if chunk.type is ChunkType.UNKNOWN and not _is_single(line, chunk):
                _register_introduced(context, line, index)
            elif chunk.type is ChunkType.ACTOR:
                actor = context.choose(chunk.words)
                if actor is not None and actor.kind is ActorKind.REBEL_GROUP:
                    context.rebels[actor] += 1
                if actor is not None and chunk.end - chunk.start > 1 and actor.kind is ActorKind.PERSON:
                    register(context, actor, line.words[chunk.start : chunk.end])
        read_acronyms(context, line)
    fuller = _fuller_names(context)
    for line in context.lines:
        for index, chunk in enumerate(line.chunks):
            if chunk.type is ChunkType.UNKNOWN and _is_single(line, chunk):
                if lookup(context, line.words[chunk.start : chunk.end], chunk.owns) is None:
                    whole = fuller.get(line.key(chunk.start)) if _has_office(context, line, index) else None
                    if whole is None:
                        _register_introduced(context, line, index)
                    else:  # "Ali Zeidan was seized. ... Mr Zeidan"
                        register(context, KnownActor(whole[0], ActorKind.PERSON, None, known=False), whole[1])


def _fuller_names(context: Context) -> dict[str, tuple[str, tuple[Word, ...]]]:
    """Gives, by the last name, first and last names that the article has and that introduce nobody by themselves."""
    found: dict[str, tuple[str, tuple[Word, ...]]] = {}
    for line in context.lines:
        for chunk in line.chunks:
            words = line.words[chunk.start : chunk.end]
            if chunk.type is not ChunkType.UNKNOWN or len(words) < 2 or context.place_at(chunk.span) is not None:
                continue
            if is_first_name(words[0].text) and lookup(context, words, chunk.owns) is None:
                found.setdefault(words[-1].key, (chunk.text, words))
    return found


def _is_single(line: Line, chunk: Chunk) -> bool:
    """Says whether a name is one word, perhaps with an article tied to it: "al-Nasr"."""
    length = chunk.end - chunk.start
    return length == 1 or (length == 2 and line.words[chunk.start].joined and line.key(chunk.start) in PARTICLES())


def _register_introduced(context: Context, line: Line, index: int) -> None:
    chunk = line.chunks[index]
    words = line.words[chunk.start : chunk.end]
    actor = transliterated(words) or without_middle_names(words) if context.place_at(chunk.span) is None else None
    band = context.bands.get(key_of(line, chunk))
    if band is None:
        actor = context.resolved(actor) if actor is not None else _introduced(context, line, index)
    else:
        actor = coined(context, line, chunk) or band
    if actor is not None:
        register(context, with_nation(line, index, actor), words)


def _introduced(context: Context, line: Line, index: int) -> KnownActor | None:
    chunk = line.chunks[index]
    words = line.words[chunk.start : chunk.end]
    keys = {word.key for word in words}
    owner = line.chunks[index - 1] if index else chunk
    owned = owner.adjective or (owner.state is not None and owner.owns and chunk.start - owner.end <= 1)
    if index and owned and keys & context.cues["state_body"]:
        return None  # a body of that state
    group = coined(context, line, chunk)
    if group is not None:
        return group
    place = context.place_at(chunk.span)
    if place is not None and chunk.span.within(place.span):
        titled = place.span.start < chunk.span.start  # "Sheikh Zuweid", "Imam Sahib": the title is the town's
        if titled or not _has_office(context, line, index):
            return None
    if keys & context.cues["nothing"]:
        return None
    for name, kind in (
        ("media", ActorKind.MEDIA),
        ("organisation", ActorKind.ORGANISATION),
        ("armed", ActorKind.REBEL_GROUP),
    ):
        if keys & context.cues[name]:
            return KnownActor(chunk.text, kind, None, known=False) if len(words) > 1 else None
    told = described(context, line, chunk) or named_backer(context, line, index)
    if told is not None:
        return told
    if line.key(chunk.start - 1) in context.cues["media"]:
        return KnownActor(chunk.text, ActorKind.MEDIA, None, known=False)  # "news agency Ceteka"
    if len(words) == 1 and line.key(chunk.start - 1) in _INSIDE and chunk.start == 1:
        return None  # "In Rafah, a father of five"
    office = _has_office(context, line, index)
    if not office and any(len(word.text) > 2 and word.text.isupper() for word in words):
        return None
    if place is not None and not office:
        return None
    if not office and line.key(chunk.start - 1) in _WHERE:
        return None
    if office or _speaks(context, line, chunk) or (len(words) > 1 and _belongs(context, line, index)):
        return KnownActor(chunk.text, ActorKind.PERSON, None, known=False)
    return None


def _has_office(context: Context, line: Line, index: int) -> bool:
    """Says whether an office or title stands before the name, or explains it after a comma."""
    chunk = line.chunks[index]
    before = index - 1
    while before > 0 and line.chunks[before].type is ChunkType.FIELD and line.chunks[before].end == chunk.start:
        before -= 1  # "minister van Defensie X"
    if before >= 0 and line.chunks[before].type is ChunkType.ROLE:
        role = line.chunks[before]
        if role.start and line.words[role.start - 1].joined and line.words[role.start].capital:
            return False  # "Zuwar al-Imam Sadr": the title is in the name
        between = [word.text for word in line.words[role.end : chunk.start]]
        if not between or between in ([","], ["."]) or before < index - 1:
            return True
    adjacent = index > 0 and line.chunks[index - 1].end == chunk.start
    named = adjacent and line.chunks[index - 1].type in (ChunkType.STATE, ChunkType.ACTOR)
    if (named or line.key(chunk.start - 1) == ",") and _closes_office(context, line, index):
        return True
    end = chunk.end + (line.key(chunk.end) in PARTICLES_OF_VERBS)
    if line.key(end) in _COMMAS and index + 1 < len(line.chunks):
        for after in line.chunks[index + 1 : index + 3]:
            if after.start > end + 1 + _REACH or _PARTING & {w.text for w in line.words[end + 1 : after.start]}:
                return False
            single = chunk.end - chunk.start == 1 and chunk.start == 0
            if after.type is ChunkType.ROLE and single and line.key(after.end) in context.cues["speech"]:
                return False  # "Hunger, the bishop told worshippers, is"
            if after.type is ChunkType.ROLE:  # not "Onzin, vindt burgemeester Jan Pol"
                return not any(word.key in context.cues["speech"] for word in line.words[end + 1 : after.start])
    return False


def _closes_office(context: Context, line: Line, index: int) -> bool:
    """Says whether the name closes an office with its complement: "president of Armenia X"."""
    chunk = line.chunks[index]
    for office in line.chunks[max(0, index - 4) : index]:
        if office.type is ChunkType.ROLE and line.key(office.end) in context.cues["owner"]:
            between = [word.text for word in line.words[office.end : max(office.end, chunk.start - 1)]]
            return "," not in between and len(between) <= 10
    return False


def _speaks(context: Context, line: Line, chunk: Chunk) -> bool:
    """Says whether a verb of speech stands beside the name."""
    speech = context.cues["speech"]
    before, after = line.key(chunk.start - 1), line.key(chunk.end)
    if before == "to" and line.key(chunk.start - 2) == "according":
        before = "according"
    single = chunk.end - chunk.start == 1
    if single and chunk.text.isupper():
        return False
    if before in speech:
        return not (single and context.place_at(chunk.span))
    if after in speech:
        return not single or chunk.start > 0
    if after in _COMMAS and line.key(chunk.end + 1) in speech:
        return not single and not _is_owned(context, line, chunk)
    dated = line.key(chunk.end + 2) in MONTH_NAMES  # "Bevrijdingsdag, 5 mei, was"
    return after in _COMMAS and line.key(chunk.end + 1).isdigit() and not dated


def _is_owned(context: Context, line: Line, chunk: Chunk) -> bool:
    """Says whether the name only tells of what somebody before it is the owner or head: "owner of X, said"."""
    before = line.key(chunk.start - 1)
    return before == "'s" or before in context.cues["owner"] | context.cues["definite"]


def _belongs(context: Context, line: Line, index: int) -> bool:
    """Says whether the name is followed by its organisation ("X van de Y") or a clause about a person ("X, die")."""
    chunk = line.chunks[index]
    after = line.key(chunk.end)
    if after == "," and line.key(chunk.end + 1) in ("die", "who", "whose", "wier", "wiens", "of", "van", "from"):
        return True
    if after not in context.cues["owner"] or index + 1 >= len(line.chunks):
        return False
    group = line.chunks[index + 1]
    near = group.start - chunk.end <= 3
    if not near or group.type not in (ChunkType.ACTOR, ChunkType.UNKNOWN):
        return False
    said = any(word.key in context.cues["speech"] for word in line.words[group.end : group.end + 4])
    kinds = {word.actor.kind for word in group.words}
    return said or bool(kinds & {ActorKind.ORGANISATION, ActorKind.MEDIA})
