"""The signs around one unknown name that speak for an armed group, for a body of another kind, or for neither."""

from collections.abc import Iterator

from coder.actors.bandnaming import Sign, apposed, called, explained, headed, inside
from coder.actors.bandwords import BandWords, read_band_words
from coder.actors.chunks import Chunk, ChunkType
from coder.actors.context import Context, Line
from coder.actors.namephrase import phrase_start
from coder.actors.nouns import Noun
from coder.actors.supportsigns import support_signs
from coder.functionwords import AND, BETWEEN, BY, DEFINITE, GENITIVE
from coder.kinds import ARMED_GROUPS
from coder.vocabulary import word_set
from coder.wordlists import word_list

_OF = frozenset({"van", "of", "from", "to", "with"})
_WITH = frozenset({"met", "tegen", "with", "against", "on"})
_CLAIMED = frozenset({"opgeeist", "claimed"})
_TO = frozenset({"aan", "voor", "to", "for"})
_QUOTES = frozenset({"'", '"', "‘", "’", "“", "”", "„"})
_ANYBODYS = word_list("people.toml", "anybodys")
_TAILS = word_list("en/people.toml", "body_tails")
_MAKES = word_list("things.toml", "makes_of_arms")
_BE = frozenset({"is", "are", "was", "were"})
_FIGHTING = word_list("en/deeds.toml", "fighting_participles")
_OPEN = frozenset({"opende", "openden", "opened"})
_FIRE = frozenset({"vuur", "fire"})
_CLAIM = 12  # words behind "X eiste" in which "op" stands
_PAIR = 9  # words between "tussen" and the second side
_PEOPLES = ("ish", "ese", "ian", "ean", "ist", "ists", "ern", "ite", "ites", "ische", "iers", "anen", "enen", "ezen")


def signs_of(context: Context, line: Line, index: int) -> Iterator[Sign]:
    """Yields the signs around the unknown name that is chunk `index`."""
    chunk = line.chunks[index]
    words = read_band_words(context.document.language)
    if _is_people(context, line, chunk) or (chunk.end - chunk.start > 1 and line.key(chunk.start) in words.other_heads):
        return
    dutch = context.document.language == "nl"
    start = chunk.start
    while start and (line.key(start - 1) in DEFINITE or line.words[start - 1].text in _QUOTES):
        start -= 1
    before, after = line.key(start - 1), line.key(chunk.end)
    joined = line.words[chunk.end - 1].joined
    yield from inside(line, chunk, words, dutch)
    if before in words.other_heads or (before.isalpha() and after in words.other_tails and not chunk.owns):
        yield Sign("other", bars=True)
    if {line.key(chunk.start), line.key(chunk.end - 1)} & _MAKES():  # of arms: "the Kfirs", "Super Tucano"
        yield Sign("other", bars=True)
    if context.place_at(chunk.span) is not None:
        return
    first = phrase_start(line, index, start, dutch)
    yield from support_signs(line, chunk, start, first, words, dutch)
    yield from explained(line, chunk, start if first is None else first, words, dutch)
    if joined or not dutch:
        yield from _behind(line, chunk, words, joined)
    if start == chunk.start or line.words[chunk.start - 1].text in _QUOTES:
        yield from headed(line, start - 1, words, dutch)
    if before in _OF:
        yield from _owned(line, start - 1, words)
    if before in BY and line.key(start - 2) in words.control:
        sure = line.key(start - 2) in _CLAIMED or line.key(chunk.start - 1) in DEFINITE
        yield Sign("by", 3 if sure else 2)
    yield from apposed(line, chunk, words, dutch)
    yield from called(line, chunk, start, words, dutch)
    yield from _fought(line, start, words)
    yield from _doing(context, line, index, words, dutch)


def _is_people(context: Context, line: Line, chunk: Chunk) -> bool:
    """Says whether the name is only a people's or a creed's: "Tuareg rebels", "Shia fighters"."""
    if chunk.end - chunk.start > 1:
        return False
    key = line.key(chunk.start)
    if key in context.cues["nothing"] or key.endswith(_PEOPLES):
        return True
    if key in word_set(f"{context.document.language}/places.toml", "peoples"):
        return True
    phrases = context.vocabulary.phrases
    return any(isinstance(meaning, Noun) for form in (key, key + "s", key + "'s") for meaning in phrases.get(form))


