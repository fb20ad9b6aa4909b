"""One sentence to chunks: names, words for states, nouns, roles, pronouns and unknown capitals, left to right."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from coder.actors.known import ActorWord
from coder.actors.nouns import Field, Noun, Role, read_cues
from coder.actors.phrases import Match, Word
from coder.actors.states import StateWord
from coder.actors.vocabulary import Meaning, Vocabulary, fitting
from coder.mentions import MentionForm
from coder.records import Span

_PARTICLES = frozenset(
    "al el bin ben ibn abu van von de der den del della di da dos du le la ag ould bint ter ten".split()
)


_RUN = 12  # words of the longest name
_LONGEST = 60  # letters of the longest compound
_NUMBERS = ("honderd", "duizend", "tien", "twintig")
_LINKS = frozenset({"van", "de", "der", "den", "het", "von"})


class ChunkType(StrEnum):
    """What a chunk of a sentence is."""

    ACTOR = "actor"
    STATE = "state"
    NOUN = "noun"
    ROLE = "role"
    PRONOUN = "pronoun"
    FIELD = "field"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words `start` to `end` (excluded) of a sentence, what they may mean, and whether they own what follows."""

    start: int
    end: int
    type: ChunkType
    meanings: tuple[Meaning, ...]
    owns: bool = False
    span: Span = Span(0, 0)
    text: str = ""

    @property
    def words(self) -> tuple[ActorWord, ...]:
        """The names of actors among the meanings."""
        return tuple(meaning for meaning in self.meanings if isinstance(meaning, ActorWord))

    @property
    def state(self) -> StateWord | None:
        """The first word for a state among the meanings."""
        return next((meaning for meaning in self.meanings if isinstance(meaning, StateWord)), None)

    @property
    def noun(self) -> Noun | None:
        """The first noun among the meanings."""
        return next((meaning for meaning in self.meanings if isinstance(meaning, Noun)), None)

    @property
    def role(self) -> Role | None:
        """The first role among the meanings."""
        return next((meaning for meaning in self.meanings if isinstance(meaning, Role)), None)

    @property
    def adjective(self) -> bool:
        """Says whether the chunk is a state's adjective or people."""
        return self.state is not None and self.state.form is MentionForm.ADJECTIVE


def scan(
    text: str, words: tuple[Word, ...], vocabulary: Vocabulary, holds: Callable[[ActorWord], bool], heading: bool
) -> list[Chunk]:
    """Cuts a sentence into chunks; words that name nobody are left out. `heading` turns the capital rules stricter."""
    dutch = vocabulary.language == "nl"
    pronouns = read_cues(vocabulary.language)
    referring = pronouns["gender_he"] | pronouns["gender_she"] | pronouns["plural"] | pronouns["thing"]
    chunks: list[Chunk] = []
    position = 0
    while position < len(words):
        chunk = _known(text, words, position, vocabulary, holds)
        if chunk is None and dutch:
            chunk = _hyphenated(text, words, position, vocabulary) or _compound(
                text, words, position, vocabulary, holds
            )
        longer = _capitals(text, words, position, heading, vocabulary)
        if longer is not None and (chunk is None or _is_part(chunk, longer)):
            chunk = longer
        if chunk is None and words[position].key in referring:
            chunk = _chunk(text, words, position, position + 1, ChunkType.PRONOUN, ())
        if chunk is None:
            position += 1
        else:
            chunks.append(chunk)
            position = chunk.end
    return chunks


def _known(
    text: str, words: tuple[Word, ...], position: int, vocabulary: Vocabulary, holds: Callable[[ActorWord], bool]
) -> Chunk | None:
    for match in vocabulary.phrases.matches(words, position, genitive=vocabulary.language == "nl"):
        meanings = fitting(match, words, holds)
        if meanings:
            return _chunk(text, words, match.start, match.end, _type(meanings), tuple(meanings), match)
    return None


def _compound(
    text: str, words: tuple[Word, ...], position: int, vocabulary: Vocabulary, holds: Callable[[ActorWord], bool]
) -> Chunk | None:
    """Reads a Dutch compound of a name or noun and a noun or role: Talibanstrijders, legerwoordvoerder."""
    key = words[position].key
    starts = read_cues(vocabulary.language)["compound"]
    for cut in range(3, min(len(key), _LONGEST) - 3):
        if key[cut:] not in vocabulary.suffixes:
            continue
        head = tuple(m for m in vocabulary.phrases.get(key[cut:]) if isinstance(m, Noun | Role))
        first = [m for m in vocabulary.phrases.get(key[:cut]) if isinstance(m, ActorWord | StateWord)]
        first = [m for m in first if words[position].capital and (isinstance(m, StateWord) or holds(m))]
        if head and (first or position and words[position].capital or key[:cut] in starts):
            meanings = (*first, *head)
            return _chunk(text, words, position, position + 1, _type(list(head)), meanings)
    return None


