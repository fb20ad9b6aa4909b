"""A Parquet file written while it is sent, a group of rows at a time."""

import io
from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow
import pyarrow.csv
import pyarrow.parquet
from django.db.models import Field

ROWS_IN_A_GROUP = 65_536
BLOCK_BYTES = 4_194_304
TYPES = {
    "DateField": pyarrow.date32(),
    "DateTimeField": pyarrow.timestamp("us", tz="UTC"),
    "BooleanField": pyarrow.bool_(),
    "DecimalField": pyarrow.float64(),
    "FloatField": pyarrow.float64(),
    "IntegerField": pyarrow.int32(),
    "PositiveIntegerField": pyarrow.int32(),
    "PositiveSmallIntegerField": pyarrow.int16(),
}


def parquet_of(rows: Iterator[bytes], fields: Mapping[str, "Field[Any, Any]"]) -> Iterator[bytes]:
    """Yields a Parquet file of quoted CSV without a header; the types of the columns are those of the fields."""
    types = {name: TYPES.get(field.get_internal_type(), pyarrow.string()) for name, field in fields.items()}
    schema = pyarrow.schema(list(types.items()))
    outbox = Outbox()
    with pyarrow.parquet.ParquetWriter(outbox, schema, compression="snappy") as writer:
        for table in groups(rows, schema):
            writer.write_table(table)
            yield outbox.emptied()
    yield outbox.emptied()


def groups(rows: Iterator[bytes], schema: pyarrow.Schema) -> Iterator[pyarrow.Table]:
    """Yields tables of about ROWS_IN_A_GROUP rows."""
    first = next(rows, b"")
    if not first:
        return  # the reader refuses an empty file
    reader = pyarrow.csv.open_csv(
        io.BufferedReader(Inbox(first, rows), BLOCK_BYTES),
        pyarrow.csv.ReadOptions(column_names=schema.names, block_size=BLOCK_BYTES, use_threads=False),
        pyarrow.csv.ParseOptions(newlines_in_values=True),
        pyarrow.csv.ConvertOptions(
            column_types=schema,
            null_values=[""],
            true_values=["t"],
            false_values=["f"],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    )
    batches: list[pyarrow.RecordBatch] = []
    for batch in reader:
        batches.append(batch)
        if sum(each.num_rows for each in batches) >= ROWS_IN_A_GROUP:
            yield pyarrow.Table.from_batches(batches)
            batches = []
    if batches:
        yield pyarrow.Table.from_batches(batches)


class Inbox(io.RawIOBase):
    """Reads an iterator of bytes as a file."""

    def __init__(self, first: bytes, rest: Iterator[bytes]) -> None:
        """`first`: a piece that was read ahead of the rest."""
        self.piece = memoryview(first)
        self.rest = rest

    def readable(self) -> bool:
        """Says that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fills the buffer as far as the present piece goes; 0 at the end."""
        if not self.piece:
            self.piece = memoryview(next(self.rest, b""))
        size = min(len(buffer), len(self.piece))
        buffer[:size] = self.piece[:size]
        self.piece = self.piece[size:]
        return size


class Outbox(io.RawIOBase):
    """Takes what a writer writes, and gives it away when asked."""

    def __init__(self) -> None:
        """Begins empty."""
        self.pieces: list[bytes] = []
        self.position = 0

    def writable(self) -> bool:
        """Says that it can be written."""
        return True

    def tell(self) -> int:
        """Gives how many bytes were written in all."""
        return self.position

    def write(self, piece: Any) -> int:
        """Keeps a piece."""
        self.pieces.append(bytes(piece))
        self.position += len(self.pieces[-1])
        return len(self.pieces[-1])

    def emptied(self) -> bytes:
        """Gives what was written since the last time."""
        pieces, self.pieces = self.pieces, []
        return b"".join(pieces)
