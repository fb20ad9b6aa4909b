"""Coding many lines: in order, on several processes, taking up an interrupted run where it stopped."""

import json
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from coder.lexicon import LexiconError
from coder.lines import code_line
from coder.pipeline import code_article
from coder.processes import ProcessDied, in_order
from coder.progress import follow
from coder.reading import ReadingError
from coder.records import Article, Coding

Coded = Coding | ReadingError | LexiconError | None


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


def code_or_error(article: Article | None) -> Coded:
    """Codes an article; an error is given back, so that it can cross processes, and None passes by."""
    try:
        return None if article is None else code_article(article)
    except (ReadingError, LexiconError) as error:
        return error


def code_one(numbered: tuple[str, str]) -> Outcome:
    """Codes a line, given with what to call it; an error is given back, so that it can cross processes."""
    line, where = numbered
    try:
        return Outcome((code_line(line, where), ""))
    except ReadingError as error:
        return Outcome(("", str(error)))


def code_lines(lines: Iterable[str], jobs: int) -> Iterator[Outcome]:
    """Codes numbered lines on `jobs` processes; the outcomes come in the order of the lines, blank ones left out.

    Raises ReadingError where a process died (out of memory, killed): the lines before it are coded.
    """
    numbered = ((line, f"line {number}") for number, line in enumerate(lines, start=1) if line.strip())
    try:
        yield from in_order(code_one, numbered, jobs=jobs, fork=True)
    except ProcessDied as error:
        _, where = error.item
        raise ReadingError(f"{where}: {error}") from None


def write_outcomes(outcomes: Iterable[Outcome], output: TextIO, errors: TextIO, *, total: int = 0) -> int:
    """Writes codings and errors as they come, and where `total` is given how far the run is; gives the exit status."""
    status = 0
    for outcome in follow(outcomes, total=total, stream=errors):
        if outcome.error:
            print(outcome.error, file=errors)
            status = 1
        else:
            print(outcome.coded, file=output, flush=True)
    return status


def count_lines(lines: Iterable[str]) -> int:
    """Counts the lines that are not blank."""
    return sum(1 for line in lines if line.strip())


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
