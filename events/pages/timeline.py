"""The timeline of events, drawn by the server: a bar a month."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

MOST_MONTHS = 60
STEP = 12
LEAST_WIDTH = 240  # a few months do not become walls


@dataclass(frozen=True, slots=True)
class Bar:
    """The events of one month; `x` and `height` in units of the drawing."""

    month: datetime.date
    number: int
    x: int
    y: float
    height: float


def draw(months: Iterable[tuple[datetime.date, int]]) -> list[Bar]:
    """Draws months and their numbers of events, empty months between them too; the latest sixty at the most."""
    numbers = dict(months)
    if not numbers:
        return []
    month, last = min(numbers), max(numbers)
    present = []
    while month <= last:
        present.append(month)
        month = (month.replace(day=28) + datetime.timedelta(days=7)).replace(day=1)
    present = present[-MOST_MONTHS:]
    highest = max(numbers[month] for month in present if month in numbers)
    bars = []
    for place, month in enumerate(present):
        number = numbers.get(month, 0)
        height = round(number / highest * 56, 1)
        bars.append(Bar(month, number, place * STEP, round(60 - height, 1), height))
    return bars


def width(bars: list[Bar]) -> int:
    """Gives the width of the drawing, in its units."""
    return max(len(bars) * STEP, LEAST_WIDTH)