def _hyphenated(text: str, words: tuple[Word, ...], start: int, vocabulary: Vocabulary) -> Chunk | None:
    """Reads hyphenated words that end in an office or noun: Midden-Oostenkenner."""
    end = start
    while end < len(words) - 1 and words[end].joined and end - start < _RUN:
        end += 1
    key = words[end].key
    if end == start:
        return None
    for cut in range(min(len(key), _LONGEST)):
        head = tuple(m for m in vocabulary.phrases.get(key[cut:]) if isinstance(m, Noun | Role))
        if head and (cut == 0 or (cut > 2 and key[cut:] in vocabulary.suffixes)):
            return _chunk(text, words, start, end + 1, _type(list(head)), head)
    return None


def _capitals(text: str, words: tuple[Word, ...], start: int, heading: bool, vocabulary: Vocabulary) -> Chunk | None:
    """Reads a run of capitalised words with its particles as one unknown name."""
    end = start
    first = words[start]
    starters = read_cues(vocabulary.language)["starters"]
    dutch = vocabulary.language == "nl"
    if not first.capital and not (first.key in _PARTICLES and first.joined):
        return None
    while end < min(len(words), start + _RUN):
        word = words[end]
        if word.capital and word.text[0].isalpha():
            if end > start and _begins_other(words, end, end - start, vocabulary):
                break
            end += 1
        elif word.key in _PARTICLES and end > start and _capital_after(words, end):
            if word.key in _LINKS and _names_other(words, end + 1, vocabulary):
                break
            end += 1
        elif word.key in _PARTICLES and word.joined and _capital_after(words, end):
            end += 1
        else:
            break
    while end > start and not words[end - 1].capital:
        end -= 1
    if end == start or (heading and end - start == 1) or first.key in starters or first.key.endswith(_NUMBERS):
        return None
    owns = end < len(words) and words[end].key == "'s"
    genitive = dutch and not owns and words[end - 1].key.endswith("s") and end - start == 1
    return _chunk(text, words, start, end, ChunkType.UNKNOWN, (), None, owns or genitive)


def _begins_other(words: tuple[Word, ...], position: int, before: int, vocabulary: Vocabulary) -> bool:
    """Says whether a capital inside a run begins an office before a name, or is a state's adjective after one word."""
    meanings = vocabulary.phrases.get(words[position].key)
    named = position + 1 < len(words) and words[position + 1].capital
    if named and any(isinstance(meaning, Role) for meaning in meanings):
        return True
    adjective = any(isinstance(m, StateWord) and m.form is MentionForm.ADJECTIVE for m in meanings)
    return adjective and before == 1 and not named


def _names_other(words: tuple[Word, ...], position: int, vocabulary: Vocabulary) -> bool:
    """Says whether "van" leads to another actor ("Jansen van de Unie van ...") and not on in a surname."""
    while position < len(words) and words[position].key in _LINKS:
        position += 1
    for match in vocabulary.phrases.matches(words, position, genitive=False):
        if any(isinstance(meaning, ActorWord | StateWord) for meaning in match.meanings):
            return True
    cues = read_cues(vocabulary.language)
    kinds = cues["organisation"] | cues["media"] | cues["armed"]
    last = min(len(words), position + _RUN)
    while position < last and (words[position].capital or words[position].key in _LINKS):
        if words[position].key in kinds:
            return True
        position += 1
    return False


def _capital_after(words: tuple[Word, ...], position: int) -> bool:
    while position < len(words) and words[position].key in _PARTICLES and not words[position].capital:
        position += 1
    return position < len(words) and words[position].capital


def _is_part(known: Chunk, capitals: Chunk) -> bool:
    """Says whether a known one-word name of a person is only a part of a longer unknown name ("Sharif Hotak")."""
    if known.end >= capitals.end or known.owns or known.type is not ChunkType.ACTOR:
        return False
    return all(word.actor.kind == "person" for word in known.words) and known.end - known.start == 1


def _chunk(
    text: str,
    words: tuple[Word, ...],
    start: int,
    end: int,
    kind: ChunkType,
    meanings: tuple[Meaning, ...],
    match: Match[Meaning] | None = None,
    owns: bool = False,
) -> Chunk:
    span = Span(words[start].start, words[end - 1].end)
    follows = end < len(words) and words[end].key in ("'s", "'") and words[end].start == span.end
    if match is not None and match.genitive:
        span, owns = Span(span.start, span.end - 1), True
    return Chunk(start, end, kind, meanings, owns or follows, span, span.of(text))


def _type(meanings: list[Meaning]) -> ChunkType:
    for cls, kind in (
        (ActorWord, ChunkType.ACTOR),
        (StateWord, ChunkType.STATE),
        (Role, ChunkType.ROLE),
        (Noun, ChunkType.NOUN),
        (Field, ChunkType.FIELD),
    ):
        if any(isinstance(meaning, cls) for meaning in meanings):
            return kind
    raise ValueError(f"no meaning: {meanings}")
