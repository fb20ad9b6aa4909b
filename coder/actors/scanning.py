"""One sentence to chunks: names, words for states, nouns, roles, pronouns and unknown capitals, left to right."""

from collections.abc import Callable, Sequence

from coder.actors.bandwords import read_band_words
from coder.actors.capitals import LONGEST_RUN, read_capitals
from coder.actors.chunks import Chunk, ChunkType, chunk_of, type_of
from coder.actors.known import ActorWord
from coder.actors.longnames import read_band
from coder.actors.nouns import Noun, Role, read_cues, read_peoples
from coder.actors.states import StateWord
from coder.actors.trie import Word
from coder.actors.vocabulary import Meaning, Vocabulary, fitting
from coder.firstnames import is_first_name
from coder.functionwords import DEFINITE

_MEMBER_ENDINGS = frozenset({"er", "ers"})
_LONGEST = 60  # letters of the longest compound


_CLAUSE_OPENERS = frozenset("dat omdat nadat".split())
_NO_NOUNS = frozenset(
    "in op bij aan met tegen sinds na uit naar door tijdens vanaf rond om boven maandag dinsdag woensdag"
    " donderdag vrijdag zaterdag zondag gisteren vandaag vannacht eergisteren vanochtend vanmorgen daar daarbij"
    " zelf ook de een die deze zijn haar geen twee drie vier vijf zes zeven acht negen tien elf twaalf zeker"
    " minstens ruim tientallen".split()
)
_TO = 8  # words from "het" to "tot gevechten kwam"


def scan(
    text: str,
    words: tuple[Word, ...],
    vocabulary: Vocabulary,
    holds: Callable[[ActorWord], bool],
    heading: bool,
    places: frozenset[int],
) -> list[Chunk]:
    """Cuts a sentence into chunks; words that name nobody are left out.

    `heading` turns the capital rules stricter; `places` are the offsets at which the places of the text begin, so that
    "Jansen van Utrecht" is a man of a town.
    """
    dutch = vocabulary.language == "nl"
    pronouns = read_cues(vocabulary.language)
    referring = pronouns["gender_he"] | pronouns["gender_she"] | pronouns["plural"] | pronouns["thing"]
    chunks: list[Chunk] = []
    position = 0
    while position < len(words):
        if position and words[position].capital and words[position - 1].joined and words[position - 1].key == "anti":
            position += 1  # "anti-Taliban fighters": whom they fight, not whose they are
            continue
        chunk = _known(text, words, position, vocabulary, holds)
        if chunk is None and dutch:
            chunk = _hyphenated(text, words, position, vocabulary) or _compound(
                text, words, position, vocabulary, holds
            )
        longer = read_capitals(text, words, position, heading, vocabulary, places)
        if longer is not None and (chunk is None or _is_part(chunk, longer, chunks)):
            chunk = longer
        named = words[position].capital or words[position].text[0].isdigit()
        if named and (chunk is None or chunk.end == position + 1 or chunk.type is ChunkType.UNKNOWN):
            band = read_band(text, words, position, vocabulary)
            chunk = band if band is not None and (chunk is None or band.end > chunk.end) else chunk
        if chunk is None and (words[position].key in referring or (dutch and _is_it(words, position))):
            chunk = chunk_of(text, words, position, position + 1, ChunkType.PRONOUN, ())
        if chunk is None:
            position += 1
        else:
            chunks.append(chunk)
            position = chunk.end
    return chunks


def _is_it(words: tuple[Word, ...], position: int) -> bool:
    """Says whether Dutch "het" stands alone: "het leger zei dat het in X drie mannen had gedood"."""
    if words[position].key != "het" or position == 0 or position + 1 >= len(words):
        return False
    stands = words[position - 1].key in _CLAUSE_OPENERS and words[position + 1].key in _NO_NOUNS
    return stands and all(
        word.key != "tot" for word in words[position + 1 : position + _TO]
    )  # "het tot gevechten kwam"


def _known(
    text: str, words: tuple[Word, ...], position: int, vocabulary: Vocabulary, holds: Callable[[ActorWord], bool]
) -> Chunk | None:
    for match in vocabulary.phrases.matches(words, position, genitive=vocabulary.language == "nl"):
        meanings = fitting(match, words, holds)
        if meanings and not _is_owned_noun(words, match.start, match.end, meanings):
            return chunk_of(text, words, match.start, match.end, type_of(meanings), tuple(meanings), match)
    return None


