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
    signal.signal(signal.SIGTERM, lambda signum, frame: sys.exit(128 + signum))
    with tempfile.TemporaryFile() as output:
        first, second = start(HALVES[0]), start(HALVES[1], output)
        try:
            codes = first.wait(), second.wait()
        except (KeyboardInterrupt, SystemExit):
            for half in (first, second):
                half.send_signal(signal.SIGTERM)  # pytest takes down what it started
            codes = first.wait(), second.wait()
        output.seek(0)
        sys.stdout.flush()
        sys.stdout.buffer.write(output.read())
    return max(map(abs, codes))


def start(half: list[str], output: IO[bytes] | None = None) -> subprocess.Popen[bytes]:
    """Start pytest on one half; its cache is its own."""
    command = [sys.executable, "-m", "pytest", "-o", f"cache_dir=.pytest_cache/{len(half)}", *half]
    return subprocess.Popen(command, stdout=output, stderr=output)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
