"""The one place that turns a queryset and a kind of record into an answer, in each format."""

from collections.abc import Iterator, Mapping
from typing import Any

import psycopg
from django.db import connections
from django.db.models import Field, QuerySet, TextField
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce

from events.api.parquet import parquet_of
from events.querysets.prepared import ask
from events.records.names import ENGLISH
from events.records.record import Record

# Some 100 kB of events: what a bundle takes, the server gets from memory that it has already.
ROWS_IN_A_BUNDLE = 64
# A cell that a spreadsheet would run as a formula: it begins with = + - @, a tab or a carriage return.
FORMULA = "'{61,43,45,64,9,13}'::int[]"
# Signs that no JSON text holds, so that COPY writes it as it is.
BARE = "FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02', ESCAPE E'\\x02'"


def records(
    queryset: "QuerySet[Any]",
    record: Record,
    language: str,
    *columns: str,
    present: bool = True,
    planned_once: bool = False,
) -> list[tuple[Any, ...]]:
    """Gives the named columns of each row and, last, its nested form as JSON; in the queryset's order.

    present: whether the facts of today are read; only then what is written down may answer.
    planned_once: whether one plan serves whatever was asked for.
    """
    body = written(record, language, present=present)
    if body is None:
        return answered(queryset.values_list(*columns, record.json(language)))
    rows = answered(queryset.values_list("pk", *columns, body), planned_once=planned_once)
    lacking = [key for key, *_cells, body in rows if body is None]
    if not lacking:
        return [row[1:] for row in rows]
    made = dict(
        answered(
            queryset.model._default_manager.filter(pk__in=lacking).order_by().values_list("pk", record.json(ENGLISH))
        )
    )
    return [(*cells, body or made[key]) for key, *cells, body in rows]


def written(record: Record, language: str, *, present: bool) -> str | None:
    """Gives the column that holds the nested form as it was written down; None where that may not answer."""
    return record.written if language == ENGLISH and present else None


def answered(rows: "QuerySet[Any]", *, planned_once: bool = False) -> list[tuple[Any, ...]]:
    """Gives the rows of a queryset of values, in its order; JSON is the bytes that the database sends.

    They travel in bundles: as many messages as rows would wake both sides a thousand times. Numbered in their order,
    they go into their bundles in that order.
    """
    sql, parameters = rows.query.sql_with_params()
    names = [f"c{number}" for number in range(len(rows.query.values_select) + len(rows.query.annotation_select))]
    bundles = ask(
        rows.db,
        f"SELECT (row - 1) / {ROWS_IN_A_BUNDLE} AS bundle, {', '.join(f'array_agg({name})' for name in names)}"  # noqa: S608 - Django's own SQL
        f" FROM (SELECT row_number() OVER () AS row, * FROM ({sql}) AS found ({', '.join(names)})) AS numbered"
        " GROUP BY bundle",
        parameters,
        planned_once=planned_once,
    )
    return [row for _bundle, *columns in sorted(bundles) for row in zip(*columns, strict=True)]


def ndjson(queryset: "QuerySet[Any]", record: Record, language: str, *, present: bool = True) -> Iterator[bytes]:
    """Yields the nested form of each row, a line each; order as the database finds them."""
    line: Combinable = Cast(record.json(language), TextField())
    if body := written(record, language, present=present):
        line = Coalesce(body, line)
    yield from copy(queryset.db, *queryset.order_by().values_list(line).query.sql_with_params(), BARE)


def csv(queryset: "QuerySet[Any]", record: Record, language: str, *, present: bool = True) -> Iterator[bytes]:
    """Yields the flat form of each row below a line of names; text that a spreadsheet would run gets a leading '."""
    columns = record.columns(language)
    sql, parameters, fields = flat(queryset, record, columns)
    cells = ", ".join(
        f"CASE WHEN ascii({name}) = ANY ({FORMULA}) THEN '''' || {name} ELSE {name} END" if is_text(field) else name
        for name, field in fields.items()
    )
    yield (",".join(columns) + "\n").encode()
    yield from copy(queryset.db, f"SELECT {cells} FROM ({sql} OFFSET 0) AS flat", parameters, "FORMAT csv")  # noqa: S608


def parquet(queryset: "QuerySet[Any]", record: Record, language: str, *, present: bool = True) -> Iterator[bytes]:
    """Yields the flat form of all rows as one Parquet file."""
    columns = record.columns(language)
    sql, parameters, fields = flat(queryset, record, columns)
    rows = copy(queryset.db, sql, parameters, "FORMAT csv, FORCE_QUOTE *")
    return parquet_of(rows, dict(zip(columns, fields.values(), strict=True)))


def flat(
    queryset: "QuerySet[Any]", record: Record, columns: Mapping[str, Combinable]
) -> tuple[str, tuple[Any, ...], dict[str, "Field[Any, Any]"]]:
    """Gives SQL and parameters of the flat form, and the field of each of its columns (c_id, c_url, ...)."""
    # A prefix, because an annotation must not bear the name of a field.
    named = {f"c_{name}": expression for name, expression in columns.items()}
    rows = queryset.order_by().annotate(**record.joins()).annotate(**named).values_list(*named)
    sql, parameters = rows.query.sql_with_params()
    return sql, parameters, {name: rows.query.annotations[name].output_field for name in named}


def is_text(field: "Field[Any, Any]") -> bool:
    """Tells columns of text from numbers and dates."""
    return field.get_internal_type() in ("CharField", "TextField", "SlugField", "URLField")


def copy(alias: str, sql: str, parameters: tuple[Any, ...], options: str) -> Iterator[bytes]:
    """Yields what COPY writes, in pieces of about 64 kB.

    The connection is the one of this thread; it is busy until the last piece is read or the generator is closed.
    """
    connections[alias].ensure_connection()
    with psycopg.ClientCursor(connections[alias].connection) as cursor:
        with cursor.copy(f"COPY ({sql}) TO STDOUT ({options})", parameters) as rows:
            piece = bytearray()
            for row in rows:
                piece += row
                if len(piece) > 65_536:
                    yield bytes(piece)
                    piece.clear()
            yield bytes(piece)
