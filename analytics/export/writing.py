"""Writes one query's rows to one file, as CSV or Parquet, as they stream from Postgres."""

import hashlib
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from analytics.export.columns import Column

ROWS_A_GROUP = 64 * 1024
# A spreadsheet runs a cell that begins so as a formula; an apostrophe before it makes it text.
FORMULA = "^[=+@\t\r-]"


class Written(NamedTuple):
    """What a file came to."""

    bytes: int
    hash: str
    rows: int


def write_csv(cursor: CursorWrapper, query: sql.Composable, columns: list[Column], path: Path) -> int:
    """Writes the rows of `query` as CSV with a header: UTF-8, LF, null as nothing, empty text as "".

    Text that a spreadsheet would run as a formula gets an apostrophe before it. Returns the number of rows.
    """
    cells = [
        sql.SQL("CASE WHEN {0} ~ {1} THEN '''' || {0} ELSE {0} END AS {0}").format(
            sql.Identifier(column.name), sql.Literal(FORMULA)
        )
        if column.is_text
        else sql.Identifier(column.name)
        for column in columns
    ]
    harmless = sql.SQL("SELECT {} FROM ({}) AS rows").format(sql.SQL(", ").join(cells), query)
    with path.open("wb") as file, cursor.copy(_copy(harmless, header=True)) as copy:
        for chunk in copy:
            file.write(chunk)
    return int(cursor.rowcount)


def write_parquet(cursor: CursorWrapper, query: sql.Composable, columns: list[Column], path: Path) -> int:
    """Writes the rows of `query` as Parquet, compressed with zstd. Returns the number of rows."""
    schema = pa.schema(
        [pa.field(column.name, column.arrow, metadata={"comment": column.comment}) for column in columns]
    )
    names = [column.name for column in columns]
    with (
        cursor.copy(_copy(query, header=False)) as copy,
        pa.parquet.ParquetWriter(path, schema, compression="zstd") as out,
    ):
        reader = pa.csv.open_csv(
            io.BufferedReader(Chunks(iter(copy))),
            read_options=pa.csv.ReadOptions(column_names=names, use_threads=False),
            parse_options=pa.csv.ParseOptions(newlines_in_values=True),
            convert_options=pa.csv.ConvertOptions(
                column_types={column.name: column.arrow for column in columns},
                null_values=[""],
                strings_can_be_null=True,
                quoted_strings_can_be_null=False,
                true_values=["t"],
                false_values=["f"],
            ),
        )
        for batch in reader:
            out.write_batch(batch.cast(schema), row_group_size=ROWS_A_GROUP)
    return int(cursor.rowcount)


WRITERS: dict[str, Callable[[CursorWrapper, sql.Composable, list[Column], Path], int]] = {
    "csv": write_csv,
    "parquet": write_parquet,
}


class Chunks(io.RawIOBase):
    """What COPY sends, to be read like a file."""

    def __init__(self, chunks: Iterator[Any]) -> None:
        """`chunks`: bytes or memoryviews, as they come."""
        self.chunks = chunks
        self.rest = memoryview(b"")

    def readable(self) -> bool:
        """Says that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fills `buffer`, as far as the chunk at hand goes; 0 at the end."""
        while not self.rest:
            chunk = next(self.chunks, None)
            if chunk is None:
                return 0
            self.rest = memoryview(chunk)
        size = min(len(buffer), len(self.rest))
        buffer[:size] = self.rest[:size]
        self.rest = self.rest[size:]
        return size


def measure(path: Path, rows: int) -> Written:
    """Gives size and SHA-256 of a file that holds so many rows."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Written(path.stat().st_size, f"sha256:{digest}", rows)


def _copy(query: sql.Composable, *, header: bool) -> sql.Composed:
    return sql.SQL("COPY ({}) TO STDOUT (FORMAT csv, HEADER {})").format(query, sql.Literal(header))
