"""How far a long run is: a bar with rate and time left on a terminal, a plain line now and then elsewhere."""

import time
from typing import TextIO

_EVERY = 10.0  # seconds between plain lines
_REDRAW = 0.2  # seconds between redrawings of the bar
_WIDTH = 30


class Progress:
    """Counts what is done of `total`; writes to `stream`."""

    def __init__(self, total: int, stream: TextIO) -> None:
        """Begins to count at 0."""
        self._total, self._stream = total, stream
        self._done, self._began, self._shown = 0, time.monotonic(), 0.0
        self._is_terminal = stream.isatty()

    def step(self) -> None:
        """Counts one more, and shows it where it is time."""
        self._done += 1
        now = time.monotonic()
        if now - self._shown >= (_REDRAW if self._is_terminal else _EVERY) or self._done == self._total:
            self._shown = now
            self._show(now - self._began)

    def close(self) -> None:
        """Ends the bar."""
        if self._is_terminal and self._done:
            self._stream.write("\n")

    def _show(self, seconds: float) -> None:
        rate = self._done / seconds if seconds > 0 else 0.0
        left = (self._total - self._done) / rate if rate else 0.0
        told = f"{self._done}/{self._total} articles, {rate:.1f} a second, {left:.0f} s left"
        if self._is_terminal:
            filled = _WIDTH * self._done // max(1, self._total)
            self._stream.write(f"\r[{'#' * filled}{'.' * (_WIDTH - filled)}] {told}")
        else:
            self._stream.write(told + "\n")
        self._stream.flush()
