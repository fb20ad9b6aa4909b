"""Word lists of the lexicon, found in a sentence in one pass: phrases by their first word, compounds by their end."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from coder.conjugation import Form, FormTag, dutch_noun, english_noun
from coder.lexicon import LexiconError, derived, read_table
from coder.phrasebook import Phrasebook
from coder.values import dataclass
from coder.words import MONTHS, Token, fold, folded, is_month


@dataclass(frozen=True, slots=True)
class Found:
    """Words of a list: which class of words, and the token numbers of first and last (both included)."""

    group: str
    first: int
    last: int


_KEPT = 65536  # words of no list that are kept
_ARMED, _UNARMED = "armed", "civilians"
"""A word that is listed whole as unarmed is no force by its ending: a "verpleger" is no "leger"."""


class Vocabulary:
    """Classes of words and phrases; "*markt" also stands for the end of a longer word."""

    def __init__(self, groups: Mapping[str, Iterable[str]], plural: Callable[[str], list[Form]] | None = None) -> None:
        """Compiles the phrases of each class, as the tokenizer splits them; `plural` gives the forms of a noun."""
        self._phrases: Phrasebook[str] = Phrasebook()
        self._endings: dict[str, list[str]] = {}
        for group, phrases in groups.items():
            for phrase in phrases:
                if phrase.startswith("*"):
                    self._endings.setdefault(fold(phrase[1:]), []).append(group)
                bare = phrase.lstrip("*")
                for form in plural(bare) if plural is not None else [Form(tuple(bare.split(" ")), FormTag.NOUN)]:
                    spelled = " ".join(form.words)
                    self._phrases.add(folded(spelled), group)
        self._shortest = min(map(len, self._endings), default=0)
        self._ended = lru_cache(maxsize=65536)(self._find_endings)
        self._strange: set[str] = set()  # words met that neither begin a phrase nor end in a listed word

    def find(self, tokens: Sequence[Token]) -> list[Found]:
        """Gives all words of the lists in order; of one class the longest at each token."""
        found: list[Found] = []
        openers, strange = self._phrases.openers, self._strange
        for at, token in enumerate(tokens):
            if token.lemma in strange:
                continue  # as nearly everywhere
            ended = self._ended(token.lemma) if self._endings else ()
            if not ended and token.lemma not in openers:
                if len(strange) < _KEPT:
                    strange.add(token.lemma)
                continue
            phrases = self._phrases.at(tokens, at)
            if (not phrases and not ended) or (token.text in MONTHS and is_month(tokens, at)):
                continue
            longest: dict[str, int] = {}
            for group, length in phrases:
                longest[group] = max(at + length - 1, longest.get(group, at))
            for group in ended:
                if group != _ARMED or _UNARMED not in longest:
                    longest.setdefault(group, at)
            for group, last in longest.items():
                found.append(Found(group, at, last))
        return found

    def _find_endings(self, word: str) -> tuple[str, ...]:
        """Gives the classes whose words end a word, the longest ending first; kept for words that come again."""
        cuts = range(1, len(word) - self._shortest + 1)
        return tuple(group for cut in cuts for group in self._endings.get(word[cut:], ()))


@derived
def vocabulary(name: str) -> Vocabulary:
    """Gives the word lists of a TOML lexicon such as "nl/weapons.toml"."""
    table = read_table(name)
    for group, phrases in table.items():
        if not isinstance(phrases, list) or not all(isinstance(p, str) and p.strip("* ") for p in phrases):
            raise LexiconError(f"{name}: {group} is no list of words")
    nouns = {"en/objects.toml": english_noun, "nl/objects.toml": dutch_noun}
    return Vocabulary(table, nouns.get(name))


@derived
def word_set(name: str, group: str) -> frozenset[str]:
    """Gives one list of single words of a TOML lexicon, folded."""
    words = read_table(name).get(group)
    if not isinstance(words, list):
        raise LexiconError(f"{name}: no list {group}")
    return frozenset(fold(word) for word in words)
