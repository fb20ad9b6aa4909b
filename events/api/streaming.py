"""The one place that turns a queryset and a kind of record into an answer, in each format."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
import psycopg
from django.db import connections
from django.db.models import Field, Model, QuerySet, TextField
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce

from events.api.parquet import parquet_of
from events.records.names import ENGLISH
from events.records.record import Record

# A cell that a spreadsheet would run as a formula: it begins with = + - @, a tab or a carriage return.
FORMULA = "'{61,43,45,64,9,13}'::int[]"
# Signs that no JSON text holds, so that COPY writes it as it is.
BARE = "FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02', ESCAPE E'\\x02'"


def fragments(
    queryset: "QuerySet[Any]", record: Record, language: str, *columns: str, present: bool = True
) -> list[tuple[Any, ...]]:
    """Gives the named columns of each row and, last, its nested form; in the queryset's order.

    present: whether the facts of today are read; only then what is written down may answer.
    """
    if record.written is None or language != ENGLISH or not present:
        text = Cast(record.json(language), TextField())
        return [(*cells, orjson.Fragment(body)) for *cells, body in queryset.values_list(*columns, text)]
    rows = list(queryset.values_list("pk", *columns, record.written))
    lacking = [key for key, *_cells, body in rows if body is None]
    made = put_together(queryset.model, record, lacking) if lacking else {}
    return [(*cells, orjson.Fragment(body or made[key])) for key, *cells, body in rows]


def joined(
    queryset: "QuerySet[Any]", record: Record, language: str, *, size: int
) -> tuple[list[tuple[int, str]], orjson.Fragment] | None:
    """Gives (key, place) of the rows of a page and, in one piece, the list of their nested forms.

    queryset: the rows in their order with the column `sorted_by`, one more than the page has. None where that cannot
    be: there is something that is not written down.
    """
    if record.written is None or language != ENGLISH:
        return None
    sql, parameters = queryset.values_list("pk", "sorted_by", record.written).query.sql_with_params()
    with connections[queryset.db].cursor() as cursor:
        # The rows come in their order, and so are they joined; sorting them again would take as long as all the rest.
        cursor.execute(
            "SELECT array_agg(key), array_agg(place::text), bool_and(body IS NOT NULL),"  # noqa: S608 - Django's own SQL
            f" string_agg(body, ',') FILTER (WHERE n <= {size})"
            f" FROM (SELECT row_number() OVER (), * FROM ({sql}) AS found (key, place, body)) AS page (n)",
            parameters,
        )
        keys, places, complete, bodies = cursor.fetchone()
    if complete is False:
        return None
    return list(zip(keys or [], places or [], strict=True)), orjson.Fragment(f"[{bodies or ''}]")


def put_together(model: type[Model], record: Record, keys: list[int]) -> dict[int, str]:
    """Makes the English nested form of rows that have none written down."""
    rows = model._default_manager.filter(pk__in=keys).order_by()
    return dict(rows.values_list("pk", Cast(record.json(ENGLISH), TextField())))


def ndjson(queryset: "QuerySet[Any]", record: Record, language: str, *, present: bool = True) -> Iterator[bytes]:
    """Yields the nested form of each row, a line each; order as the database finds them."""
    line: Combinable = Cast(record.json(language), TextField())
    if record.written is not None and language == ENGLISH and present:
        line = Coalesce(record.written, line)
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
