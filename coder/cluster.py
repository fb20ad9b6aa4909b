"""The same coding on a Dask cluster: `python -m coder.cluster ADDRESS`, JSON lines in, JSON lines out.

Needs requirements-cluster.txt, here and on the workers; nothing else of the project imports this module.
"""

import argparse
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from distributed import Client, Future, KilledWorker

from coder.reading import ReadingError
from coder.running import Outcome, code_one, count_lines, remaining, resumable, write_outcomes

_AHEAD = 16  # lines handed out ahead of the one awaited, for each thread of the cluster
_RETRIES = 5  # times a line is given to another worker when the one that coded it died


def code_on(client: Client, lines: Iterable[str]) -> Iterator[Outcome]:
    """Codes numbered lines on the workers of `client`; the outcomes come in the order of the lines.

    A line whose worker died is coded by another. Raises ReadingError where every worker that took a line died.
    """
    numbered = ((line, f"line {number}") for number, line in enumerate(lines, start=1) if line.strip())
    waiting: deque[tuple[str, Future]] = deque()
    ahead = _AHEAD * max(1, sum(client.nthreads().values()))
    for item in numbered:
        waiting.append((item[1], client.submit(code_one, item, pure=False, retries=_RETRIES)))
        if len(waiting) >= ahead:
            yield _result(*waiting.popleft())
    while waiting:
        yield _result(*waiting.popleft())


def main(arguments: Sequence[str], lines: TextIO, output: TextIO, errors: TextIO) -> int:
    """Runs the command; gives the exit status: 1 where a line could not be coded or the cluster not be reached."""
    parser = argparse.ArgumentParser(prog="python -m coder.cluster", description="Codes articles on a Dask cluster.")
    parser.add_argument("address", help="address of the scheduler, such as tcp://scheduler:8786")
    parser.add_argument("--output", type=Path, help="file to write; an interrupted run goes on where it stopped")
    options = parser.parse_args(arguments)
    try:
        with Client(options.address, timeout="10s", set_as_default=False) as client:
            if options.output is None:
                return write_outcomes(code_on(client, lines), output, errors)
            todo = list(remaining(list(lines), resumable(options.output)))
            with options.output.open("a", encoding="utf-8", newline="\n") as written:
                return write_outcomes(code_on(client, todo), written, errors, total=count_lines(todo))
    except OSError as error:
        print(f"{options.address}: no cluster reached ({error}); start one with: dask scheduler", file=errors)
    except ReadingError as error:
        print(error, file=errors)
    return 1


def _result(where: str, future: Future) -> Outcome:
    try:
        coded, error = future.result()
    except KilledWorker:
        raise ReadingError(f"{where}: every worker that took it died; give the workers more memory") from None
    return Outcome((coded, error))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr))
