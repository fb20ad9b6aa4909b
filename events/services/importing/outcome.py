"""What an import did."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum


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

    article: str
    counts: Counter[tuple[str, Outcome]] = field(default_factory=Counter)
    duplicates: int = 0  # pairs left to an editor

    def add(self, kind: str, outcome: Outcome) -> None:
        """Counts one fact."""
        self.counts[kind, outcome] += 1

    def total(self, outcome: Outcome) -> int:
        """Gives how many facts had that outcome."""
        return sum(count for (_, found), count in self.counts.items() if found is outcome)