def _behind(line: Line, chunk: Chunk, words: BandWords, joined: bool) -> Iterator[Sign]:
    """Yields what a noun behind the name says: "X-strijders", "X fighters", "X's fighters"."""
    at = chunk.end + (line.key(chunk.end) in GENITIVE)
    noun = line.key(at)
    if not joined and noun in _TAILS() and at == chunk.end:
        yield Sign("behind", body=3)  # "the Zadira fund"
    if noun in words.fighters:
        yield Sign("behind", 3, words=(noun,), naming=True)
    elif noun in words.holdings:
        yield Sign(f"holds {noun}", 1 if noun in _ANYBODYS() else 2, words=(noun,))
    elif noun in words.followers:
        yield Sign("followed", 1, body=1)
    elif not joined and line.key(at + 1) in words.fighters and noun.isalpha() and at == chunk.end + 1:
        yield Sign("behind", 2, words=(line.key(at + 1),))


def _owned(line: Line, at: int, words: BandWords) -> Iterator[Sign]:
    """Yields what is said to be of the name: "strijders van X", "fighters of the X"; `at` is the preposition."""
    noun, preposition = line.key(at - 1), line.key(at)
    if noun in words.other_owners:
        yield Sign("other", bars=True)
    loose = preposition in ("from", "to", "with") and line.key(at + 1) not in DEFINITE
    if preposition in ("to", "with") and noun not in ("loyal", "belonging", "allied"):
        return
    if noun in words.fighters:
        yield Sign("fighters", 2 if loose else 3, words=(noun,))
    elif noun in words.holdings | words.control:
        sure = 3 if line.key(at + 1) in DEFINITE else 2
        yield Sign(
            f"holds {noun}", 1 if noun in _ANYBODYS() else sure, words=(noun,)
        )  # clubs have members, ships have men
    elif noun in words.followers:
        yield Sign("followed", 1, body=1)


def _fought(line: Line, start: int, words: BandWords) -> Iterator[Sign]:
    """Yields whom somebody fights or arms: "gevechten met X", "clashes between the army and X", "wapens aan X"."""
    before, noun = line.key(start - 1), line.key(start - 2)
    if before in _WITH and (noun in words.fights or line.key(start - 3) in words.fights):
        yield Sign("fought", 2)
    elif before in _TO and (noun in words.arming or line.key(start - 3) in words.arming):
        yield Sign("armed", 2)
    elif before in words.arming:
        yield Sign("armed", 2)
    elif before in AND:
        for at in range(start - 2, max(-1, start - 2 - _PAIR), -1):
            if line.key(at) in BETWEEN and line.key(at - 1) in words.fights:
                yield Sign("fought", 3)
                return


def _doing(context: Context, line: Line, index: int, words: BandWords, dutch: bool) -> Iterator[Sign]:
    """Yields what the name does or is put beside: "X viel de kazerne aan", "X claimed responsibility", "Y and X"."""
    chunk = line.chunks[index]
    after = line.key(chunk.end)
    if after in words.deeds:
        yield Sign("deed " + after, 1)
    elif after in _BE and line.key(chunk.end + 1) in _FIGHTING():
        yield Sign("deed", 1)
    elif after in _OPEN and _FIRE & {line.key(at) for at in range(chunk.end + 1, chunk.end + 6)}:
        yield Sign("deed", 2)
    if dutch and after in ("eiste", "eisten", "eist"):
        later = [line.key(at) for at in range(chunk.end + 1, chunk.end + 1 + _CLAIM)]
        if "op" in later and {"aanslag", "aanval", "verantwoordelijkheid", "ontvoering", "bomaanslag", "moord"} & set(
            later
        ):
            yield Sign("claim", 3)
    if after in ("claimed", "claims") and "responsibility" in (line.key(chunk.end + 1), line.key(chunk.end + 2)):
        yield Sign("claim", 3)
    if index and line.key(chunk.start - 1) in AND:
        other = line.chunks[index - 1]
        if other.end == chunk.start - 1 and other.type is ChunkType.ACTOR:
            actor = context.choose(other.words)
            if actor is not None and actor.kind in ARMED_GROUPS:
                yield Sign("beside", 2)
