"""Writes to history what changed while the triggers were off."""

import datetime
from typing import Any

from django.db.backends.utils import CursorWrapper

from events.history.columns import ended, kept_rows, match, quoted, types_of
from events.history.tracked import Tracked

OPEN = "version_to IS NULL AND change_id IS NOT NULL"


def keep_rows(cursor: CursorWrapper, table: str) -> None:
    """Keeps the rows of a table as they are, for `reconcile`; those that an earlier migration left so stay."""
    cursor.execute(f"CREATE TABLE IF NOT EXISTS {kept_rows(table)} AS TABLE {table}")


def reconcile(cursor: CursorWrapper, table: Tracked) -> None:
    """Ends the versions of the rows that are gone or differ from those kept, and begins one for each new or other row.

    A row that is as it was keeps its version. Where no rows are kept, only those without a version get one.
    """
    kept = kept_rows(table.table)
    before = types_of(cursor, kept)
    if not before:
        begin_versions(cursor, table.table)
        return
    types = types_of(cursor, table.table)
    match(cursor, kept, {column: types[column] for column in table.columns})
    match(cursor, ended(table.table), types_of(cursor, kept))
    # What a column held that is gone now is kept in the ended versions.
    pairs = [(f"n.{quoted(name)}" if name in types else f"NULL::{kind}", name) for name, kind in before.items()]
    pairs += [(f"n.{quoted(name)}", name) for name in table.columns if name not in before]
    now, then = ", ".join(now for now, _name in pairs), ", ".join(f"b.{quoted(name)}" for _now, name in pairs)
    same = f"b.{quoted(table.key)} = n.{quoted(table.key)} AND ROW({now}) IS NOT DISTINCT FROM ROW({then})"
    columns = ", ".join(quoted(name) for _now, name in pairs)
    move_ended(cursor, table.table, columns)
    cursor.execute(
        f"SELECT EXISTS (SELECT FROM {table.table} n FULL JOIN (SELECT * FROM {kept} WHERE {OPEN}) b"  # noqa: S608
        f" ON b.{quoted(table.key)} = n.{quoted(table.key)} WHERE ROW({now}) IS DISTINCT FROM ROW({then}))"
    )
    change = made_at = None
    if cursor.fetchone()[0]:
        change, made_at = this_change(cursor)
        gone = f"NOT EXISTS (SELECT FROM {table.table} n WHERE {same})"  # noqa: S608
        end(cursor, table.table, columns, gone, change, made_at)
    stamp(
        cursor,
        table.table,
        f"UPDATE {table.table} SET version_from = v.version_from, change_id = v.change_id"  # noqa: S608
        f" FROM (SELECT n.{quoted(table.key)} AS key, coalesce(b.version_from, %(made_at)s) AS version_from,"
        f" coalesce(b.change_id, %(change)s) AS change_id"
        f" FROM {table.table} n LEFT JOIN (SELECT * FROM {kept} WHERE {OPEN}) b ON {same}) v"
        f" WHERE v.key = {table.table}.{quoted(table.key)} AND (v.version_from, v.change_id)"
        f" IS DISTINCT FROM ({table.table}.version_from, {table.table}.change_id)",
        {"made_at": made_at, "change": change},
    )


def end_gone(cursor: CursorWrapper, table: str) -> None:
    """Ends the versions of all rows of a table that is gone itself."""
    types = types_of(cursor, kept_rows(table))
    match(cursor, ended(table), types)
    columns = ", ".join(map(quoted, types))
    cursor.execute(f"SELECT EXISTS (SELECT FROM {kept_rows(table)} WHERE {OPEN})")  # noqa: S608
    if cursor.fetchone()[0]:
        change, made_at = this_change(cursor)
        end(cursor, table, columns, "true", change, made_at)


def begin_versions(cursor: CursorWrapper, table: str) -> None:
    """Begins a version for each row that has none: it came while the triggers were off."""
    cursor.execute(f"SELECT EXISTS (SELECT FROM {table} WHERE change_id IS NULL)")  # noqa: S608
    if cursor.fetchone()[0]:
        change, made_at = this_change(cursor)
        stamp(
            cursor,
            table,
            f"UPDATE {table} SET version_from = %(made_at)s, change_id = %(change)s WHERE change_id IS NULL",  # noqa: S608
            {"made_at": made_at, "change": change},
        )


def this_change(cursor: CursorWrapper) -> tuple[int, datetime.datetime]:
    """Gives the number and the moment of the transaction's change."""
    cursor.execute("SELECT id, made_at FROM history.change()")
    change, made_at = cursor.fetchone()
    return change, made_at


def move_ended(cursor: CursorWrapper, table: str, columns: str) -> None:
    """Moves the versions that had ended before, where kept rows and they stood in one table once."""
    cursor.execute(
        f"INSERT INTO {ended(table)} ({columns}, version_from, version_to, change_id, ended_by_id)"  # noqa: S608
        f" SELECT {columns}, version_from, version_to, change_id, ended_by_id FROM {kept_rows(table)}"
        " WHERE version_to IS NOT NULL"
    )


def end(
    cursor: CursorWrapper, table: str, columns: str, condition: str, change: int, made_at: datetime.datetime
) -> None:
    """Ends by a change the versions of those of the kept rows `b` that the condition names."""
    cursor.execute(
        f"INSERT INTO {ended(table)} ({columns}, version_from, version_to, change_id, ended_by_id)"  # noqa: S608
        f" SELECT {columns}, version_from, greatest(%s, version_from), change_id, %s FROM {kept_rows(table)} b"
        f" WHERE {OPEN} AND {condition}",
        [made_at, change],
    )


def stamp(cursor: CursorWrapper, table: str, update: str, values: dict[str, Any]) -> None:
    """Writes the versions of rows past all triggers: nothing else of a row changes, nor the time of its last change."""
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with checks still open cannot be altered
    cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    cursor.execute(update, values)
    cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
