"""An expression of time as the rules that resolve it see it."""

from collections.abc import Callable, Mapping
from typing import Any

from coder.dates.periods import Period, Published
from coder.values import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """An expression as a rule sees it: its slots' values, its settings, the article's date, the date before it.

    `year` is the year named last, None where none is.
    """

    values: Mapping[str, Any]
    settings: Mapping[str, Any]
    published: Published
    previous: Period | None
    year: int | None = None

    def number(self) -> int:
        """Gives how many days, weeks or months the expression counts."""
        return int(self.values.get("count", self.settings.get("count", 1)))

    def year_told(self) -> int:
        """Gives the year that "that year" means: the one named last, else that of the date before, or the article's."""
        base = self.published.day if self.previous is None else self.previous.day
        return self.year or base.year


Rule = Callable[[Told], Period | None]
"""Gives what an expression stands for, or None where there is no such day."""
