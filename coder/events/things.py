"""Things that a sentence names: weapons, vehicles, buildings and people without a name."""

from collections.abc import Sequence

from coder.vocabulary import Found


def things_of(found: Sequence[Found]) -> list[tuple[int, int, frozenset[str]]]:
    """Joins the classes of the same words; of overlapping words the longer count."""
    spans: dict[tuple[int, int], set[str]] = {}
    for thing in found:
        spans.setdefault((thing.first, thing.last), set()).add(thing.group)
    kept: list[tuple[int, int, frozenset[str]]] = []
    for (first, last), classes in sorted(spans.items(), key=lambda item: (item[0][0], -item[0][1])):
        if kept and first <= kept[-1][1]:
            continue
        kept.append((first, last, frozenset(classes)))
    return kept
