"""The columns of a view and their types in Postgres, Arrow and data packages."""

from dataclasses import dataclass

import pyarrow as pa
from django.db.backends.utils import CursorWrapper

# Type in Postgres -> type in Arrow and Parquet, type in a data package.
TYPES: dict[str, tuple[pa.DataType, str]] = {
    "smallint": (pa.int16(), "integer"),
    "integer": (pa.int32(), "integer"),
    "bigint": (pa.int64(), "integer"),
    "double precision": (pa.float64(), "number"),
    "boolean": (pa.bool_(), "boolean"),
    "date": (pa.date32(), "date"),
    "text": (pa.string(), "string"),
    "character varying": (pa.string(), "string"),
}

UNITS = {
    "latitude": "degrees north, EPSG:4326",
    "longitude": "degrees east, EPSG:4326",
    "fatalities": "deaths",
    "fatalities_low": "deaths",
    "fatalities_high": "deaths",
    "timestamp": "seconds since 1970-01-01T00:00:00Z",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a view: name, the two types, and its comment."""

    name: str
    arrow: pa.DataType
    described_as: str
    comment: str

    @property
    def is_text(self) -> bool:
        """Tells whether the column holds text."""
        return self.described_as == "string"


def columns_of(cursor: CursorWrapper, view: str) -> list[Column]:
    """Gives the columns of a view of schema analytics, in order."""
    cursor.execute(
        'SELECT "column", type, description FROM analytics.data_dictionary'
        " WHERE view = %s AND position > 0 ORDER BY position",
        [view],
    )
    return [Column(name, *TYPES[kind.split("(")[0]], comment) for name, kind, comment in cursor.fetchall()]
