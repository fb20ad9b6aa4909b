"""Nouns for people that no list of objects holds, told by how they are formed: "imkers", "houthakker", "visserslui"."""

from collections.abc import Sequence
from functools import lru_cache

from coder.lexicon import derived
from coder.speech import speech_lexicon
from coder.vocabulary import word_set
from coder.words import Token

ONE = frozenset({"civilians"})
SEVERAL = frozenset({"civilians", "group"})
_NOBODY: frozenset[str] = frozenset()
_TWO = 2
_LEAST_STEM = 3  # letters before an ending
_PLURALS = ("en", "s", "n")


@derived
def person_words(language: str) -> "PersonWords":
    """Gives the person words of a language (nl or en)."""
    return PersonWords(language)


class PersonWords:
    """Tells the nouns of one language that stand for unarmed people.

    They are words that end as nounphrases.toml says (`person_endings` for several, `person_heads` for one) and, where
    it says that `speakers_are` persons, the speakers that speech.toml names and their plurals; `no_persons` ends those
    that are things, armed, or whom a text only quotes. A language without endings has none.
    """

    def __init__(self, language: str) -> None:
        """Reads the lists of the language (nl or en)."""
        name = f"{language}/nounphrases.toml"
        self._several = tuple(sorted(word_set(name, "person_endings")))
        self._heads = tuple(sorted(word_set(name, "person_heads")))
        self._not = tuple(sorted(word_set(name, "no_persons")))
        speakers = "persons" in word_set(name, "speakers_are")
        self._roles = frozenset(speech_lexicon(language).roles) if speakers else frozenset()
        self.classes = lru_cache(maxsize=65536)(self._classes)

    def read(self, tokens: Sequence[Token], at: int) -> frozenset[str]:
        """Gives the classes of the noun at a token; with a capital only one for several people that opens a sentence.

        No name goes on behind it: "Nationalisten vielen ...".
        """
        if not tokens[at].is_capital:
            return self.classes(tokens[at].lemma)
        if at > 0 or len(tokens) < _TWO or not tokens[1].is_word or tokens[1].is_capital:
            return _NOBODY
        found = self.classes(tokens[at].lemma)
        return found if found == SEVERAL else _NOBODY

    def _classes(self, word: str) -> frozenset[str]:
        """Gives the classes of a folded noun as an argument; none where it is no word for people."""
        if not self._several or len(word) <= _LEAST_STEM or word.endswith(self._not):
            return _NOBODY
        if word in self._roles or _ends(word, self._heads):
            return ONE
        if _ends(word, self._several) or any(
            word.endswith(plural) and word.removesuffix(plural) in self._roles for plural in _PLURALS
        ):
            return SEVERAL
        return _NOBODY


def _ends(word: str, endings: tuple[str, ...]) -> bool:
    """Says whether an ending closes a word and leaves a stem before it."""
    if not word.endswith(endings):
        return False  # as of nearly every word
    return any(word.endswith(ending) and len(word) >= len(ending) + _LEAST_STEM for ending in endings)
