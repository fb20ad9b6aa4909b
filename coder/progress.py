"""How far a run is: a bar with rate and time left on a terminal, plain lines elsewhere."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

T = TypeVar("T")
WIDTH = 30  # characters of the bar
EVERY = 10.0  # seconds between plain lines
CLEAR = "\r\033[K"  # to the beginning of the line, and what stands on it away


def follow(
    steps: Iterable[T], *, total: int, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic
) -> Iterator[T]:
    """Yields the steps of a run, and shows how far it is if there is more than one.

    While the caller has a step, the bar is away, so that something can be printed. `stream`: standard error unless
    told otherwise; `clock`: gives seconds.
    """
    stream = stream or sys.stderr
    begun = shown = clock()
    terminal = stream.isatty()
    for done, step in enumerate(steps, start=1):
        if terminal and total > 1:
            _put(stream, CLEAR)
        yield step
        if total <= 1:
            continue
        line = told(done, total, clock() - begun)
        if terminal:
            full = WIDTH * min(done, total) // total
            _put(stream, f"[{'#' * full}{'.' * (WIDTH - full)}] {line}" if done < total else "")
        elif clock() - shown >= EVERY:
            shown = clock()
            _put(stream, f"{line}\n")


def told(done: int, total: int, seconds: float) -> str:
    """Gives how far a run is in words: "120 of 1,000, 12.3/s, 1:11 left"; `seconds` have gone."""
    rate = done / max(seconds, 0.001)
    left = round((total - done) / rate)
    return f"{done:,} of {total:,}, {rate:.1f}/s, {left // 60}:{left % 60:02} left"


def _put(stream: TextIO, text: str) -> None:
    stream.write(text)
    stream.flush()
