"""Reads files into blocks of rows, as they are staged; asks the database nothing, so that it may run ahead."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from events.services.loading.acled_row import AcledRows
from events.services.loading.countries import Countries
from events.services.loading.layout import ACLED, Layout, check_header
from events.services.loading.read_file import read_lines
from events.services.loading.refusal import BadCell, Refusal
from events.services.loading.staged import Numbers
from events.services.loading.ucdp_row import UcdpRows

BLOCK = 1_000_000  # characters
REFUSED_AT_MOST = 1_000_000  # lines kept for the report


@dataclass(slots=True)
class Block:
    """Rows that were read one after another: the lines for each staging table, and what was refused between them.

    `read` says how many bytes of the files were read by then.
    """

    lines: dict[str, bytes]
    rows: int
    read: int
    refusals: list[Refusal]


class Blocks:
    """The rows of files, block by block."""

    def __init__(self, paths: list[Path], layout: Layout, countries: Countries) -> None:
        """`countries`: those that are stored."""
        self.paths, self.layout, self.countries = paths, layout, countries
        self.numbers = Numbers(layout.dataset)
        self.refusals: list[Refusal] = []
        self.refused = self.read = 0

    def __iter__(self) -> Iterator[Block]:
        """Yields the blocks; raises Refused for a file that cannot be read or has a wrong header."""
        events: list[str] = []
        n = size = 0
        for row in self.rows():
            events.append(f"{n}\t{row}")
            n += 1
            size += len(row)
            if size >= BLOCK:
                yield self.block(events)
                events, size = [], 0
        yield self.block(events)

    def block(self, events: list[str]) -> Block:
        """Gives the events as a block, with all else that was met since the last one."""
        lines = self.numbers.taken() | {"staged_event": events}
        refusals, self.refusals = self.refusals, []
        return Block(
            {table: ("\n".join(some) + "\n").encode() for table, some in lines.items() if some},
            len(events),
            self.read,
            refusals,
        )

    def rows(self) -> Iterator[str]:
        """Yields the number of the file, the line and the values of each row that can be; notes why others cannot."""
        before = 0
        for place, path in enumerate(self.paths):
            lines = read_lines(path, partial(self.told, before))
            names = check_header(str(path), next(lines)[1], self.layout)
            rows = (AcledRows if self.layout is ACLED else UcdpRows)(names, self.countries, self.numbers)
            for line, cells in lines:
                try:
                    check_cells(names, cells)
                    event = rows.stage(cells)
                except BadCell as bad:
                    self.refused += 1
                    if self.refused <= REFUSED_AT_MOST:
                        self.refusals.append(Refusal(str(path), line, bad.column, bad.value, bad.reason))
                    continue
                yield "\t".join((str(place), str(line), *event))
            before += path.stat().st_size

    def told(self, before: int, size: int) -> None:
        """Notes how many bytes were read: of this file `size`, `before` of those before it."""
        self.read = before + size


def check_cells(names: list[str], cells: list[str]) -> None:
    """Raises BadCell for a row with too few or too many cells, or with a zero byte, which Postgres cannot store."""
    if len(cells) != len(names):
        raise BadCell("", "", f"{len(cells)} cells under {len(names)} columns")
    if "\0" in "".join(cells):
        raise BadCell("", "", "a zero byte")
