"""Runs of capitalised words that no lexicon knows: "Moussa ag Tiréne", "Lien van der Wolde"."""

from coder.actors.chunks import Chunk, ChunkType, chunk_of
from coder.actors.known import ActorWord
from coder.actors.nouns import Field, Role, read_cues
from coder.actors.states import StateWord
from coder.actors.trie import Word
from coder.actors.vocabulary import Vocabulary
from coder.firstnames import is_first_name
from coder.mentions import MentionForm
from coder.vocabulary import word_set
from coder.wordlists import word_list

PARTICLES = word_list("nameparts.toml", "inside", shared=True)
LONGEST_RUN = 12  # words
_FAITHS = word_list("people.toml", "faiths")
_NUMBERS = ("honderd", "duizend", "tien", "twintig")
_TRIBES = word_list("nl/people.toml", "tribes")  # "Banu Tamr-stam"
_STYLES = word_list("people.toml", "styles")  # titles inside names, too
_LINKS = frozenset({"van", "de", "der", "den", "het", "von"})
_LONGEST_SYLLABLE = 5  # letters of either part of such a name
_PARTS_OF_WORLD = frozenset(
    "noord oost zuid west noordoost noordwest zuidoost zuidwest centraal midden latijns"
    " north east south west northeast northwest southeast southwest central latin".split()
)
_OF_CONTINENT = ("afrikaanse", "aziatische", "amerikaanse", "europese", "african", "asian", "american", "european")
_LEAST_TITLE = 8  # letters of a compound that is somebody's trade: "Vakbondsleidster"


def read_capitals(
    text: str,
    words: tuple[Word, ...],
    start: int,
    heading: bool,
    vocabulary: Vocabulary,
    places: frozenset[int],
) -> Chunk | None:
    """Reads the run of capitals at word `start`, with its particles, as one unknown name; None where there is none.

    In a `heading` one capital alone is no name.
    """
    first = words[start]
    if not first.capital and not (first.joined and first.key in PARTICLES()):
        return None
    end = start
    starters = read_cues(vocabulary.language)["starters"]
    dutch, given = vocabulary.language == "nl", False
    if dutch and _is_trade(words, start):
        return None
    while end < min(len(words), start + LONGEST_RUN):
        word = words[end]
        if word.capital and word.text[0].isalpha():
            if end > start and _begins_other(words, end, end - start, vocabulary):
                break
            if end == start + 1 and word.start in places and not first.joined and _is_acronym(first.text):
                break  # "heeft M14 Goma ingenomen"
            end += 1
        elif word.key in PARTICLES() and end > start and _capital_after(words, end):
            lone = end == start + 1 and word.key == "van" and is_first_name(first.text)  # "Marieke van Dungen, ..."
            if word.key in _LINKS and _names_other(words, end + 1, vocabulary, frozenset() if lone else places):
                break
            if dutch and word.key == "van" and end - start > 1 and _tells_where(words, end + 1):
                break
            end += 1
        elif (word.key in PARTICLES() and word.joined or _is_initial(words, end)) and _capital_after(words, end + 1):
            end += 1
        elif end == start + 2 and _ends_given_name(words, end):
            end += 1  # "Park Min-jae"
            given = True
            break
        elif end == start + 1 and first.joined and word.text.isdigit() and _is_acronym(first.text):
            end += 1  # "KPD-22"
            break
        else:
            break
    while end > start and not (given or words[end - 1].capital or words[end - 1].text.isdigit()):
        end -= 1
    if end == start or (heading and end - start == 1) or first.key.endswith(_NUMBERS):
        return None
    if first.key in starters and not (first.joined and first.key in PARTICLES()):  # "Al was er"; "Al-Nusra"
        return None
    if end - start == 1 and start == 0 and first.key in read_cues(vocabulary.language)["opening_adjectives"]:
        return None  # "Foreign fighters": which people these are
    if _tells_region(words, start, end):
        return None
    if end - start > 1 and _tells_faith(words, start, vocabulary):
        return None  # "Shiite Houthi militants": the name follows
    owns = end < len(words) and words[end].key == "'s"
    alone = end - start == 1 or (end - start == 2 and first.joined and first.key in PARTICLES())  # "Nasr", "al-Nasr"
    genitive = dutch and not owns and words[end - 1].key.endswith("s") and alone
    return chunk_of(text, words, start, end, ChunkType.UNKNOWN, (), None, owns or genitive)


def _tells_faith(words: tuple[Word, ...], start: int, vocabulary: Vocabulary) -> bool:
    """Says whether a capital word only tells of what faith or people a known group behind it is."""
    if words[start].key not in _FAITHS():
        return False
    return any(isinstance(meaning, ActorWord) for meaning in vocabulary.phrases.get(words[start + 1].key))


