"""Writes a data set's published events to files, one for each country and year."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from psycopg import sql

from analytics.export.columns import Column, columns_of
from analytics.export.package import PARTITIONED_BY, write_package
from analytics.export.progress import NAME, ExportRefused, Progress, keep, take_up
from analytics.export.writing import WRITERS, Written, measure

# What Hive, and with it DuckDB, Spark, Arrow and polars, read as null in a folder's name.
NOTHING = "__HIVE_DEFAULT_PARTITION__"


class Partition(NamedTuple):
    """The events of one country (None: of no country) in one year."""

    country: str | None
    year: int

    def path(self, extension: str) -> str:
        """Gives the path of its file, as Hive would name it."""
        country = NOTHING if self.country is None else quote(self.country, safe=" '(),.")
        return f"events/country={country}/year={self.year}/events.{extension}"


def export_dataset(folder: Path, *, dataset: str, form: str, tell: Callable[[str], None]) -> int:
    """Writes the published events of a data set below `folder`, and datapackage.json when all are there.

    dataset: own, acled, ucdp-ged.
    form: csv or parquet.
    tell: called with the path of each file as it is done.
    Returns the number of rows. All rows are of one moment; a run that was cut off goes on where it was, as long as
    nothing has changed since. Raises ExportRefused for an unknown or empty data set and for a folder in use.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SET LOCAL random_page_cost = 1.1")  # as analysts have it: a partition is found by its index
        partitions = partitions_of(cursor, dataset)
        progress = take_up(folder, Progress(dataset, form, state_of(cursor)))
        columns = columns_of(cursor, "all_events")
        inside = [column for column in columns if column.name not in PARTITIONED_BY]
        for partition in partitions:
            path = partition.path(form)
            if path not in progress.files:
                progress.files[path] = write(cursor, folder / path, dataset, form, partition, inside)
                keep(folder, progress)
                tell(path)
        write_package(cursor, folder, progress, columns)
    (folder / NAME).unlink(missing_ok=True)
    return sum(written.rows for written in progress.files.values())


def partitions_of(cursor: CursorWrapper, dataset: str) -> list[Partition]:
    """Gives the countries and years of which a data set has published events."""
    cursor.execute(
        "SELECT DISTINCT country, extract(year FROM month)::integer FROM analytics.country_month"
        " WHERE dataset = %s ORDER BY 1 NULLS FIRST, 2",
        [dataset],
    )
    partitions = [Partition(country, year) for country, year in cursor.fetchall()]
    if not partitions:
        raise ExportRefused(f"there is no published event of a data set called {dataset}")
    return partitions


def state_of(cursor: CursorWrapper) -> str:
    """Gives what tells this state of the data from every other."""
    cursor.execute("SELECT count(*), coalesce(max(id), 0) FROM events_change")
    changes, latest = cursor.fetchone()
    return f"{changes}.{latest}"


def write(
    cursor: CursorWrapper, path: Path, dataset: str, form: str, partition: Partition, columns: list[Column]
) -> Written:
    """Writes one partition beside its place, then renames it."""
    query = sql.SQL(
        "SELECT {columns} FROM analytics.all_events WHERE dataset = {dataset} AND country {country}"
        " AND event_date BETWEEN {first} AND {last} ORDER BY event_date, event_id"
    ).format(
        columns=sql.SQL(", ").join(sql.Identifier(column.name) for column in columns),
        dataset=sql.Literal(dataset),
        country=sql.SQL("IS NULL") if partition.country is None else sql.SQL("= {}").format(partition.country),
        first=sql.Literal(date(partition.year, 1, 1)),
        last=sql.Literal(date(partition.year, 12, 31)),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    rows = WRITERS[form](cursor, query, columns, part)
    written = measure(part, rows)
    part.rename(path)
    return written
