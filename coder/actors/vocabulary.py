"""All words by which a text in one language names actors, in one set of phrases, and the choice among homonyms."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from coder.actors.known import ActorWord, read_known
from coder.actors.nouns import Field, Noun, Role, read_fields, read_nouns, read_roles
from coder.actors.states import StateWord, read_state_words
from coder.actors.trie import Match, Phrases, Word
from coder.codebook import ActorKind

Meaning = ActorWord | StateWord | Noun | Role | Field
SHORT = 4  # an acronym of as many letters or fewer must stand as the lexicon writes it; those spoken as words need not


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The phrases of one language; `suffixes` are the nouns and roles that end Dutch compounds, longest first."""

    language: str
    phrases: Phrases[Meaning]
    suffixes: frozenset[str]


@lru_cache(maxsize=4)
def read_vocabulary(language: str) -> Vocabulary:
    """Gives the words of the lexicons for texts in `language` (nl or en)."""
    phrases: Phrases[Meaning] = Phrases()
    for row in read_known():
        for actor_word in row.words:
            phrases.add(actor_word.written, actor_word)
    for state_word in read_state_words(language):
        phrases.add(state_word.written, state_word)
    suffixes = set()
    for noun in read_nouns(language):
        phrases.add(noun.written, noun)
        suffixes.add(noun.written.lower())
    for role in read_roles(language):
        phrases.add(role.written, role)
        suffixes.add(role.written.lower())
    for field in read_fields(language):
        phrases.add(field, Field(field))
    compounds = frozenset(word for word in suffixes if word.isalpha() and len(word) > 3)
    return Vocabulary(language, phrases, compounds)


def fitting(match: Match[Meaning], words: tuple[Word, ...], holds: Callable[[ActorWord], bool]) -> list[Meaning]:
    """Gives the meanings that the matched words may carry, by their capitals and by the article's date.

    `holds` says whether a name was borne on the article's date. Short acronyms need their exact capitals, so that
    "is" is no group and "us" no state; names need their first capital.
    """
    matched = words[match.start : match.end]
    texts = [word.text for word in matched]
    if match.genitive:
        texts[-1] = texts[-1][:-1]
    found: list[Meaning] = []
    for meaning in match.meanings:
        if isinstance(meaning, Noun | Role):
            if not match.genitive and (not _is_acronym(meaning.written) or texts == [meaning.written]):
                found.append(meaning)
        elif isinstance(meaning, StateWord):
            exact = _is_acronym(meaning.written) and len(meaning.written) <= SHORT
            if (texts == [meaning.written] or "".join(texts) == meaning.written) if exact else matched[0].capital:
                found.append(meaning)
        elif isinstance(meaning, Field):
            found.append(meaning)
        elif holds(meaning) and _is_written_so(meaning, texts):
            found.append(meaning)
    return found


_ARTICLES = frozenset({"al", "el"})
_VOWELS = frozenset("AEIOU")


def _is_written_so(meaning: ActorWord, texts: list[str]) -> bool:
    written = meaning.written
    if meaning.acronym:
        text = texts[0] if len(texts) == 1 else "-".join(texts)
        if text == written:
            return True
        spoken = meaning.actor.kind is ActorKind.ORGANISATION or sum(letter in _VOWELS for letter in written) > 1
        long = len(written) > SHORT or (len(written) == SHORT and spoken)  # "Isis", "Ulfa"
        return long and len(texts) == 1 and text[0].isupper() and text.lower() == written.lower()
    if written.islower():
        return True
    words = written.replace("-", " ").split()
    capitals = [index for index, word in enumerate(words) if not word.islower()]
    tellers = [index for index in capitals if words[index].lower() not in _ARTICLES]  # "al-Shabaab", "Al-Shabaab"
    first = (tellers or capitals)[0]
    return first >= len(texts) or texts[first][0].isupper() or not texts[first][0].isalpha()


def _is_acronym(written: str) -> bool:
    return written.replace(".", "").isupper() and " " not in written
