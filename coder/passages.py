"""Paragraphs, sentences and quotations of an article, with offsets into its text."""

from dataclasses import dataclass

from coder.records import Article, Span
from coder.words import Token


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: `outer` with the marks, `inner` without them."""

    outer: Span
    inner: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a paragraph with its tokens; `quoted` where it lies wholly inside a quotation."""

    index: int
    paragraph: int
    span: Span
    tokens: tuple[Token, ...]
    heading: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text between blank lines; `heading` where it is a sub-heading."""

    index: int
    span: Span
    heading: bool


@dataclass(frozen=True, slots=True)
class Document:
    """An article read into its passages."""

    article: Article
    language: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def sentence_at(self, offset: int) -> Sentence | None:
        """Gives the sentence that covers the code point at `offset`, or None between sentences."""
        raise NotImplementedError

    def quotation_at(self, span: Span) -> Quotation | None:
        """Gives the outermost quotation that covers `span`, or None."""
        raise NotImplementedError


def read_passages(article: Article) -> Document:
    """Reads an article whose language is known into paragraphs, sentences, tokens and quotations."""
    raise NotImplementedError
