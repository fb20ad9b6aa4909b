"""Paragraphs, sentences and quotations of an article, with offsets into its text."""

import re
from bisect import bisect_right
from dataclasses import field

from coder.datelines import dateline_of
from coder.quotations import Quotation, find_quotations
from coder.records import Article, Span
from coder.sentences import split_sentences
from coder.values import dataclass
from coder.words import Token, tokenize

__all__ = ["Document", "Paragraph", "Quotation", "Sentence", "read_passages"]

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_OPENING = frozenset('“„"‘«')
_CLOSING = frozenset('”"’»')
_MARKS = _OPENING | {"”", "»"}
_HEADING_WORDS = 12
_HEADING_END = tuple(".!?…:;,”\"’'»)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a paragraph with its tokens; `quoted` where it lies wholly inside a quotation.

    `heading` where it belongs to a sub-heading or is a dateline: it tells nothing by itself.
    """

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
    _sentence_starts: tuple[int, ...] = field(default=(), repr=False)
    _outer: tuple[Quotation, ...] = field(default=(), repr=False)
    _outer_starts: tuple[int, ...] = field(default=(), repr=False)

    text: str = field(init=False, repr=False, compare=False)
    """The article's text."""

    def __post_init__(self) -> None:
        """Notes the text, of which most steps read."""
        object.__setattr__(self, "text", self.article.text)

    def sentence_at(self, offset: int) -> Sentence | None:
        """Gives the sentence that covers the code point at `offset`, or None between sentences."""
        position = bisect_right(self._sentence_starts, offset) - 1
        if position < 0 or offset >= self.sentences[position].span.end:
            return None
        return self.sentences[position]

    def quotation_at(self, span: Span) -> Quotation | None:
        """Gives the outermost quotation that covers `span`, or None."""
        position = bisect_right(self._outer_starts, span.start) - 1
        if position < 0 or not span.within(self._outer[position].outer):
            return None
        return self._outer[position]


def read_passages(article: Article) -> Document:
    """Reads an article whose language is known into paragraphs, sentences, tokens and quotations."""
    text, language = article.text, article.language or "en"
    spans = _paragraph_spans(text)
    paragraphs = tuple(
        Paragraph(index, span, len(spans) > 1 and index + 1 < len(spans) and _is_heading(text, span))
        for index, span in enumerate(spans)
    )
    quotations = find_quotations(text, tuple(spans))
    outermost = tuple(quotation for quotation in quotations if quotation.depth == 0)
    covers = [quotation.outer for quotation in outermost]
    sentences: list[Sentence] = []
    cover = 0
    for paragraph in paragraphs:
        dateline = dateline_of(text, paragraph.span)
        pieces = [] if dateline is None else [dateline]
        begin = paragraph.span.start if dateline is None else dateline.end
        begin += len(text[begin : paragraph.span.end]) - len(text[begin : paragraph.span.end].lstrip())
        for span in [*pieces, *split_sentences(text, Span(begin, paragraph.span.end), language)]:
            while cover < len(covers) and covers[cover].end <= span.start:
                cover += 1
            quoted = cover < len(covers) and span.within(covers[cover])
            tokens = tokenize(text, span.start, span.end, language)
            sentences.append(
                Sentence(len(sentences), paragraph.index, span, tokens, paragraph.heading or span == dateline, quoted)
            )
    return Document(
        article,
        language,
        paragraphs,
        tuple(sentences),
        quotations,
        tuple(sentence.span.start for sentence in sentences),
        outermost,
        tuple(quotation.outer.start for quotation in outermost),
    )


def _paragraph_spans(text: str) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for match in [*_BLANK_LINES.finditer(text), None]:
        end = len(text) if match is None else match.start()
        stretch = text[start:end]
        if stretch.strip():
            left = start + len(stretch) - len(stretch.lstrip())
            spans.append(Span(left, start + len(stretch.rstrip())))
        if match is not None:
            start = match.end()
    return spans


def _is_heading(text: str, span: Span) -> bool:
    """Says whether a paragraph is a sub-heading: a few words that no mark ends, also in quotation marks."""
    words = span.of(text)
    if words[0] in _OPENING and words[-1] in _CLOSING and not _MARKS.intersection(words[1:-1]):
        words = words[1:-1]
    return not words.endswith(_HEADING_END) and len(words) < 120 and len(words.split()) <= _HEADING_WORDS
