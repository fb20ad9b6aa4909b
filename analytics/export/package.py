"""The description of an export: datapackage.json (Data Package, version 2)."""

import json
from pathlib import Path
from typing import Any

from django.db.backends.utils import CursorWrapper

from analytics.export.columns import UNITS, Column
from analytics.export.progress import Progress

MEDIA = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}
PARTITIONED_BY = ("country", "year")


def write_package(cursor: CursorWrapper, folder: Path, progress: Progress, columns: list[Column]) -> None:
    """Writes datapackage.json: files with checksums, columns with types, units and comments, licence and citation."""
    cursor.execute(
        "SELECT title, release, licence, citation, url FROM analytics.datasets WHERE dataset = %s", [progress.dataset]
    )
    title, release, licence, citation, url = cursor.fetchone()
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": f"events-{progress.dataset}",
        "title": title,
        "version": release,
        "licenses": [{"name": licence, "title": licence}],
        "sources": [{"title": citation or title, "path": url}],
        "resources": [
            {
                "name": "events",
                "path": sorted(progress.files),
                "format": progress.format,
                "mediatype": MEDIA[progress.format],
                "encoding": "utf-8",
                "schema": {"fields": [describe(column) for column in columns], "primaryKey": ["event_id"]},
                "partitionedBy": PARTITIONED_BY,
                "files": [
                    {"path": path, "bytes": size, "hash": digest, "rows": rows}
                    for path, (size, digest, rows) in sorted(progress.files.items())
                ],
            }
        ],
    }
    text = json.dumps(without_nothing(package), ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(text + "\n", encoding="utf-8")


def describe(column: Column) -> dict[str, str]:
    """Gives a column's name, type, meaning and, where it has one, unit."""
    field = {"name": column.name, "type": column.described_as, "description": column.comment}
    return field | ({"unit": UNITS[column.name]} if column.name in UNITS else {})


def without_nothing(value: Any) -> Any:
    """Leaves out what is not known."""
    if isinstance(value, dict):
        return {name: without_nothing(inner) for name, inner in value.items() if inner is not None}
    return [without_nothing(inner) for inner in value] if isinstance(value, list) else value
