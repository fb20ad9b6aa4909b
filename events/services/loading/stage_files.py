"""Stages the rows of files: reads, checks and copies them into temporary tables."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from django.db import connection

from events.services.loading.acled_row import AcledRows
from events.services.loading.cells import columns
from events.services.loading.countries import Countries
from events.services.loading.layout import ACLED, Layout, check_header
from events.services.loading.read_file import read_lines
from events.services.loading.refusal import BadCell, Refusal
from events.services.loading.staged import Numbers
from events.services.loading.ucdp_row import UcdpRows

SQL = Path(__file__).parent / "sql"
CHUNK = 20_000  # events between two copies of the casts and bylines that they use
SENT_AT_ONCE = 500  # rows
REFUSED_AT_MOST = 1_000_000  # lines kept for the report


def stage_files(
    files: Iterable[Path], layout: Layout, *, read: Callable[[int], None] = lambda _bytes: None
) -> tuple[int, list[Refusal]]:
    """Stages the rows of all files and gives their number with the refused lines.

    `read` is called with the bytes read so far. Raises Refused for a file that cannot be read or has a wrong header.
    """
    paths, numbers, countries = list(files), Numbers(), Countries.stored()
    refusals: list[Refusal] = []
    n = 0
    with connection.cursor() as cursor:
        cursor.execute((SQL / "staging.sql").read_text(encoding="utf-8"))
        events = staged_events(paths, layout, numbers, countries, refusals, read)
        while sent := send(cursor, "staged_event", (f"{n + i}\t{one}" for i, one in enumerate(islice(events, CHUNK)))):
            n += sent
            send(cursor, "staged_cast", (columns(number, *participant) for number, participant in numbers.casts))
            send(cursor, "staged_byline", (columns(*source) for source in numbers.bylines))
            numbers.casts.clear()
            numbers.bylines.clear()
        places = ((number, one.gazetteer_id(layout.dataset), *one) for one, number in numbers.places.items())
        send(cursor, "staged_places", (columns(*place) for place in places))
        actors = ((number, name, numbers.actor_kinds[number]) for name, number in numbers.actors.items())
        send(cursor, "staged_actors", (columns(*actor) for actor in actors))
        send(cursor, "staged_sources", (columns(number, name) for name, number in numbers.sources.items()))
        refusals += duplicates(cursor, paths)
    return n, refusals


def send(cursor: Any, table: str, lines: Iterable[str]) -> int:
    """Copies lines into a table as they come, so that Postgres takes them in while the next ones are read."""
    coming, sent = iter(lines), 0
    with cursor.copy(f"COPY {table} FROM STDIN") as copy:
        while some := list(islice(coming, SENT_AT_ONCE)):
            copy.write("\n".join(some) + "\n")
            sent += len(some)
    return sent


def staged_events(
    paths: list[Path],
    layout: Layout,
    numbers: Numbers,
    countries: Countries,
    refusals: list[Refusal],
    read: Callable[[int], None],
) -> Iterator[str]:
    """Yields the number of the file, the line and the values of each row that can be; `refusals` gets the others.

    Asks the database nothing: its connection is taking rows in meanwhile.
    """
    before = 0
    for place, path in enumerate(paths):
        lines = read_lines(path, lambda size, start=before: read(start + size))  # type: ignore[misc]
        names = check_header(str(path), next(lines)[1], layout)
        rows = (AcledRows if layout is ACLED else UcdpRows)(names, countries, numbers)
        for line, cells in lines:
            try:
                check_cells(names, cells)
                event = rows.stage(cells)
            except BadCell as bad:
                if len(refusals) < REFUSED_AT_MOST:
                    refusals.append(Refusal(str(path), line, bad.column, bad.value, bad.reason))
                continue
            yield "\t".join((str(place), str(line), *event))
        before += path.stat().st_size


def check_cells(names: list[str], cells: list[str]) -> None:
    """Raises BadCell for a row with too few or too many cells, or with a zero byte, which Postgres cannot store."""
    if len(cells) != len(names):
        raise BadCell("", "", f"{len(cells)} cells under {len(names)} columns")
    if "\0" in "".join(cells):
        raise BadCell("", "", "a zero byte")


def duplicates(cursor: Any, files: list[Path]) -> list[Refusal]:
    """Takes the rows that repeat an id out of the staged ones, but for the first, and gives them as refused."""
    cursor.execute(
        "DELETE FROM staged_event s USING (SELECT external_id, min(n) AS first FROM staged_event GROUP BY 1"
        " HAVING count(*) > 1) twice WHERE s.external_id = twice.external_id AND s.n > twice.first"
        " RETURNING s.file, s.line, s.external_id"
    )
    return [
        Refusal(str(files[file]), line, "id", external_id, "this id stands in an earlier line already")
        for file, line, external_id in cursor.fetchall()
    ]
