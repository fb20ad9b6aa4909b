"""An article's text cut at the edges of its evidence, for the reading page."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from events.models import Evidence


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the reading page: its number there, kind, id and words."""

    number: int
    kind: str
    row_id: int
    words: str
    status: str


@dataclass(slots=True)
class Piece:
    """A stretch of text under the same facts; `begins`: the facts whose evidence begins here, with their rows."""

    text: str
    facts: list[Fact] = field(default_factory=list)
    begins: list[tuple[Fact, int]] = field(default_factory=list)


def cut(text: str, evidence: Sequence[Evidence]) -> tuple[list[Piece], list[Fact]]:
    """Cuts a text into pieces by the passages of whole records (`field` empty); gives the facts, numbered as they come.

    `evidence`: in the order of the text, targets fetched along. An emptied text gives one piece for each passage.
    """
    facts: dict[tuple[str, int], Fact] = {}
    spans: list[tuple[int, int, Fact, int]] = []
    for row in evidence:
        target = row.target
        kind = next(name for name in ("event", "alliance_report", "quote", "membership") if getattr(row, f"{name}_id"))
        key = (kind, target.pk)
        if key not in facts:
            facts[key] = Fact(len(facts) + 1, kind, target.pk, str(target), target.review_status)
        if row.field == "":
            spans.append((row.start, row.end, facts[key], row.pk))
    if not text:
        passages = {row.pk: row.passage for row in evidence}
        return [Piece(passages[pk], [fact], [(fact, pk)]) for _s, _e, fact, pk in spans], list(facts.values())
    edges = sorted({0, len(text), *(edge for start, end, _f, _p in spans for edge in (start, end))})
    pieces = []
    for start, end in zip(edges, edges[1:], strict=False):
        piece = Piece(text[start:end])
        piece.facts = [fact for first, last, fact, _pk in spans if first <= start and end <= last]
        piece.begins = [(fact, pk) for first, _last, fact, pk in spans if first == start]
        pieces.append(piece)
    return pieces, list(facts.values())
