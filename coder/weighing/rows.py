"""The rows of a file of weights: cells parted by tabs, with where each row stands."""

import math
from collections.abc import Iterator

from coder.lexicon import LexiconError, read_texts


def weight_rows(file: str, cells: int, wanted: str) -> Iterator[tuple[list[str], str]]:
    """Gives each row of a `file` of the lexicon, laid-over ones last, with its file and line; no comments.

    Raises LexiconError with what is `wanted` for a row of other than so many `cells`.
    """
    for name, text in read_texts(file):
        for at, line in enumerate(text.splitlines(), start=1):
            if not line or line.startswith("#"):
                continue
            row = line.split("\t")
            if len(row) != cells:
                raise LexiconError(f"{name}:{at}: {wanted}")
            yield row, f"{name}:{at}"


def as_number(text: str, where: str) -> float:
    """Gives a weight; raises LexiconError with file and line for what is no number to add up."""
    try:
        value = float(text)
    except ValueError:
        raise LexiconError(f"{where}: {text!r} is no number") from None
    if not math.isfinite(value):
        raise LexiconError(f"{where}: {text!r} is no number to add up")
    return value