def _is_owned_noun(words: tuple[Word, ...], start: int, end: int, meanings: Sequence[Meaning]) -> bool:
    """Says whether a name written small only tells whose men somebody has: "Barzani's peshmerga"."""
    owned = start > 0 and words[start - 1].key == "'s" and end == start + 1 and words[start].text.islower()
    return owned and all(isinstance(meaning, ActorWord) for meaning in meanings)


def _compound(
    text: str, words: tuple[Word, ...], position: int, vocabulary: Vocabulary, holds: Callable[[ActorWord], bool]
) -> Chunk | None:
    """Reads a Dutch compound of a name or noun and a noun or role: Talibanstrijders, legerwoordvoerder."""
    key = words[position].key
    starts = read_cues(vocabulary.language)["compound"]
    peoples = read_peoples(vocabulary.language)
    if (members := _of_acronym(text, words, position, vocabulary, holds)) is not None:
        return members
    for cut in range(3, min(len(key), _LONGEST) - 3):
        if key[cut:] not in vocabulary.suffixes:
            continue
        head = tuple(m for m in vocabulary.phrases.get(key[cut:]) if isinstance(m, Noun | Role))
        first = [m for m in vocabulary.phrases.get(key[:cut]) if isinstance(m, ActorWord | StateWord)]
        first = [m for m in first if words[position].capital and (isinstance(m, StateWord) or holds(m))]
        if head and not first and words[position].capital and position and words[position - 1].key in DEFINITE:
            if _names_unit(key):
                return None  # "de Eenheidsbrigades"
        if head and (first or position and words[position].capital or key[:cut] in starts or key[:cut] in peoples):
            meanings = (*first, *head)
            return chunk_of(text, words, position, position + 1, type_of(list(head)), meanings)
    return None


def _of_acronym(
    text: str, words: tuple[Word, ...], position: int, vocabulary: Vocabulary, holds: Callable[[ActorWord], bool]
) -> Chunk | None:
    """Reads the members of a group by its acronym: PKK'ers, an M23'er."""
    stem, mark, ending = words[position].key.rpartition("'")
    if not mark or ending not in _MEMBER_ENDINGS or not words[position].capital:
        return None
    group = tuple(m for m in vocabulary.phrases.get(stem) if isinstance(m, ActorWord) and holds(m))
    head = tuple(m for m in vocabulary.phrases.get("strijders") if isinstance(m, Noun))
    if not group or not head:
        return None
    return chunk_of(text, words, position, position + 1, type_of(list(head)), (*group, *head))


def _names_unit(key: str) -> bool:
    """Says whether a Dutch compound that is written with a capital behind an article names an armed group."""
    return read_band_words("nl").is_compound(key)


def _hyphenated(text: str, words: tuple[Word, ...], start: int, vocabulary: Vocabulary) -> Chunk | None:
    """Reads hyphenated words that end in an office or noun: Midden-Oostenkenner."""
    end = start
    while end < len(words) - 1 and words[end].joined and end - start < LONGEST_RUN:
        end += 1
    key = words[end].key
    if end == start:
        return None
    name = end - (end == start + 2 and words[start + 1].text.isdigit())  # "KPD-22-strijders"
    if name == start + 1 and words[start].capital and key in read_band_words(vocabulary.language).fighters:
        return None  # "X-strijders": whose fighters they are
    if end == start + 1 and len(words[start].text) > 1 and words[start].text.isupper() and words[end].text.islower():
        return None  # "XYZ-woordvoerder"
    for cut in range(min(len(key), _LONGEST)):
        head = tuple(m for m in vocabulary.phrases.get(key[cut:]) if isinstance(m, Noun | Role))
        if head and (cut == 0 or (cut > 2 and key[cut:] in vocabulary.suffixes)):
            return chunk_of(text, words, start, end + 1, type_of(list(head)), head)
    return None


def _is_part(known: Chunk, capitals: Chunk, before: list[Chunk]) -> bool:
    """Says whether a known one-word name is only a part of a longer unknown name: "Sharif Hotak".

    A group or state is one where it also is a first name and an office stands before it: "coördinator Amal Bashir".
    """
    if known.end >= capitals.end or known.owns or known.end - known.start > 1:
        return False
    if known.type is ChunkType.ACTOR and all(word.actor.kind == "person" for word in known.words):
        return True
    if known.type not in (ChunkType.ACTOR, ChunkType.STATE) or not is_first_name(known.text):
        return False
    return bool(before) and before[-1].type is ChunkType.ROLE and before[-1].end == known.start
