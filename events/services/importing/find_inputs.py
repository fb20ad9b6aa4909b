"""Finds the articles that files, folders, patterns, JSON lines and standard input hold."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from glob import glob, has_magic
from pathlib import Path

from coder.lines import article_of
from coder.reading import ReadingError, checked, normalise, read_article
from coder.records import Article

STANDARD_INPUT = "-"
JSON_LINES = {".jsonl", ".ndjson"}
SEED_FILES = {".txt"}


@dataclass(frozen=True, slots=True)
class Input:
    """One article to be read: what messages call it, the file it stands in, and how to read it."""

    name: str
    path: Path | None  # None for standard input
    read: Callable[[], Article]  # raises ReadingError


def find_inputs(arguments: Iterable[str]) -> Iterator[Input]:
    """Yields the articles of files, folders (.txt, .jsonl and .ndjson, all levels), patterns and `-`, in order.

    What cannot be found is yielded too, and says so when it is read.
    """
    for argument in arguments:
        if argument == STANDARD_INPUT:
            yield Input("standard input", None, _read_standard_input)
            continue
        for path in _files(argument):
            if path.suffix in JSON_LINES:
                yield from _lines(path)
            else:
                yield Input(str(path), path, partial(_read_file, path))


def count_inputs(arguments: Iterable[str]) -> int:
    """Counts the articles without reading them, for the progress bar."""
    total = 0
    for argument in arguments:
        for path in [None] if argument == STANDARD_INPUT else _files(argument):
            total += _count_lines(path) if path is not None and path.suffix in JSON_LINES else 1
    return total


def _files(argument: str) -> list[Path]:
    path = Path(argument)
    if path.is_dir():
        found = sorted(one for one in path.rglob("*") if one.suffix in SEED_FILES | JSON_LINES and one.is_file())
        return found or [path]
    if not path.exists() and has_magic(argument):
        return sorted(map(Path, glob(argument, recursive=True))) or [path]
    return [path]


def _read_file(path: Path) -> Article:
    if path.is_dir():
        raise ReadingError(f"{path}: a folder without articles; they end in .txt, .jsonl or .ndjson")
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise ReadingError(f"{path}: no such file") from None
    except OSError as error:
        raise ReadingError(f"{path}: cannot be read: {error.strerror}") from None
    return _read_article(raw, str(path))


def _read_standard_input() -> Article:
    return _read_article(sys.stdin.buffer.read(), "standard input")


def _read_article(raw: bytes, name: str) -> Article:
    if not raw.strip():
        raise ReadingError(f"{name}: empty; write a line: date YYYY-MM-DD, and the text under it")
    return read_article(raw, name)


def _lines(path: Path) -> Iterator[Input]:
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    where = f"{path}, line {number}"
                    yield Input(where, path, partial(_read_line, line, where))
    except OSError as error:
        yield Input(str(path), path, partial(_fail, f"{path}: cannot be read: {error.strerror}"))


def _read_line(line: bytes, where: str) -> Article:
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadingError(f"{where}, byte {error.start} of the line: not UTF-8; save the file as UTF-8") from None
    article = article_of(text, where)
    return checked(replace(article, text=normalise(article.text, where).strip()), where)


def _fail(message: str) -> Article:
    raise ReadingError(message)


def _count_lines(path: Path) -> int:
    try:
        with path.open("rb") as lines:
            return sum(1 for line in lines if line.strip())
    except OSError:
        return 1
