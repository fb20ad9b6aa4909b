"""Phrases of a lexicon in one trie over folded words, so that a sentence is matched in one pass."""

from collections.abc import Sequence
from dataclasses import field
from typing import Generic, TypeVar

from coder.records import Span
from coder.values import dataclass
from coder.words import Token, folded, is_plain, tokenize

Meaning = TypeVar("Meaning")

# The Arabic article, assimilated or not, and its transliterations; before a hyphen they are all one.
_ARTICLES = frozenset("al el ul ad adh an ar as ash at az".split())
_HYPHENS = "-‐‑–"


@dataclass(frozen=True, slots=True)
class Word:
    """A token as lexicons know it: `key` folded, `joined` where a hyphen ties it to the next word.

    `capital`: it begins with a capital letter.
    """

    text: str
    start: int
    end: int
    key: str
    joined: bool
    capital: bool

    @property
    def span(self) -> Span:
        """Where the word stands."""
        return Span(self.start, self.end)


def read_words(tokens: Sequence[Token]) -> tuple[Word, ...]:
    """Gives the tokens as words; a hyphen between two words is dropped and kept as `joined`."""
    words: list[Word] = []
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.text in _HYPHENS and index and after and tokens[index - 1].end == token.start == after.start - 1:
            continue
        joined = after is not None and after.text in _HYPHENS and after.start == token.end
        joined = joined and index + 2 < len(tokens) and tokens[index + 2].start == token.end + 1
        key = "al" if joined and token.lemma in _ARTICLES else token.lemma
        words.append(Word(token.text, token.start, token.end, key, joined, token.text[0].isupper()))
    return tuple(words)


def _keys(phrase: str) -> list[str]:
    return [word.key for word in read_words(tokenize(phrase, 0, len(phrase), "nl"))]


@dataclass(slots=True)
class _Node(Generic[Meaning]):
    children: "dict[str, _Node[Meaning]]" = field(default_factory=dict)
    meanings: list[Meaning] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Match(Generic[Meaning]):
    """Words `start` to `end` (excluded) of a sentence carry `meanings`; `genitive` where the last has a Dutch -s."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]
    genitive: bool


class Phrases(Generic[Meaning]):
    """A set of phrases with what each means; phrases that fold alike share one entry."""

    def __init__(self) -> None:
        self._root: _Node[Meaning] = _Node()

    def add(self, phrase: str, meaning: Meaning) -> None:
        """Adds `phrase`, one or more words as they stand in a text, with its meaning."""
        node = self._root
        for key in folded(phrase) if is_plain(phrase) else _keys(phrase):
            node = node.children.setdefault(key, _Node())
        if meaning not in node.meanings:
            node.meanings.append(meaning)

    def matches(self, words: Sequence[Word], start: int, genitive: bool = False) -> list[Match[Meaning]]:
        """Gives the phrases that begin at `words[start]`, the longest first.

        With `genitive` the last word may carry the Dutch ending of possession ("Haftars").
        """
        found: list[Match[Meaning]] = []
        node = self._root
        for position in range(start, len(words)):
            key = words[position].key
            if genitive and len(key) > 3 and key.endswith("s"):
                bare = node.children.get(key[:-1])
                if bare is not None and bare.meanings:
                    found.append(Match(start, position + 1, tuple(bare.meanings), True))
            child = node.children.get(key)
            if child is None:
                break
            node = child
            if node.meanings:
                found.append(Match(start, position + 1, tuple(node.meanings), False))
        found.reverse()
        return found

    def get(self, key: str) -> tuple[Meaning, ...]:
        """Gives what a single folded word means, or nothing."""
        node = self._root.children.get(key)
        return tuple(node.meanings) if node is not None else ()
