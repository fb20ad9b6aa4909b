"""The lexicons, read once: TOML and CSV files of this folder, with an editor's own folder laid over them.

The environment variable CODER_LEXICON names a folder of the same form; its files are read after the shipped ones, and
an entry there takes the place of the shipped entry with the same key.
"""

import csv
import os
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

import tomli

from coder.values import dataclass

P = ParamSpec("P")
R = TypeVar("R")
SHIPPED = Path(__file__).parent


_FORGET: list[Callable[[], None]] = []


class LexiconError(ValueError):
    """A lexicon file that cannot be read: says which file and line, what is wrong, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a lexicon file: its values, and where it stands ("nl/triggers.toml:12")."""

    values: dict[str, Any]
    where: str


def folders() -> tuple[Path, ...]:
    """Gives the shipped folder, and the folder that CODER_LEXICON names; raises LexiconError where that is none."""
    own = os.environ.get("CODER_LEXICON")
    if not own:
        return (SHIPPED,)
    if not Path(own).is_dir():
        raise LexiconError(f"CODER_LEXICON: {own} is no folder; name a folder with lexicon files")
    return (SHIPPED, Path(own))


@lru_cache(maxsize=64)
def read_rows(name: str) -> tuple[Entry, ...]:
    """Gives the rows of a CSV lexicon such as "actors.csv", shipped rows first; lines beginning with # are left out."""
    entries: list[Entry] = []
    for path in _paths(name):
        with path.open(encoding="utf-8", newline="") as lines:
            numbered = [(number, line) for number, line in enumerate(lines, start=1) if not line.startswith("#")]
        reader = csv.DictReader([line for _, line in numbered], strict=True)
        try:
            rows = list(reader)
        except csv.Error as error:
            raise LexiconError(f"{path}: line {reader.line_num}: {error}") from None
        for (number, _), row in zip(numbered[1:], rows, strict=False):
            if None in row or None in row.values():
                raise LexiconError(f"{_place(path, name, number)}: not as many cells as the first line has")
            entries.append(Entry(dict(row), _place(path, name, number)))
    return tuple(entries)


@lru_cache(maxsize=64)
def read_entries(pattern: str, kind: str) -> tuple[Entry, ...]:
    """Gives the [[kind]] tables of the TOML files that match, such as ("nl/triggers*.toml", "trigger")."""
    entries: list[Entry] = []
    header = re.compile(rf"\s*\[\[\s*{re.escape(kind)}\s*\]\]")
    for folder in folders():
        for path in sorted(folder.glob(pattern)):
            text = path.read_text(encoding="utf-8")
            name = path.relative_to(folder).as_posix()
            tables = _parse(text, _place(path, name, None)).get(kind, [])
            lines = [number for number, line in enumerate(text.split("\n"), start=1) if header.match(line)]
            entries.extend(Entry(t, _place(path, name, line)) for t, line in zip(tables, lines, strict=True))
    return tuple(entries)


@lru_cache(maxsize=64)
def read_table(name: str) -> dict[str, Any]:
    """Gives a TOML lexicon such as "nl/cues.toml" as one table; a laid-over file's lists are added to the shipped."""
    merged: dict[str, Any] = {}
    for path in _paths(name):
        for key, value in _parse(path.read_text(encoding="utf-8"), _place(path, name, None)).items():
            if isinstance(value, list) and isinstance(merged.get(key), list):
                merged[key] = [*merged[key], *value]
            elif isinstance(value, dict) and isinstance(merged.get(key), dict):
                merged[key] = {**merged[key], **value}
            else:
                merged[key] = value
    if not merged:
        raise LexiconError(f"{name}: no such lexicon file")
    return merged


def read_texts(name: str) -> list[tuple[str, str]]:
    """Gives how messages call each file of a name, the shipped one first, and its text."""
    return [(_place(path, name, None), path.read_text(encoding="utf-8")) for path in _paths(name)]


def derived(reader: Callable[P, R]) -> Callable[P, R]:
    """Keeps what a reader makes of lexicon files, until `clear` is called."""
    kept = lru_cache(maxsize=1024)(reader)  # as many as there are lists: each is asked for in every article
    _FORGET.append(kept.cache_clear)
    return cast(Callable[P, R], kept)


def clear() -> None:
    """Forgets what was read, and what was made of it, so that a changed CODER_LEXICON is seen."""
    for forget in (read_rows.cache_clear, read_entries.cache_clear, read_table.cache_clear, *_FORGET):
        forget()


def _paths(name: str) -> list[Path]:
    return [path for folder in folders() if (path := folder / name).is_file()]


def _place(path: Path, name: str, line: int | None) -> str:
    file = name if SHIPPED in path.parents else str(path)
    return file if line is None else f"{file}:{line}"


@lru_cache(maxsize=64)  # a file's tables are asked for kind by kind
def _parse(text: str, where: str) -> dict[str, Any]:
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise LexiconError(f"{where}: {error}") from None
