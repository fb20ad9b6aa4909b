"""Chunks that name somebody to actors: names, acronyms, states, capitals that stand for a government."""

from coder.actors.chunks import Chunk, ChunkType
from coder.actors.context import Context, Line
from coder.actors.registering import lookup
from coder.actors.transliteration import transliterated
from coder.mentions import KnownActor, MentionForm
from coder.monthnames import ENGLISH_DAYS, ENGLISH_MONTHS
from coder.vocabulary import word_set
from coder.wordlists import word_list

_DAYS = ENGLISH_DAYS | ENGLISH_MONTHS
_AUXILIARIES = frozenset(
    "has had have is was will would can could may might does did says said wants denies heeft had is was zal zou kan "
    "kon wil wilde moet moest doet deed ziet zegt zei houdt hield kwam komt gaat ging".split()
)
_BORDERS = word_list("sites.toml", "borders")
_BEFALLS = word_list("en/verbforms.toml", "befalls")  # what towns do
# whose they are is a government's: "Kyiv's troops"
_HAPPENS_TO = {
    "en": word_list("en/verbforms.toml", "told_of_towns"),
    "nl": word_list("nl/verbforms.toml", "told_of_towns"),
}
_FINITE = {"en": ("s", "ed"), "nl": ("t", "de", "den", "te", "ten")}
_NO_VERBS = frozenset("met uit tot niet wat dat want als is was its his this thus perhaps".split())
_ASIDE = 16  # words between a name and the comma that ends what is said of it
_HARD = frozenset({";", ":", "(", ")", '"', "“", "”", "„", "‘"})
_SENT = word_list("people.toml", "sent")
_OWED = word_list("ties.toml", "owed")
_AGENTS = frozenset("by with and or that which as than met en of dat als dan en door while whether because but".split())


def actor_of(context: Context, line: Line, index: int) -> KnownActor | None:
    """Gives the actor that chunk `index` names, or None where it names a place or nobody known."""
    chunk = line.chunks[index]
    words = line.words[chunk.start : chunk.end]
    if chunk.type is ChunkType.ACTOR:
        introduced = lookup(context, words, chunk.owns) if chunk.end - chunk.start == 1 else None
        return introduced or context.choose(chunk.words)
    if chunk.type is ChunkType.STATE and chunk.state is not None:
        introduced = context.names.get(words[0].key) if chunk.text.isupper() and len(words) == 1 else None
        if introduced is not None:
            return introduced
        if not chunk.state.capital or is_government(context, line, chunk):
            return chunk.state.state.actor
        return None
    if chunk.type is ChunkType.UNKNOWN:
        owner = line.chunks[index - 1] if index else chunk
        if owner.state is not None and _owns_next(owner, chunk):
            if {word.key for word in words} & context.cues["state_body"]:
                return owner.state.state.actor
        found = lookup(context, words, chunk.owns)
        if found is None and context.place_at(chunk.span) is None:
            found = transliterated(words)
            found = context.resolved(found) if found is not None else None
        return found
    return None


def _owns_next(owner: Chunk, chunk: Chunk) -> bool:
    """Says whether a state's adjective or genitive stands right before a name: "Russia's Foreign Ministry"."""
    if owner.adjective:
        return owner.end == chunk.start
    return owner.owns and 0 <= chunk.start - owner.end <= 1


def form_of(chunk: Chunk) -> MentionForm:
    """Gives the form of mention of a chunk that names an actor."""
    return chunk.state.form if chunk.type is ChunkType.STATE and chunk.state is not None else MentionForm.NAME


def is_locative(context: Context, line: Line, start: int) -> bool:
    """Says whether the name at word `start` follows "in", "near", "the city of": it tells where, not who."""
    position = start - 1
    while line.key(position) in context.cues["definite"] or (
        position > 0
        and line.key(position - 1) in context.cues["locative"]
        and line.words[position].text.islower()
        and line.key(position) not in context.cues["starters"]
    ):
        position -= 1
    before = line.key(position)
    if before in ("met", "with") and line.key(position - 1) in _BORDERS():
        return True
    if before in context.cues["locative"] or before in context.cues["town"]:
        return True
    return before in ("van", "of", "op", "on", "tegen", "against") and (
        line.key(position - 1) in context.cues["town"] or before in ("op", "on")
    )


def is_government(context: Context, line: Line, chunk: Chunk) -> bool:
    """Says whether a capital stands for the government that sits there ("Moskou steunt"), not for the town.

    It does as the subject of a verb or after "by" and "with"; not after a preposition of place, beside another place,
    before a noun ("a Kabul car bombing") or after "of" (but "the support of Moscow").
    """
    start = chunk.start
    before, after = line.key(start - 1), line.key(chunk.end)
    if is_locative(context, line, start) or after in ("(", "city", "airport"):
        return False
    if after == "'s":
        return not _SENT().isdisjoint(line.key(at) for at in range(chunk.end + 1, chunk.end + 3))
    if before in ("van", "of"):
        return line.key(start - 2) in _OWED()
    if before == "," and _is_listed(line, start):  # "Goma, Congo" and lists of towns
        return after in _AUXILIARIES or after == ","
    following = line.words[chunk.end] if chunk.end < len(line.words) else None
    if following is None or not following.text[0].isalpha():
        return (bool(before) and before.isalpha()) or _acts_behind_aside(context, line, chunk)
    if before in _AGENTS or after in _AUXILIARIES:
        return True
    return following.text.islower() and (
        context.document.language == "nl"
        or following.key.endswith(("s", "ed"))
        or following.key in _AGENTS
        or following.key in word_set("en/nounphrases.toml", "irregular") - _BEFALLS()
    )


def _acts_behind_aside(context: Context, line: Line, chunk: Chunk) -> bool:
    """Says whether a capital opens the sentence and acts behind what two commas set apart: "Paris, always wary, sent".

    Of a town are told only a state or what befalls it: "Bangui, which fell in March, is calm".
    """
    if chunk.start or line.key(chunk.end) != ",":
        return False
    reach = range(chunk.end + 2, min(chunk.end + _ASIDE, len(line.words) - 1))
    closing = next((at for at in reach if line.key(at) == ","), None)
    if closing is None or any(line.words[at].text in _HARD for at in range(chunk.end, closing)):
        return False
    verb = line.words[closing + 1]
    language = context.document.language
    if not verb.text.islower() or verb.key in _NO_VERBS | _HAPPENS_TO[language]():
        return False
    irregular = word_set(f"{language}/nounphrases.toml", "irregular")
    return verb.key.endswith(_FINITE[language]) or verb.key in irregular | _AUXILIARIES


def _is_listed(line: Line, start: int) -> bool:
    """Says whether a name stands before the comma that a capital is behind, and no day: "On Monday, Kyiv fired"."""
    before = line.words[start - 2] if start > 1 else None
    return before is None or (before.capital and before.key not in _DAYS)
