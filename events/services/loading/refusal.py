"""A line that is not loaded, and why."""

import csv
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Refusal:
    """One cell that breaks a rule: `line` counts from 1, the header included; `column` "" is the line as a whole."""

    file: str
    line: int
    column: str
    value: str
    reason: str

    def __str__(self) -> str:
        where = f", {self.column} {self.value[:40]!r}" if self.column else ""
        return f"{self.file}, line {self.line}{where}: {self.reason}"


class BadCell(ValueError):
    """A cell that cannot be what its column says."""

    def __init__(self, column: str, value: str, reason: str) -> None:
        """`column`: its name; `value`: the cell as it stands; `reason`: what is wrong and what would do."""
        super().__init__(reason)
        self.column, self.value, self.reason = column, value, reason


def write_refusals(path: Path, refusals: Iterable[Refusal]) -> None:
    """Writes all refused lines as CSV; a value that a spreadsheet would run gets an apostrophe before it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow([field.name for field in fields(Refusal)])
        for refusal in refusals:
            out.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in astuple(refusal)])


def harmless(cell: str) -> str:
    """Gives the cell so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
