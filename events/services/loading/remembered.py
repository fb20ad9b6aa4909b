"""Reads cells that come together again and again only once."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import TypeVar

REMEMBERED = 30_000  # readings of each kind, so that memory does not grow with the file
Read = TypeVar("Read")


def remembered(
    names: Sequence[str], columns: str, read: Callable[..., Read], *, most: int = REMEMBERED
) -> Callable[..., Read]:
    """Gives what reads some cells of a row, and knows what it read of the same cells before.

    `names`: the file's columns in order; `columns`: those that are read, several, with spaces between them: one that
    the file lacks reads as the last cell of the row, which has to be empty. `read` gets the tuple of cells, and before
    it whatever the caller gives after the row. `most`: how many readings are known.
    """
    pick = itemgetter(*(names.index(name) if name in names else -1 for name in columns.split()))
    known = lru_cache(most)(read)
    return lambda cells, *given: known(*given, pick(cells))
