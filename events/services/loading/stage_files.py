"""Stages the rows of files: reads, checks and copies them into temporary tables, a few thousand at a time."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from django.db import connection

from events.services.loading.acled_row import AcledRows
from events.services.loading.countries import Countries
from events.services.loading.layout import ACLED, Layout, check_header
from events.services.loading.read_file import read_lines
from events.services.loading.refusal import BadCell, Refusal
from events.services.loading.staged import Numbers
from events.services.loading.ucdp_row import UcdpRows

SQL = Path(__file__).parent / "sql"
CHUNK = 20_000  # rows
REFUSED_AT_MOST = 1_000_000  # lines kept for the report


# Empty cells of these columns are empty texts; elsewhere an empty cell is null.
TEXTS = {
    "staged_event": "source_scale, notes",
    "staged_part": "reported_name",
    "staged_places": "country, admin1, admin2, admin3",
}


class Batch:
    """Rows on their way into one table, as CSV."""

    def __init__(self, table: str) -> None:
        self.table = table
        self.text = io.StringIO()
        self.write = csv.writer(self.text)

    def send(self, cursor: Any) -> None:
        """Copies what has come together, and begins anew."""
        texts = f", FORCE_NOT_NULL ({TEXTS[self.table]})" if self.table in TEXTS else ""
        with cursor.copy(f"COPY {self.table} FROM STDIN (FORMAT csv{texts})") as copy:
            copy.write(self.text.getvalue())
        self.text.seek(0)
        self.text.truncate()


def stage_files(
    files: Iterable[Path], layout: Layout, *, read: Callable[[int], None] = lambda _bytes: None
) -> tuple[int, list[Refusal]]:
    """Stages the rows of all files and gives their number with the refused lines.

    `read` is called with the bytes read so far. Raises Refused for a file that cannot be read or has a wrong header.
    """
    numbers, countries = Numbers(), Countries.stored()
    events, parts, sources = (Batch(name) for name in ("staged_event", "staged_part", "staged_source"))
    refusals: list[Refusal] = []
    n = before = 0
    with connection.cursor() as cursor:
        cursor.execute((SQL / "staging.sql").read_text(encoding="utf-8"))
        for place, path in enumerate(files):
            lines = read_lines(path, lambda size, start=before: read(start + size))  # type: ignore[misc]
            names = check_header(str(path), next(lines)[1], layout)
            rows = (AcledRows if layout is ACLED else UcdpRows)(names, countries, numbers)
            for line, cells in lines:
                try:
                    check_cells(names, cells)
                    staged, participants, named = rows.stage(cells)
                except BadCell as bad:
                    if len(refusals) < REFUSED_AT_MOST:
                        refusals.append(Refusal(str(path), line, bad.column, bad.value, bad.reason))
                    continue
                events.write.writerow((n, place, line, *staged))
                parts.write.writerows((n, *part) for part in participants)
                sources.write.writerows((n, order, source) for order, source in enumerate(named))
                n += 1
                if n % CHUNK == 0:
                    for batch in (events, parts, sources):
                        batch.send(cursor)
            before += path.stat().st_size
        for batch in (events, parts, sources, *named_rows(numbers, layout)):
            batch.send(cursor)
        refusals += duplicates(cursor, [str(path) for path in files])
    return n, refusals


def check_cells(names: list[str], cells: list[str]) -> None:
    """Raises BadCell for a row with too few or too many cells, or with a zero byte, which Postgres cannot store."""
    if len(cells) != len(names):
        raise BadCell("", "", f"{len(cells)} cells under {len(names)} columns")
    if any("\0" in cell for cell in cells):
        raise BadCell("", "", "a zero byte")


def named_rows(numbers: Numbers, layout: Layout) -> Iterator[Batch]:
    """Gives the places, actors and sources that the rows name, on their way into their tables."""
    batch = Batch("staged_places")
    for place, n in numbers.places.items():
        batch.write.writerow((n, place.gazetteer_id(layout.dataset), *place))
    yield batch
    batch = Batch("staged_actors")
    batch.write.writerows((n, name, numbers.actor_kinds[n]) for name, n in numbers.actors.items())
    yield batch
    batch = Batch("staged_sources")
    batch.write.writerows((n, name) for name, n in numbers.sources.items())
    yield batch


def duplicates(cursor: Any, files: list[str]) -> list[Refusal]:
    """Takes the rows that repeat an id out of the staged ones, but for the first, and gives them as refused."""
    cursor.execute(
        "DELETE FROM staged_event s USING (SELECT external_id, min(n) AS first FROM staged_event GROUP BY 1"
        " HAVING count(*) > 1) twice WHERE s.external_id = twice.external_id AND s.n > twice.first"
        " RETURNING s.file, s.line, s.external_id"
    )
    return [
        Refusal(files[file], line, "id", external_id, "this id stands in an earlier line already")
        for file, line, external_id in cursor.fetchall()
    ]
