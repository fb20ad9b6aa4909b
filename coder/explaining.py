"""Why each record was coded, and why each sentence with a trigger was not, in words for an editor."""

from collections.abc import Iterator
from typing import Any

from coder.records import Coding, Span


def explain(coding: Coding, text: str) -> Iterator[str]:
    """Gives the lines that explain a coding: for each record its words, its rules, and the span of each value."""
    yield f"== {coding.id} ({coding.language}, {coding.published})"
    for kind in ("events", "alliances", "quotes", "memberships"):
        for record in getattr(coding, kind):
            yield from _record(kind, record, text)
    for left_out in coding.not_coded:
        yield f"not coded: {_words(left_out.spans[0], text)}"
        yield f"    {left_out.why}: {left_out.trigger}"


def _record(kind: str, record: Any, text: str) -> Iterator[str]:
    yield f"{_title(kind, record)} {list(record.spans[0])}: {_words(record.spans[0], text)}"
    for span in record.spans[1:]:
        yield f"    also {list(span)}: {_words(span, text)}"
    for rule in record.rationale:
        yield f"    {rule}"
    for field, span in record.fields.items():
        yield f"    {field} {list(span)}: {_words(span, text)}"


def _title(kind: str, record: Any) -> str:
    if kind == "events":
        where = record.location or record.country or "no place"
        return f"event {record.sub_event_type}, {record.event_date}, {where}, {record.actor1} / {record.actor2}"
    if kind == "alliances":
        return f"alliance {record.supporter} -> {record.supported}, {record.kind}, {record.status}"
    if kind == "quotes":
        return f"quote {record.speaker}"
    return f"membership {record.member} in {record.group}"


def _words(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())
