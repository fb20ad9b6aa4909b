"""Answers that are made in memory, in each format: counts and changes. Lists are streamed (`events.api.streaming`)."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson
import pyarrow
import pyarrow.parquet
from django.http import HttpResponse, HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response

# A spreadsheet runs a cell that begins so as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")

Columns = Mapping[str, pyarrow.DataType]
Rows = Sequence[Mapping[str, Any]]


def answer(request: Request, whole: Mapping[str, Any], *, name: str, columns: Columns, flat: Rows) -> HttpResponseBase:
    """Gives an answer in the format that was chosen.

    whole: the answer as JSON, its rows under `results`, the page after it, if any, under `next`.
    name: what a file of it is called. columns, flat: the same rows as a table.
    """
    form = request.accepted_renderer.format
    if form not in TABLES:
        return Response(whole)
    body = TABLES[form](whole["results"] if form == "ndjson" else flat, columns)
    headers = {"Content-Disposition": f'attachment; filename="{name}.{form}"'}
    if "next" in whole:
        headers["Link"] = f'<{whole["next"]}>; rel="next"'
    return HttpResponse(body, content_type=request.accepted_media_type, headers=headers)


def ndjson_of(rows: Rows, _columns: Columns) -> bytes:
    """Writes each row on a line, nested as it is."""
    return b"".join(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE) for row in rows)


def csv_of(rows: Rows, columns: Columns) -> bytes:
    """Writes a line of names and a line for each row; text that a spreadsheet would run gets a leading '."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(row[name]) for name in columns] for row in rows)
    return out.getvalue().encode()


def cell(value: Any) -> Any:
    """Makes a value fit for CSV; truth as Postgres writes it."""
    if isinstance(value, bool):
        return "t" if value else "f"
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def parquet_of(rows: Rows, columns: Columns) -> bytes:
    """Writes the rows as one Parquet file."""
    out = io.BytesIO()
    table = pyarrow.Table.from_pylist([dict(row) for row in rows], schema=pyarrow.schema(list(columns.items())))
    pyarrow.parquet.write_table(table, out, compression="snappy")
    return out.getvalue()


TABLES: Mapping[str, Callable[[Rows, Columns], bytes]] = {"csv": csv_of, "ndjson": ndjson_of, "parquet": parquet_of}
