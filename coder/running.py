"""Coding many lines: in order, on several processes, taking up an interrupted run where it stopped."""

import json
import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from coder.lines import code_line
from coder.pipeline import code_article
from coder.reading import LANGUAGES, ReadingError
from coder.records import Article

_AHEAD = 4  # lines handed out ahead of the one awaited, for each process


class Outcome(tuple[str, str]):
    """What became of a line: its coding, or "" and an error that names the line."""

    @property
    def coded(self) -> str:
        """The line of JSON, or "" where the line could not be coded."""
        return self[0]

    @property
    def error(self) -> str:
        """What is wrong with the line, or ""."""
        return self[1]


def code_one(line: str, where: str) -> tuple[str, str]:
    """Codes a line; an error is given back rather than raised, so that it can cross processes."""
    try:
        return code_line(line, where), ""
    except ReadingError as error:
        return "", str(error)


def code_lines(lines: Iterable[str], jobs: int) -> Iterator[Outcome]:
    """Codes numbered lines on `jobs` processes; the outcomes come in the order of the lines, blank ones left out.

    Raises ReadingError where a process died (out of memory, killed): the lines before it are coded.
    """
    numbered = ((line, f"line {number}") for number, line in enumerate(lines, start=1) if line.strip())
    if jobs == 1:
        for line, where in numbered:
            yield Outcome(code_one(line, where))
        return
    load_lexicons()
    # forking shares the lexicons among the processes; where it does not exist each loads its own
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    waiting: deque[tuple[str, Future[tuple[str, str]]]] = deque()
    with ProcessPoolExecutor(jobs, multiprocessing.get_context(method)) as pool:
        for line, where in numbered:
            waiting.append((where, pool.submit(code_one, line, where)))
            if len(waiting) >= jobs * _AHEAD:
                yield _result(*waiting.popleft())
        while waiting:
            yield _result(*waiting.popleft())


def load_lexicons() -> None:
    """Reads all lexicons, by coding a sentence in each language."""
    for language in LANGUAGES:
        code_article(Article(id="", text="1.", published="2000-01-01", language=language))


def resumable(path: Path) -> list[str]:
    """Gives the ids already coded in an output file, and cuts off a last line that was left unfinished.

    Raises ReadingError where the file holds something else than the coder's lines.
    """
    if not path.exists():
        return []
    written = path.read_bytes()
    whole = written[: written.rfind(b"\n") + 1]
    try:
        ids = [json.loads(line)["id"] for line in whole.splitlines()]
    except (ValueError, KeyError, TypeError):
        raise ReadingError(f"{path}: not the output of an earlier run; name another file") from None
    if len(whole) < len(written):
        with path.open("r+b") as file:
            file.truncate(len(whole))
    return ids


def remaining(lines: Iterable[str], done: list[str]) -> Iterator[str]:
    """Gives the lines with those that an earlier run coded made blank, so that the others keep their numbers."""
    following = deque(done)
    for line in lines:
        if following and _id(line) == following[0]:
            following.popleft()
            yield ""
        else:
            yield line
    if following:
        raise ReadingError(f"the output holds {following[0]!r}, which the input does not; name another output file")


def _id(line: str) -> str | None:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return None
    found = values.get("id") if isinstance(values, dict) else None
    return found if isinstance(found, str) else None


def _result(where: str, future: Future[tuple[str, str]]) -> Outcome:
    try:
        return Outcome(future.result())
    except BrokenProcessPool:
        raise ReadingError(f"{where}: a process died while coding; start again with fewer --jobs") from None
