"""What an import did."""

import json
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any


class Outcome(StrEnum):
    """What became of one fact."""

    NEW = "new"
    UPDATED = "updated"
    PROPOSED = "proposed"
    WITHDRAWN = "withdrawn"
    UNCHANGED = "unchanged"


@dataclass(slots=True)
class Report:
    """The facts of one article, counted by kind and outcome."""

    counts: Counter[tuple[str, Outcome]] = field(default_factory=Counter)
    duplicates: int = 0  # pairs left to an editor

    def add(self, kind: str, outcome: Outcome) -> None:
        """Counts one fact."""
        self.counts[kind, outcome] += 1

    def total(self, outcome: Outcome) -> int:
        """Gives how many facts had that outcome."""
        return sum(count for (_, found), count in self.counts.items() if found is outcome)

    def as_dict(self) -> dict[str, Any]:
        """Gives the counts by kind, for JSON."""
        kinds = sorted({kind for kind, _ in self.counts})
        by_kind = {kind: {one.value: self.counts[kind, one] for one in Outcome} for kind in kinds}
        return {**by_kind, "duplicate_candidates": self.duplicates}

    def __str__(self) -> str:
        totals = ", ".join(f"{self.total(outcome)} {outcome}" for outcome in Outcome)
        kinds = Counter[str]()
        for (kind, _), count in self.counts.items():
            kinds[kind] += count
        told = ", ".join(f"{kind.replace('_', ' ')}s {count}" for kind, count in sorted(kinds.items()))
        doubts = f"; possible duplicates {self.duplicates}" if self.duplicates else ""
        return f"{totals} ({told or 'nothing was read'}){doubts}"


@dataclass(frozen=True, slots=True)
class Imported:
    """One article done: its report and fixture, or the error; `skipped` where an interrupted run had done it."""

    name: str
    report: Report | None = None
    fixture: Path | None = None
    error: str = ""
    skipped: bool = False

    def as_json(self) -> str:
        """Gives the same as a JSON object on one line."""
        values = {
            "article": self.name,
            "facts": None if self.report is None else self.report.as_dict(),
            "fixture": None if self.fixture is None else str(self.fixture),
            "error": self.error or None,
            "skipped": self.skipped,
        }
        return json.dumps(values, ensure_ascii=False)

    def __str__(self) -> str:
        if self.error:
            return self.error
        if self.skipped:
            return f"{self.name}: done before the interruption"
        told = [] if self.report is None else [str(self.report)]
        return f"{self.name}: " + "; ".join([*told, *([] if self.fixture is None else [f"fixture {self.fixture}"])])
