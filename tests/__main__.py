"""What `bin/test` runs: everything, in two halves at once that keep two cores busy; or pytest on what is asked for.

Each half has a Postgres of its own. The second half's output follows when both have ended.
"""

import os
import signal
import subprocess
import sys
import tempfile
from typing import IO

# About equal in time; what is in neither folder belongs to the second half.
HALVES = (["tests/events"], ["tests", "--ignore=tests/events"])


def main(arguments: list[str]) -> int:
    """Return pytest's exit code, the higher one of the two halves."""
    if arguments:
        os.execv(sys.executable, [sys.executable, "-m", "pytest", *arguments])  # noqa: S606
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda signum, frame: sys.exit(128 + signum))
    with tempfile.TemporaryFile() as output:
        first, second = start(HALVES[0]), start(HALVES[1], output)
        try:
            codes = first.wait(), second.wait()
        finally:
            for half in (first, second):
                half.terminate()  # does nothing to one that has ended; else pytest takes down what it started
                half.wait()
        output.seek(0)
        sys.stdout.flush()
        sys.stdout.buffer.write(output.read())
    return max(map(abs, codes))


def start(half: list[str], output: IO[bytes] | None = None) -> subprocess.Popen[bytes]:
    """Start pytest on one half, with a cache of its own, in a session of its own: Ctrl-C reaches it once, from here."""
    command = [sys.executable, "-m", "pytest", "-o", f"cache_dir=.pytest_cache/{len(half)}", *half]
    return subprocess.Popen(command, stdout=output, stderr=output, start_new_session=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
