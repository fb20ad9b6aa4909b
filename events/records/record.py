"""What a kind of record looks like outside: nested for JSON, flat for tables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.db.models import FilteredRelation
from django.db.models.expressions import Combinable

from events.records.expressions import JsonObject


@dataclass(frozen=True, slots=True)
class Record:
    """The two forms of one noun; each is made for a language, in which names are given.

    json: makes the object that the database builds for a row.
    columns: makes the columns of CSV and Parquet, in their order.
    joins: makes what the columns are read from beside the row itself, each joined once.
    written: the column that holds the English JSON as it was written down; null where it must be put together.
    """

    json: Callable[[str], JsonObject]
    columns: Callable[[str], Mapping[str, Combinable]]
    written: str | None = None
    joins: Callable[[], Mapping[str, FilteredRelation]] = dict
