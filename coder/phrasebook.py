"""Phrases of a lexicon kept by their first two words, so that of many that begin alike few are compared."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from coder.words import Token

Value = TypeVar("Value")


class Phrasebook(Generic[Value]):
    """Folded phrases and what each stands for; a first word is often an article or a preposition that many share."""

    def __init__(self) -> None:
        """Makes an empty one."""
        self._count = 0
        self._lone: dict[str, tuple[tuple[Value, int], ...]] = {}
        self._longer: dict[str, dict[str, list[tuple[int, tuple[str, ...], Value]]]] = {}
        self._rank: dict[str, list[int]] = {}
        self.openers: set[str] = set()
        """The words with which a phrase begins."""

    def add(self, words: tuple[str, ...], value: Value) -> None:
        """Adds a phrase of one or more folded words."""
        self.openers.add(words[0])
        if len(words) == 1:
            self._lone[words[0]] = (*self._lone.get(words[0], ()), (value, 1))
            self._rank.setdefault(words[0], []).append(self._count)
        else:
            by_second = self._longer.setdefault(words[0], {})
            by_second.setdefault(words[1], []).append((self._count, words, value))
        self._count += 1

    def may_begin(self, tokens: Sequence[Token], at: int) -> bool:
        """Says at a look whether a phrase may begin at a token: one of a word does, or two words of one stand there."""
        word = tokens[at].lemma
        if word in self._lone:
            return True
        by_second = self._longer.get(word)
        return by_second is not None and at + 1 < len(tokens) and tokens[at + 1].lemma in by_second

    def at(self, tokens: Sequence[Token], at: int) -> Sequence[tuple[Value, int]]:
        """Gives what stands at token `at`, in the order of adding: each value with the number of its words."""
        word = tokens[at].lemma
        lone = self._lone.get(word, ())
        by_second = self._longer.get(word)
        if by_second is None or at + 1 == len(tokens):
            return lone
        alike = by_second.get(tokens[at + 1].lemma)
        if alike is None:
            return lone
        found = [(rank, value, len(words)) for rank, words, value in alike if _goes_on(tokens, at, words)]
        if lone:
            found += [(rank, value, 1) for rank, (value, _) in zip(self._rank[word], lone, strict=True)]
            found.sort(key=lambda row: row[0])
        return [(value, length) for _, value, length in found]

    def longest(self, tokens: Sequence[Token], at: int) -> int:
        """Gives how many words the longest phrase has that stands at token `at`; 0 for none."""
        word = tokens[at].lemma
        by_second = self._longer.get(word)
        if by_second is None or at + 1 == len(tokens) or tokens[at + 1].lemma not in by_second:
            return 1 if word in self._lone else 0  # as at most words of a text
        return max((length for _, length in self.at(tokens, at)), default=0)


def _goes_on(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> bool:
    """Says whether the words behind the second stand there too."""
    if at + len(words) > len(tokens):
        return False
    for step in range(2, len(words)):  # a plain loop: asked for most words of a text
        if tokens[at + step].lemma != words[step]:
            return False
    return True
