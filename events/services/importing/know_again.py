"""Knows the facts of an article again: what was stored of it and what is read of it now, paired by their evidence."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from coder.records import Span

BLOCK = 512  # code points; only spans that share a block are compared, so that long texts stay quick


@dataclass(frozen=True, slots=True)
class Trace:
    """What a fact is known again by: where it was read, and values that tell apart what one sentence tells."""

    spans: tuple[Span, ...]
    values: Mapping[str, Hashable] = field(default_factory=dict)


def know_again(*, stored: Sequence[Trace], read: Sequence[Trace]) -> dict[int, int]:
    """Pairs facts whose evidence overlaps, by their place in `read` and in `stored`.

    Of several in one passage those with most values in common belong together, then those whose evidence overlaps
    most, then the earlier. Values alone pair nothing: a better coder changes them.
    """
    rated = sorted(
        (
            (-_common(stored[theirs].values, read[ours].values), -_overlap(stored[theirs], read[ours]), theirs, ours)
            for theirs, ours in _meeting(stored, read)
        )
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, theirs, ours in rated:
        if ours not in pairs and theirs not in taken:
            pairs[ours] = theirs
            taken.add(theirs)
    return pairs


def _meeting(stored: Sequence[Trace], read: Sequence[Trace]) -> set[tuple[int, int]]:
    """Gives the pairs of places, in `stored` and `read`, whose spans overlap."""
    blocks: defaultdict[int, list[tuple[int, Span]]] = defaultdict(list)
    for theirs, trace in enumerate(stored):
        for span in trace.spans:
            for block in _blocks(span):
                blocks[block].append((theirs, span))
    return {
        (theirs, ours)
        for ours, trace in enumerate(read)
        for span in trace.spans
        for block in _blocks(span)
        for theirs, other in blocks.get(block, ())
        if span.overlaps(other)
    }


def _blocks(span: Span) -> Iterator[int]:
    yield from range(span.start // BLOCK, (span.end - 1) // BLOCK + 1)


def _common(stored: Mapping[str, Hashable], read: Mapping[str, Hashable]) -> int:
    return sum(name in read and read[name] == value for name, value in stored.items())


def _overlap(stored: Trace, read: Trace) -> float:
    """Gives the share of code points that both traces cover, 0 to 1."""
    shared = sum(
        max(0, min(one.end, other.end) - max(one.start, other.start)) for one in stored.spans for other in read.spans
    )
    covered = sum(span.end - span.start for span in (*stored.spans, *read.spans))
    return 2 * shared / covered