def _tells_region(words: tuple[Word, ...], start: int, end: int) -> bool:
    """Says whether a run only tells from which part of the world the noun behind it is: "de West-Afrikaanse tak"."""
    noun = end == start + 2 and end < len(words) and words[end].text.islower()
    return noun and words[start].key in _PARTS_OF_WORLD and words[start + 1].key.endswith(_OF_CONTINENT)


def _is_initial(words: tuple[Word, ...], stop: int) -> bool:
    """Says whether the full stop at `stop` ends an initial: "T. Wickrama"."""
    return words[stop].text == "." and len(words[stop - 1].text) == 1 and words[stop - 1].capital


def _ends_given_name(words: tuple[Word, ...], end: int) -> bool:
    """Says whether a small syllable behind a hyphen ends a Korean or Chinese first name: "Park Min-jae"."""
    before, word = words[end - 1], words[end]
    short = len(before.text) <= _LONGEST_SYLLABLE and word.text.isalpha() and len(word.text) <= _LONGEST_SYLLABLE
    joined = before.joined and before.capital and not words[end - 2].joined
    return joined and short and word.text.islower() and word.key not in _TRIBES()


def _is_acronym(text: str) -> bool:
    """Says whether a word is written in capitals, perhaps with a number: "RSF", "M23"."""
    return len(text) > 1 and text.isupper()


def _is_trade(words: tuple[Word, ...], start: int) -> bool:
    """Says whether a capital word is what somebody does, before the name: "Vakbondsleidster Rosa Quispe"."""
    word = words[start]
    if len(word.key) < _LEAST_TITLE or word.joined or start + 1 >= len(words) or not words[start + 1].capital:
        return False
    return word.key.endswith(tuple(sorted(word_set("nl/nounphrases.toml", "person_heads"))))


def _tells_where(words: tuple[Word, ...], position: int) -> bool:
    """Says whether "van" behind a first and last name tells where somebody works: "van de KU Leuven", "van Rabobank".

    It stands right before `position`. No surname has "van het"; one with "van" or "van de" stands behind first names
    alone, and goes on to a word that is no acronym and no adjective of a place.
    """
    if position + 1 >= len(words):
        return False
    last = words[position - 2]
    surname = len(last.text) > 2 and not last.joined and not is_first_name(last.text)
    if words[position].key not in {"de", "het"}:
        return surname and words[position].capital
    name = words[position + 1]
    adjective = name.key.endswith("se") and position + 2 < len(words) and not words[position + 2].capital
    acronym = len(name.text) > 1 and any(letter.isupper() for letter in name.text[1:])
    return words[position].key == "het" or adjective or acronym or (surname and name.capital)


def _begins_other(words: tuple[Word, ...], position: int, before: int, vocabulary: Vocabulary) -> bool:
    """Says whether a capital inside a run begins an office before a name, is an acronym, or a state's adjective."""
    meanings = vocabulary.phrases.get(words[position].key)
    named = position + 1 < len(words) and words[position + 1].capital
    if named and any(isinstance(meaning, Role) for meaning in meanings):
        return words[position].key not in _STYLES()  # "Othman Sheikh Issa"
    if any(isinstance(m, ActorWord) and m.acronym and m.written == words[position].text for m in meanings):
        return True
    adjective = any(isinstance(m, StateWord) and m.form is MentionForm.ADJECTIVE for m in meanings)
    alone = position + 1 >= len(words) or not words[position + 1].text[0].isalpha()
    if alone:
        return False  # "gouverneur Ayla Turk, die"
    return adjective and before == 1 and not named


def _names_other(words: tuple[Word, ...], position: int, vocabulary: Vocabulary, places: frozenset[int]) -> bool:
    """Says whether "van" leads to another actor ("Jansen van de Unie van ...") and not on in a surname."""
    while position < len(words) and words[position].key in _LINKS:
        position += 1
    if position >= len(words):
        return False  # the text breaks off
    if words[position - 1].key == "der":
        return False  # "van der Aa" is no river
    if words[position].start in places:
        return True
    for match in vocabulary.phrases.matches(words, position, genitive=False):
        if any(isinstance(meaning, ActorWord | StateWord | Field) for meaning in match.meanings):
            return True  # "minister Jan Pol van Defensie", "van Buitenlandse Zaken"
    cues = read_cues(vocabulary.language)
    kinds = cues["organisation"] | cues["media"] | cues["armed"]
    last = min(len(words), position + LONGEST_RUN)
    while position < last and (words[position].capital or words[position].key in _LINKS - {"van"}):
        if words[position].key in kinds:
            return True
        position += 1
    return False


def _capital_after(words: tuple[Word, ...], position: int) -> bool:
    while position < len(words) and words[position].key in PARTICLES() and not words[position].capital:
        position += 1
    return position < len(words) and words[position].capital
