"""Statements that a connection plans once, and whose JSON stays the bytes that the database sends."""

import datetime
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import psycopg
from django.db import connections
from django.db.backends.utils import CursorDebugWrapper, CursorWrapper
from django.db.models import QuerySet, Value

Place = str | int | datetime.date

# What stands in an open place: nothing that anybody would ask for.
TEXT, ANOTHER_TEXT, THIRD_TEXT, KEY, ANOTHER_KEY = "\ue000", "\ue001", "\ue002", -(1 << 40), 1 - (1 << 40)
DAY, ANOTHER_DAY, THIRD_DAY = (datetime.date(1, 1, day) for day in (1, 2, 3))


class Word(Value):
    """A word of our own, written into the statement: one that is planned once must show which index it may use."""

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        """Writes the word between quotation marks."""
        return f"'{self.value}'", ()


class Statement(psycopg.Cursor[Any]):
    """A cursor that asks for binary rows, in which texts and JSON are bytes (`conflict.backend`).

    planned_once: whether its statements are prepared.
    """

    planned_once = True

    def execute(self, query: Any, params: Any = None, **_options: Any) -> "Statement":
        """Runs a statement."""
        return super().execute(query, params, prepare=None if self.planned_once else False, binary=True)


def ask(alias: str, sql: str, parameters: Sequence[Any] = (), *, planned_once: bool = True) -> list[tuple[Any, ...]]:
    """Gives the rows of a statement; cells of the types text and json are bytes, others are Python's.

    planned_once: whether the plan may serve whatever the parameters are; then a statement that is asked for the
    second time on a connection is prepared there, unless the setting `prepare_threshold` says otherwise.
    """
    connection = connections[alias]
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    statement = Statement(connection.connection)
    statement.planned_once = planned_once
    # Django's wrapper turns errors into Django's, and lets its tests count the queries.
    wrapper = CursorDebugWrapper if connection.queries_logged else CursorWrapper
    with wrapper(statement, connection) as cursor:
        cursor.execute(sql, tuple(parameters))
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows


class Question:
    """A queryset of values with places left open, which is put into words once and asked many times."""

    def __init__(
        self,
        rows: Callable[..., "QuerySet[Any, Any]"],
        *places: Place,
        around: str = "{}",
        planned_once: bool = True,
    ) -> None:
        """`rows` makes the queryset from what stands in its places: TEXT, ANOTHER_TEXT, KEY; one TEXT unless said.

        around: SQL of our own that stands around the queryset's, which goes into its {}. planned_once: as for `ask`.
        """
        self.rows = rows
        self.places = places or (TEXT,)
        self.around = around
        self.planned_once = planned_once

    @cached_property
    def queryset(self) -> "QuerySet[Any, Any]":
        """The queryset with its places open; made when the models stand."""
        return self.rows(*self.places)

    @cached_property
    def words(self) -> tuple[str, tuple[Any, ...]]:
        """Its SQL and parameters."""
        sql, parameters = self.queryset.query.sql_with_params()
        return self.around.replace("{}", sql), parameters

    def answers(self, *values: Place) -> list[tuple[Any, ...]]:
        """Gives the rows for what is put into the places."""
        sql, parameters = self.words
        put = [values[self.places.index(each)] if each in self.places else each for each in parameters]
        return ask(self.queryset.db, sql, put, planned_once=self.planned_once)
