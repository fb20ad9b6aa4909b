"""Names of groups that say what they stand for: "Army of Conquest", "Eenheidsleger van X", "the 33rd Front"."""

from coder.actors.bandwords import BandWords, read_band_words
from coder.actors.capitals import LONGEST_RUN
from coder.actors.chunks import Chunk, ChunkType, chunk_of
from coder.actors.nouns import Noun, Role, read_cues
from coder.actors.states import StateWord
from coder.actors.trie import Word
from coder.actors.vocabulary import Vocabulary
from coder.firstnames import is_first_name
from coder.functionwords import AND
from coder.wordlists import word_list

_BANDS = word_list("people.toml", "named_bands")
_ORDINAL = ("st", "nd", "rd", "th", "e", "ste", "de")
_NUMBERED = frozenset({"Front", "Fronts"})
_FOR = frozenset("of for the and van voor de het en".split())
_OF = frozenset({"of", "van"})
_WHOSE = word_list("en/people.toml", "whose_party")
_MODIFIERS = 4  # words before a head in a name
_ARMIES = word_list("people.toml", "armies")


def read_band(text: str, words: tuple[Word, ...], position: int, vocabulary: Vocabulary) -> Chunk | None:
    """Reads an unknown group called after what it stands for: "Army of Conquest", "Volksfront voor X".

    The head is one of the words of bands.toml, alone (then only an army's), behind other capitals or, in Dutch, at the
    end of a compound; what it stands for must follow it. "The Army of Mali" and "Armed Forces of Mali" are a state's.
    """
    first = words[position]
    numbered = first.key.endswith(_ORDINAL) and first.key[0].isdigit() and position + 1 < len(words)
    if numbered and words[position + 1].text in _NUMBERED:  # "the 33rd Front": an army's have other names
        return chunk_of(text, words, position, position + 2, ChunkType.UNKNOWN, (), None, False)
    if not first.capital or position + 2 >= len(words) or first.key in read_cues(vocabulary.language)["starters"]:
        return None
    at = _head(words, position, vocabulary, read_band_words(vocabulary.language))
    if at is None:
        return None
    end, last = at + 1, min(len(words), position + LONGEST_RUN)
    led = position < at < last - 1 and _is_led(words, at + 1)
    while not led and end < last and words[end].key in _FOR:
        capital = next((each for each in range(end + 1, min(end + 3, last)) if words[each].capital), None)
        if capital is None or any(words[each].key not in _FOR for each in range(end + 1, capital)):
            break
        if words[end].key in AND and capital > end + 1:
            break  # "the Army of X and the Front of Y"
        states = vocabulary.phrases.get(words[capital].key)
        if end == at + 1 and any(isinstance(meaning, StateWord) for meaning in states):
            if at == position or words[at].key.endswith(tuple(_ARMIES())):
                return None  # "the Army of Mali"
        end = capital + 1
        while end < last and words[end].capital and words[end].text[0].isalpha():
            end += 1
    owned = any(word.key == "'s" for word in words[position:at])  # "Kuki People's Alliance"
    if end == at + 1 and not led and not owned:
        return None
    owns = end < len(words) and words[end].key == "'s"
    return chunk_of(text, words, position, end, ChunkType.UNKNOWN, (), None, owns)


def _is_led(words: tuple[Word, ...], at: int) -> bool:
    """Says whether "of" names who leads a group, no part of its name: a first name and a family name behind it."""
    if words[at].key not in _OF or at + 2 >= len(words):
        return False
    first, family = words[at + 1 : at + 3]
    return first.capital and family.capital and is_first_name(first.text)


def _head(words: tuple[Word, ...], position: int, vocabulary: Vocabulary, band: BandWords) -> int | None:
    """Gives the word that says what the group is, of the capitals from `position` on; None where there is none."""
    first = words[position]
    heads = band.name_heads
    if first.key in _BANDS() or (position and first.key in heads and words[position + 1].key in _FOR - AND):
        return position
    if vocabulary.language == "nl":
        if position and not first.joined and band.is_compound(first.key) and not _is_noun(first, vocabulary):
            return position
    for at in range(position + 1, min(len(words), position + _MODIFIERS + 1)):
        word = words[at]
        if word.key in heads and word.capital:
            return at
        if not word.capital and not (word.key == "'s" and words[at - 1].key in _WHOSE()):
            return None
    return None


def _is_noun(word: Word, vocabulary: Vocabulary) -> bool:
    return any(isinstance(meaning, Noun | Role) for meaning in vocabulary.phrases.get(word.key))
