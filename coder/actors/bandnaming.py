"""What a text says outright that an unknown name is: in it, by a noun before or behind it, by "calling itself X"."""

from collections.abc import Iterator
from typing import NamedTuple

from coder.actors.bandwords import BandWords
from coder.actors.chunks import Chunk
from coder.actors.context import Line
from coder.functionwords import GENITIVE
from coder.wordlists import word_list, word_row

_QUOTES = frozenset({"'", '"', "‘", "’", "“", "”", "„"})
_ARTICLES = frozenset({"de", "het", "een", "the", "a", "an", "his", "her", "its", "zijn", "haar", "their", "hun"})
_STOPS = frozenset(
    "of die dat that which who whose waar where in on from uit for voor with met and en to at by door van".split()
)
_QUALIFIES = frozenset(
    "of led based fighting linked allied loyal backed founded formed made run active known then still now".split()
)
_AMONG = frozenset({"one", "een", "part", "branch", "wing"})
_IN_PART = word_list("en/people.toml", "bodies_in_part")
_MILITIAS = word_row("people.toml", "several_militias")
_CLOSES = frozenset({",", ".", ";", ":", ")", "–", "—"})
_OF = frozenset({"of", "van", "from", "uit"})
_BACK = 3  # words before a head in which a word of arms may stand
_APPOSED = 7  # words of an apposition in which its head stands
_NAMED = 8  # words before "calling itself X" in which the band stands
_OFFICIAL = word_list("people.toml", "official")


class Sign(NamedTuple):
    """One sign: what it is, how much it speaks for arms and for another body, and the words that tell the kind."""

    name: str
    weight: int = 0
    body: int = 0
    words: tuple[str, ...] = ()
    naming: bool = False  # it says outright what the name is
    bars: bool = False


def inside(line: Line, chunk: Chunk, words: BandWords, dutch: bool) -> Iterator[Sign]:
    """Yields what the name itself says: "Eenheidsleger van X", "X Unity Army"."""
    if chunk.end - chunk.start == 1 and (not dutch or chunk.start == 0):
        return
    if not _OFFICIAL().isdisjoint(word.key for word in line.words[chunk.start : chunk.end]):
        return
    for word in line.words[chunk.start : chunk.end]:
        if _ends(word.key, words.name_armed, dutch):
            sure = 3 if chunk.end - chunk.start > 1 else 2  # "het Kustfront" may be a front of weather
            yield Sign("inside", sure, words=(word.key, *(w.key for w in line.words[chunk.start : chunk.end])))
            return
    for word in line.words[chunk.start : chunk.end]:
        if _ends(word.key, words.name_bodies, dutch):
            sure = chunk.end - chunk.start > 1 or word.key.endswith("partij")
            yield Sign("inside", body=3 if sure else 2)
            return


def _ends(word: str, heads: frozenset[str], dutch: bool) -> bool:
    if word in heads:
        return True
    if not dutch or not word.endswith(tuple(heads)):
        return False  # as of nearly every word
    return not word.endswith("pleger") and any(len(word) > len(head) + 2 and word.endswith(head) for head in heads)


def headed(line: Line, at: int, words: BandWords, dutch: bool) -> Iterator[Sign]:
    """Yields what the noun right before a name says that it is: "de rebellengroep X", "the armed group X"."""
    noun = line.key(at)
    head = words.head_of(noun, dutch)
    if not head:
        if noun in words.bodies or (dutch and noun.endswith(tuple(words.bodies))):
            yield Sign("headed", body=3, naming=True)
        return
    told = _armed_before(line, at, words)
    if head in words.armed_heads or told:
        yield Sign("headed", 3, words=(*told, noun), naming=True)
    elif head in words.half_heads:
        yield Sign("headed", 2, body=3, words=(noun,), naming=True)
    elif dutch:
        yield Sign("headed", body=3, naming=True)


def _armed_before(line: Line, at: int, words: BandWords) -> tuple[str, ...]:
    """Gives the words of arms at a head and right before it: "islamistische beweging", "Islamist militant group"."""
    return tuple(line.key(each) for each in range(max(0, at - _BACK), at + 1) if words.is_armed(line.key(each)))


def apposed(line: Line, chunk: Chunk, words: BandWords, dutch: bool) -> Iterator[Sign]:
    """Yields what an apposition says: "X, een kleine militie uit Y", "X, the rebel group that"."""
    end = chunk.end + (line.key(chunk.end) in _QUOTES)
    if line.key(end) not in (",", "–", "—", "(") or line.key(end + 1) not in _ARTICLES:
        return
    told: list[str] = []
    for at in range(end + 2, end + 2 + _APPOSED):
        word, follows = line.key(at), line.key(at + 1)
        if word in GENITIVE or follows in GENITIVE:
            continue  # "the company's chairman", "the group's armed wing"
        if not word or not word[0].isalpha() or (word in _STOPS and line.key(at - 1) not in _AMONG):
            return
        if words.is_armed(word):
            told.append(word)
        if not dutch and follows[:1].isalpha() and follows not in _STOPS | words.calling | _QUALIFIES:
            continue  # "militia group", "army chief"
        head = words.head_of(word, dutch)
        if head and (told or head in words.armed_heads):
            yield Sign("apposed", 3, words=(*told, word), naming=True)
            return
        if head in words.half_heads:
            yield Sign("apposed", 2, body=3, words=(word,), naming=True)
            return
        if word in words.bodies or head:
            yield Sign("apposed", body=3, naming=True)
            return


def called(line: Line, chunk: Chunk, start: int, words: BandWords, dutch: bool) -> Iterator[Sign]:
    """Yields a band's name given with a verb: "een militie die zich X noemt", "a gang calling itself X"."""
    before = line.key(start - 1)
    if not (line.key(chunk.end) in words.called or before in words.calling):
        return
    if before == "as" and line.key(start - 2) not in ("known", "styled"):
        return
    for at in range(start - 2, max(-1, start - 2 - _NAMED), -1):
        word = line.key(at)
        head = words.head_of(word, dutch)
        if word in words.bodies - _IN_PART():
            yield Sign("called", body=3, naming=True)
            return
        armed = (
            head in words.armed_heads or word in words.fighters or (bool(head) and bool(_armed_before(line, at, words)))
        )
        if armed or word.endswith(_MILITIAS()):
            yield Sign("called", 3, words=(word, *_armed_before(line, at, words)), naming=True)
            return


def explained(line: Line, chunk: Chunk, first: int, words: BandWords, dutch: bool) -> Iterator[Sign]:
    """Yields what the noun says whose apposition a name is: "his sister party, the X,"; `first` begins its phrase.

    "The leader of the party, X," is a person.
    """
    if line.key(first - 1) != "," or (chunk.end < len(line.words) and line.key(chunk.end) not in _CLOSES):
        return
    for at in range(first - 2, max(-1, first - 2 - _BACK), -1):
        noun = line.key(at)
        if not noun or not noun[0].isalpha():
            return
        if noun in words.bodies - _IN_PART() or (dutch and noun.endswith(tuple(words.bodies))):
            opened = next((k for k in range(at - 1, max(-1, at - 2 - _BACK), -1) if line.key(k) in _ARTICLES), None)
            if opened is not None and line.key(opened - 1) not in _OF:
                yield Sign("explained", body=3)
            return
