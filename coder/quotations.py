"""Stretches between quotation marks: straight, curly, low-high, single and French, nested, over paragraphs."""

import re
from dataclasses import dataclass

from coder.records import Span

_CLOSERS = {
    "“": '”"',
    "„": '”“"',
    "«": "»",
    "‘": "’",
    "‚": "’‘",
    "‹": "›",
    '"': '"”',
    "'": "'",
    "”": "”",
}
_MAXIMUM_DEPTH = 4
_FORGOTTEN = '"“„'  # marks that open a quotation whose closing mark may have been forgotten
_LEAST_FORGOTTEN = 6  # words of such a quotation

_BESIDE = "\x01"  # stands in for the second sign of a double mark typed as two
_WIDE_OPENS = re.compile(r"(?<![\w,'])(?:,,|'')(?=[\w…¿¡])")
_WIDE_CLOSES = re.compile(r"(?<=[^\s'’])(?:''|’’)(?![\w'’])")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: `outer` with the marks, `inner` without them; `depth` 0 is outermost."""

    outer: Span
    inner: Span
    paragraph: int
    depth: int = 0


def find_quotations(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """Finds the quotations of each paragraph, in order of their first mark.

    A quotation that is not closed ends with its paragraph when the next paragraph opens with the same mark (a
    quotation of several paragraphs) or where whole sentences stand behind its mark, which somebody forgot to close;
    it is none otherwise. Two commas or two apostrophes are one double mark.
    """
    found: list[Quotation] = []
    text = _with_single_signs(text)
    for index, span in enumerate(paragraphs):
        following = text[paragraphs[index + 1].start] if index + 1 < len(paragraphs) else ""
        found.extend(_in_paragraph(text, span, index, following))
    return tuple(found)


def _with_single_signs(text: str) -> str:
    """Gives the text with ,,words'' as a double mark beside a sign that is none, so that offsets stay as they are."""
    if _WIDE_OPENS.search(text) is None:
        return text
    return _WIDE_CLOSES.sub(f'"{_BESIDE}', _WIDE_OPENS.sub(f'{_BESIDE}"', text))


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
    elif open_marks and _is_forgotten(text, open_marks[0], span):
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
        outer = Span(start - (text[start - 1 : start] == _BESIDE), end + (text[end : end + 1] == _BESIDE))
        quotations.append(Quotation(outer, inner, index, len(ends)))
        ends.append(end)
    return quotations


def _is_forgotten(text: str, opened: int, span: Span) -> bool:
    """Says whether a quotation was opened where a sentence begins and runs to the end of its paragraph."""
    if text[opened] not in _FORGOTTEN or text[span.end - 1] not in ".!?":
        return False
    begins = not text[span.start : opened].strip() or text[:opened].rstrip()[-1:] in {".", ":", "!", "?"}
    return begins and len(text[opened : span.end].split()) >= _LEAST_FORGOTTEN


def _opens(text: str, position: int, span: Span) -> bool:
    before = text[position - 1] if position > span.start else " "
    after = text[position + 1] if position + 1 < span.end else " "
    if text[position] in "“„«‚‹":
        return not after.isspace() or text[position] == "«"
    glued = before in ".!?," and after.isalpha() and text[position] == '"'  # "he said.“Okay" without its space
    if after.isspace() or not (glued or before.isspace() or before in f"([{{—–-/:“„«‘\"'{_BESIDE}"):
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
    if text[position] != _CLOSERS[text[opened]][0]:
        return not after.isalnum() and not before.isspace()  # closed by a mark of another kind: „words"
    return True
