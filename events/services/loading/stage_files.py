"""Stages the rows of files: copies them into temporary tables while the next ones are read and checked."""

from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import connection

from events.services.loading.blocks import Block, Blocks
from events.services.loading.countries import Countries
from events.services.loading.layout import Layout
from events.services.loading.read_ahead import read_ahead
from events.services.loading.refusal import Refusal

SQL = Path(__file__).parent / "sql"
FIRST = 25_000  # events that stand in the staging tables before their storing may begin
CHUNK = 100_000  # and later on, each chunk having twice as many as the one before
AHEAD = 48  # blocks of a megabyte that are read while Postgres stores a chunk


@dataclass(slots=True)
class Chunk:
    """What was staged at one go: how many events it has room for and has, and the lines that are refused."""

    room: int
    rows: int = 0
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """Whether another one follows."""
        return self.rows >= self.room


def stage_files(
    files: Iterable[Path], layout: Layout, *, read: Callable[[int], None] = lambda _bytes: None
) -> Generator[Chunk]:
    """Stages the rows of all files and yields after each chunk; the last one is not full.

    `read` is called with the bytes read so far. Raises Refused for a file that cannot be read or has a wrong header.
    """
    blocks = Blocks(list(files), layout, Countries.stored())
    with connection.cursor() as cursor, closing(read_ahead(iter(blocks), AHEAD)) as coming:
        cursor.execute((SQL / "staging.sql").read_text(encoding="utf-8"))
        room = FIRST
        while (chunk := stage_chunk(cursor, coming, Chunk(room), read)).full:
            yield chunk
            room = min(2 * room, CHUNK)
        yield chunk


def stage_chunk(cursor: Any, coming: Iterator[Block], chunk: Chunk, read: Callable[[int], None]) -> Chunk:
    """Fills a chunk and copies it into the staging tables: its events as they come, then what they refer to."""
    others: dict[str, list[bytes]] = defaultdict(list)
    with cursor.copy("COPY staged_event FROM STDIN") as copy:
        for block in coming:
            copy.write(block.lines.pop("staged_event", b""))
            for table, lines in block.lines.items():
                others[table].append(lines)
            chunk.rows += block.rows
            chunk.refusals += block.refusals
            read(block.read)
            if chunk.full:
                break
    for table, parts in others.items():
        with cursor.copy(f"COPY {table} FROM STDIN") as copy:
            copy.write(b"".join(parts))
    return chunk
