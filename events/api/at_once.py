"""Pages that one statement answers, with names, rows and state of the facts; put into words once for each kind."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, ClassVar, NamedTuple, Protocol

from django.db.models import QuerySet

from events.api import streaming
from events.api.pagination import Cursor, Order, PageRequest
from events.filtersets import Refusal
from events.filtersets.filterset import FilterSet
from events.filtersets.refusal import Unreadable
from events.history.position import STATE
from events.querysets.prepared import ANOTHER_KEY, Place, Question
from events.records.names import ENGLISH
from events.records.record import Record

# Texts of some 60 kB: a larger one the server gets from the system, which clears it anew each time.
ROWS_IN_A_BUNDLE = 32
KINDS_KEPT = 256
# In the place of a record that is not written down: a sign that no JSON text holds, and the key.
MARK, LACKING = "E'\\x01'", re.compile(rb"\x01(\d+)")


class Listed(Protocol):
    """A viewset, as far as its lists go."""

    record: ClassVar[Record]
    filters: ClassVar[type[FilterSet]]

    def get_queryset(self) -> "QuerySet[Any]":
        """Gives all that may be seen."""
        ...


class Kind(NamedTuple):
    """What pages have in common that are asked for in the same words."""

    view: type[Listed]
    asked: tuple[str, ...]
    order: Order
    goes_on: bool
    size: int


class Bundle(NamedTuple):
    """Rows that travel together: their keys, the values that they are sorted by, and the records, joined by commas.

    A record that is not written down leaves a mark with its key; the row behind the page leaves nothing.
    """

    number: int
    keys: list[int]
    places: list[Any]
    lacking: int
    bodies: bytes | None
    state: bytes


class Page(NamedTuple):
    """One page: its records as JSON, the cursors onwards and back, and the state in which it was read."""

    results: bytes
    onwards: Cursor | None
    back: Cursor | None
    state: bytes


def page_at_once(view: type[Listed], asked: Mapping[str, Sequence[str]], wanted: PageRequest) -> Page | None:
    """Gives a page that one statement answers; None where it has to be asked for step by step.

    asked: the filters that are asked, name to values. Step by step goes what is refused, and what nothing matches: only
    then does it count whether there is what was named.
    """
    if view.record.written is None or wanted.order.place is None or wanted.is_backwards:
        return None
    names = tuple(sorted(asked))
    values: list[Place] = []
    for name in names:
        if (value := read_alike(view.filters, name, asked[name])) is None:
            return None
        values.append(value)
    kind = Kind(view, names, wanted.order, wanted.after is not None, wanted.size)
    bundles = sorted(map(Bundle._make, question(kind).answers(*values, *(wanted.after or ()))))
    if not bundles:
        return None
    rows = [row for bundle in bundles for row in zip(bundle.keys, bundle.places, strict=True)]
    results = listed(bundle.bodies for bundle in bundles if bundle.bodies is not None)
    if any(bundle.lacking for bundle in bundles):
        results = put_together(results, view)
    _page, onwards, back = wanted.cut(rows)
    return Page(results, onwards, back, bundles[0].state)


def listed(records: Iterable[bytes]) -> bytes:
    """Makes a list of records that are JSON already; copies each but once, as a page may hold 2 MB."""
    parts = [b"["]
    for record in records:
        parts += (record, b",")
    parts[max(1, len(parts) - 1) :] = [b"]"]
    return b"".join(parts)


def put_together(results: bytes, view: type[Listed]) -> bytes:
    """Puts the records that are not written down in the places of their keys."""
    keys = [int(key) for key in LACKING.findall(results)]
    model = view().get_queryset().model
    made = dict(
        streaming.answered(
            model._default_manager.filter(pk__in=keys).order_by().values_list("pk", view.record.json(ENGLISH))
        )
    )
    return LACKING.sub(lambda found: made[int(found[1])], results)


def read_alike(filters: type[FilterSet], name: str, values: Sequence[str]) -> Place | None:
    """Reads the one value that goes into a filter's place; None where it has to be asked for in other words."""
    if name not in filters.alike or len(values) != 1:
        return None
    try:
        return filters.alike[name].read(values[0].strip())
    except (Unreadable, Refusal):
        return None


@lru_cache(KINDS_KEPT)
def question(kind: Kind) -> Question:
    """Puts a kind of page into words."""
    view, order = kind.view, kind.order
    alike = [view.filters.alike[name] for name in kind.asked]

    def rows(*places: Place) -> "QuerySet[Any]":
        found = order.sort(view.filters.narrow_alike(view().get_queryset(), kind.asked), backwards=False)
        if kind.goes_on:
            found = found.filter(order.beyond(order.place, ANOTHER_KEY, backwards=False))
        return found[: kind.size + 1].values_list("pk", "sorted_by", str(view.record.written))

    on_page = f"FILTER (WHERE row <= {kind.size})"
    return Question(
        rows,
        *(each.place for each in alike),
        *([order.place, ANOTHER_KEY] if kind.goes_on and order.place else []),
        around=f"SELECT (row - 1) / {ROWS_IN_A_BUNDLE} AS bundle, array_agg(key ORDER BY row),"  # noqa: S608 - our words
        f" array_agg(place ORDER BY row), count(*) {on_page} - count(body) {on_page},"
        f" string_agg(coalesce(body, {MARK} || key), ',' ORDER BY row) {on_page}, {STATE}"
        " FROM (SELECT row_number() OVER () AS row, * FROM ({}) AS found (key, place, body)) AS numbered"
        " GROUP BY bundle",
        planned_once=all(each.planned_once for each in alike),
    )
