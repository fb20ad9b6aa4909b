"""Tokens of a text with their offsets and lemmas."""

from dataclasses import dataclass

from coder.records import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: its text, its offsets, and the form a lexicon knows it by."""

    text: str
    start: int
    end: int
    lower: str
    lemma: str

    @property
    def span(self) -> Span:
        """Where the token stands."""
        return Span(self.start, self.end)


def tokenize(text: str, start: int, end: int, language: str) -> tuple[Token, ...]:
    """Splits `text[start:end]` into words and marks, with offsets into `text`; `language` is nl or en."""
    raise NotImplementedError
