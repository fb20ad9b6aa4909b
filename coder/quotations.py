"""Stretches between quotation marks: straight, curly, low-high, single and French, nested, over paragraphs."""

from dataclasses import dataclass

from coder.records import Span

_CLOSERS = {
    "“": "”",
    "„": "”“",
    "«": "»",
    "‘": "’",
    "‚": "’‘",
    "‹": "›",
    '"': '"',
    "'": "'",
    "”": "”",
}
_MAXIMUM_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: `outer` with the marks, `inner` without them; `depth` 0 is outermost."""

    outer: Span
    inner: Span
    paragraph: int
    depth: int = 0


def find_quotations(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """Finds the quotations of each paragraph, in order of their first mark.

    A quotation that is not closed ends with its paragraph when the next paragraph opens with the same mark
    (a quotation of several paragraphs), and is none otherwise.
    """
    found: list[Quotation] = []
    for index, span in enumerate(paragraphs):
        following = text[paragraphs[index + 1].start] if index + 1 < len(paragraphs) else ""
        found.extend(_in_paragraph(text, span, index, following))
    return tuple(found)


def _in_paragraph(text: str, span: Span, index: int, following: str) -> list[Quotation]:
    open_marks: list[int] = []
    closed: list[tuple[int, int]] = []
    for position in range(span.start, span.end):
        mark = text[position]
        if mark not in "“”„«»‘’‚‹›\"'":
            continue
        levels = reversed(range(len(open_marks)))
        level = next((k for k in levels if _closes(text, open_marks[k], position, span)), None)
        if level is not None:
            closed.append((open_marks[level], position + 1))
            del open_marks[level:]
        elif mark in _CLOSERS and _opens(text, position, span) and len(open_marks) < _MAXIMUM_DEPTH:
            open_marks.append(position)
    if open_marks and following and following == text[open_marks[0]]:
        closed.append((open_marks[0], span.end))
    return _nested(text, sorted(closed, key=lambda pair: (pair[0], -pair[1])), index)


def _nested(text: str, pairs: list[tuple[int, int]], index: int) -> list[Quotation]:
    quotations: list[Quotation] = []
    ends: list[int] = []
    for start, end in pairs:
        while ends and ends[-1] <= start:
            ends.pop()
        is_closed = text[end - 1] in _CLOSERS[text[start]] and end - 1 > start
        inner = Span(start + 1, end - 1 if is_closed else end)
        quotations.append(Quotation(Span(start, end), inner, index, len(ends)))
        ends.append(end)
    return quotations


def _opens(text: str, position: int, span: Span) -> bool:
    before = text[position - 1] if position > span.start else " "
    after = text[position + 1] if position + 1 < span.end else " "
    if text[position] in "“„«‚‹":
        return not after.isspace() or text[position] == "«"
    if after.isspace() or not (before.isspace() or before in "([{—–-/:“„«‘\"'"):
        return False
    return not _elided(text, position, span)


def _elided(text: str, position: int, span: Span) -> bool:
    """Says whether a single mark stands for dropped letters: 's ochtends, 't, 'n, ’90."""
    if text[position] not in "'’‘":
        return False
    word = text[position + 1 : min(position + 4, span.end)]
    is_letter = word[:1] in {"s", "t", "n", "k", "m"} and not word[1:2].isalpha()
    return is_letter or (word[:2].isdigit() and not word[2:3].isdigit())


def _closes(text: str, opened: int, position: int, span: Span) -> bool:
    if text[position] not in _CLOSERS[text[opened]] or position == opened + 1:
        return False
    before = text[position - 1]
    after = text[position + 1] if position + 1 < span.end else " "
    if text[position] in "’'‘":
        return not after.isalnum() and not before.isspace()
    if text[position] == "“":
        return not after.isalnum()
    return True
