"""What an article tells around its quotations: sentences as rows of tokens and whole quotations."""

from bisect import bisect_right

from coder.functionwords import AND
from coder.passages import Document, Quotation
from coder.records import Span
from coder.values import dataclass
from coder.words import Token

_MENTIONED = 2  # words in quotation marks that tell nothing by themselves
_LONGEST = 250  # tokens and quotations; a longer sentence is read in pieces


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a quotation stands in a frame: before the token with this number."""

    before: int
    quotation: Quotation
    comma: bool = False  # the quotation itself ends with one: “...,” he said


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence of the narrator: its own tokens, and the quotations that it holds."""

    index: int
    paragraph: int
    tokens: list[Token]
    slots: tuple[Slot, ...]
    heading: bool

    @property
    def is_bare(self) -> bool:
        """Says whether the frame holds a quotation and no word of the narrator."""
        return bool(self.slots) and not any(token.is_word for token in self.tokens)

    @property
    def span(self) -> Span:
        """From the first to the last token or mark."""
        starts = [token.start for token in self.tokens] + [slot.quotation.outer.start for slot in self.slots]
        ends = [token.end for token in self.tokens] + [slot.quotation.outer.end for slot in self.slots]
        return Span(min(starts), max(ends))


def _slot(before: int, quotation: Quotation, text: str) -> Slot:
    return Slot(before, quotation, quotation.inner.of(text).endswith(","))


def _is_mention(slot: Slot, tokens: list[Token], text: str) -> bool:
    """Says whether a quotation is a word or two that its clause only mentions: "who calls himself “Tama” here"."""
    inner = slot.quotation.inner.of(text)
    if len(inner.split()) > _MENTIONED or inner.endswith((".", "!", "?", ",", "…")) or not slot.before:
        return False
    before = tokens[slot.before - 1]
    after = tokens[slot.before] if slot.before < len(tokens) else None
    if not before.is_word or before.lower in AND:
        return False
    return after is None or after.lower not in AND


def read_frames(document: Document) -> tuple[Frame, ...]:
    """Gives the frames of a document in reading order; a sentence's end inside a quotation ends no frame."""
    outermost = [quotation for quotation in document.quotations if quotation.depth == 0]
    starts = [quotation.outer.start for quotation in outermost]
    frames: list[Frame] = []
    tokens: list[Token] = []
    slots: list[Slot] = []
    placed = -1

    for number, sentence in enumerate(document.sentences):
        for token in sentence.tokens:
            position = bisect_right(starts, token.start) - 1
            if position >= 0 and token.start < outermost[position].outer.end:
                if position != placed:
                    if len(slots) >= _LONGEST:
                        frames.append(Frame(len(frames), sentence.paragraph, tokens, tuple(slots), sentence.heading))
                        tokens, slots = [], []
                    slots.append(_slot(len(tokens), outermost[position], document.text))
                    placed = position
                continue
            tokens.append(token)
            if len(tokens) + len(slots) >= _LONGEST:
                frames.append(Frame(len(frames), sentence.paragraph, tokens, tuple(slots), sentence.heading))
                tokens, slots = [], []
        following = document.sentences[number + 1] if number + 1 < len(document.sentences) else None
        if following is not None and following.paragraph == sentence.paragraph:
            position = bisect_right(starts, following.span.start) - 1
            inside = position >= 0 and starts[position] < following.span.start < outermost[position].outer.end
            if inside:
                continue
        if tokens or slots:
            said = tuple(slot for slot in slots if not _is_mention(slot, tokens, document.text))
            frames.append(Frame(len(frames), sentence.paragraph, tokens, said, sentence.heading))
        tokens, slots = [], []
    return tuple(frames)
