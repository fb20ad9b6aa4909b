"""Pages that begin where the last one ended: opaque cursors over an order that no two rows share."""

import base64
import binascii
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

import orjson
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from events.filtersets import Problem, Refusal
from events.filtersets.reading import read_integer, read_term
from events.filtersets.refusal import Unreadable
from events.querysets.prepared import THIRD_DAY, Place

PAGE_SIZE = 100
MAX_PAGE_SIZE = 1000


@dataclass(frozen=True, slots=True)
class Order:
    """An order by one column and then by key, both up or both down.

    read: turns the text in a cursor into a value of the column. missing: what stands for null.
    place: what stands for that value in a statement that is put into words once; None where there is no such statement.
    """

    column: str
    descending: bool
    read: Callable[[str], Any]
    missing: Any = None
    place: Place | None = None

    def sort(self, queryset: "QuerySet[Any]", *, backwards: bool) -> "QuerySet[Any]":
        """Sorts the rows; adds the value sorted by as `sorted_by`."""
        value = F(self.column) if self.missing is None else Coalesce(self.column, Value(self.missing))
        sign = "-" if self.descending != backwards else ""
        # Sorted by the column itself where that can be, so that its index serves.
        by = self.column if self.missing is None else "sorted_by"
        rows: QuerySet[Any] = queryset.annotate(sorted_by=value).order_by(f"{sign}{by}", f"{sign}pk")
        return rows

    def beyond(self, place: Any, key: int, *, backwards: bool) -> Q:
        """Makes the condition of the rows behind (place, key), or before them; the first bound is for the index."""
        column = self.column if self.missing is None else "sorted_by"
        side = "lt" if self.descending != backwards else "gt"
        tie = Q(**{column: place, f"pk__{side}": key})
        return Q(**{f"{column}__{side}e": place}) & (Q(**{f"{column}__{side}": place}) | tie)


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in an order: the rows behind it, or before it."""

    ordering: str
    backwards: bool
    place: str
    key: int

    def written(self) -> str:
        """Writes the cursor as letters and digits."""
        parts = orjson.dumps([self.ordering, self.backwards, self.place, self.key])
        return base64.urlsafe_b64encode(parts).decode().rstrip("=")


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which page was asked for; raises Refusal when it is made from parameters that make no sense."""

    size: int
    ordering: str
    order: Order
    cursor: Cursor | None
    after: tuple[Any, int] | None

    @classmethod
    def read(cls, parameters: Mapping[str, str], orders: Mapping[str, Order]) -> "PageRequest":
        """Reads `page_size`, `ordering` and `cursor`; the first of `orders` is the usual one."""
        size = reading("page_size", read_size, parameters) or PAGE_SIZE
        ordering = reading("ordering", read_term(orders), parameters)
        cursor = reading("cursor", read_cursor, parameters)
        if cursor is None:
            ordering = ordering or next(iter(orders))
            return cls(size, ordering, orders[ordering], None, None)
        try:
            order = orders[cursor.ordering]
            after = (order.read(cursor.place), cursor.key)
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise Refusal(Problem("cursor", "cursor: not one that this list gave")) from error
        if ordering not in (None, cursor.ordering):
            raise Refusal(Problem("ordering", f"ordering: the cursor goes on by {cursor.ordering}", ordering))
        return cls(size, cursor.ordering, order, cursor, after)

    @property
    def is_backwards(self) -> bool:
        """Whether the rows before the cursor are asked for, the nearest first."""
        return self.cursor is not None and self.cursor.backwards

    def of(self, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        """Gives the rows of the page and one more, which tells whether there is another page."""
        rows = self.order.sort(queryset, backwards=self.is_backwards)
        if self.after is not None:
            rows = rows.filter(self.order.beyond(*self.after, backwards=self.is_backwards))
        return rows[: self.size + 1]

    def cut(self, rows: Sequence[tuple[Any, ...]]) -> tuple[list[tuple[Any, ...]], Cursor | None, Cursor | None]:
        """Takes the rows found, key and place first; gives those of the page, and the cursors onwards and back."""
        more = len(rows) > self.size
        page = list(rows[: self.size])[:: -1 if self.is_backwards else 1]
        if not page:
            return [], None, None
        onwards = Cursor(self.ordering, False, str(page[-1][1]), page[-1][0])
        back = Cursor(self.ordering, True, str(page[0][1]), page[0][0])
        has_next = more or self.is_backwards
        has_previous = more if self.is_backwards else self.cursor is not None
        return page, onwards if has_next else None, back if has_previous else None


def reading(name: str, read: Callable[[str], Any], parameters: Mapping[str, str]) -> Any:
    """Reads one parameter, None where it was not given; raises Refusal."""
    if name not in parameters:
        return None
    try:
        return read(parameters[name])
    except Unreadable as error:
        raise Refusal(Problem(name, f"{name}: {error}", parameters[name], error.nearest)) from error


def read_size(text: str) -> int:
    """Reads how many records a page is to have; raises Unreadable."""
    size = read_integer(text)
    if not 1 <= size <= MAX_PAGE_SIZE:
        raise Unreadable(f"{size} is not from 1 to {MAX_PAGE_SIZE}; larger answers come as csv, ndjson or parquet")
    return size


def read_cursor(text: str) -> Cursor:
    """Reads a cursor; raises Unreadable where it is none of ours."""
    try:
        ordering, backwards, place, key = orjson.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (binascii.Error, ValueError, TypeError) as error:
        raise Unreadable("not one that this list gave") from error
    if not (isinstance(backwards, bool) and isinstance(key, int) and 0 <= key < 2**63 and isinstance(place, str)):
        raise Unreadable("not one that this list gave")
    return Cursor(str(ordering), backwards, place, key)


def by_date(column: str, **missing: date) -> dict[str, Order]:
    """Makes the orders by a day, the latest first and the earliest first; then by the time of the last change."""
    return {
        f"-{column}": Order(column, True, date.fromisoformat, **missing, place=THIRD_DAY),
        column: Order(column, False, date.fromisoformat, **missing, place=THIRD_DAY),
        **by_change(),
    }


def by_name() -> dict[str, Order]:
    """Makes the orders by name, up and down."""
    return {"name": Order("name", False, str), "-name": Order("name", True, str)}


def by_change() -> dict[str, Order]:
    """Makes the orders by the time of the last change."""
    return {
        "-changed_at": Order("changed_at", True, datetime.fromisoformat),
        "changed_at": Order("changed_at", False, datetime.fromisoformat),
    }


def link(address: str, parameters: Mapping[str, Sequence[str]], cursor: Cursor | None) -> str | None:
    """Makes the address of another page of the same question."""
    if cursor is None:
        return None
    kept = [(name, value) for name, values in parameters.items() if name != "cursor" for value in values]
    return f"{address}?{urlencode([*kept, ('cursor', cursor.written())])}"
