"""Statements that a connection plans once, and whose JSON stays the bytes that the database sends."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import psycopg
from django.db import connections
from django.db.models import QuerySet, Value
from psycopg.pq import Format
from psycopg.types.string import ByteaBinaryLoader


class Word(Value):
    """A word of our own, written into the statement: one that is planned once must show which index it may use."""

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """Writes the word between quotation marks."""
        return f"'{self.value}'", []


def ask(alias: str, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Gives the rows of a statement; cells of the types text and json are bytes, others are Python's.

    A statement asked for the second time on a connection is prepared there, unless the setting `prepare_threshold`
    of the database says otherwise.
    """
    connection = connections[alias]
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    raw = psycopg.Cursor(connection.connection)
    raw.format = Format.BINARY
    for kind in ("text", "json"):
        raw.adapters.register_loader(kind, ByteaBinaryLoader)
    # Django's wrapper turns errors into Django's, and lets its tests count the queries.
    with connection.make_debug_cursor(raw) if connection.queries_logged else connection.make_cursor(raw) as cursor:
        cursor.execute(sql, tuple(parameters))
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


class Question:
    """A queryset of values with one text left open, which is put into words once and asked many times."""

    OPEN = "\ue000"

    def __init__(self, rows: Callable[[str], "QuerySet[Any, Any]"]) -> None:
        """`rows`: makes the queryset for a text."""
        self.rows = rows

    @cached_property
    def queryset(self) -> "QuerySet[Any, Any]":
        """The queryset with the sign in place of the text; made when the models stand."""
        return self.rows(self.OPEN)

    @cached_property
    def words(self) -> tuple[str, tuple[Any, ...]]:
        """Its SQL and parameters."""
        return self.queryset.query.sql_with_params()

    def answers(self, text: str) -> list[tuple[Any, ...]]:
        """Gives the rows for a text."""
        sql, parameters = self.words
        return ask(self.queryset.db, sql, [text if each == self.OPEN else each for each in parameters])
