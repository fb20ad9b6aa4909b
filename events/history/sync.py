"""Keeps the tables of versions, triggers and the views of the past in step with the models, around each migration."""

import re
from pathlib import Path
from typing import Any

from django.db import connections, transaction
from django.db.backends.utils import CursorWrapper

from events.history.columns import ended, give_version, join, kept_rows, make_ended, part, quoted, take_over, types_of
from events.history.reconcile import end_gone, keep_rows, reconcile
from events.history.tracked import Tracked, tracked

SQL = Path(__file__).parent / "sql"
TRIGGERS = (
    "version_awaited",
    "version_begun",
    "version_renewed",
    "history_kept",
    "history_inserted",
    "history_updated",
    "history_deleted",
    "history_emptied",
)


def make_way(*, using: str = "default", plan: list[Any], **_signal: object) -> None:
    """Before a migration of the facts: takes the triggers and views off, whose columns may be about to change.

    The rows are copied as they are, so that `sync`, after it, can write to history whatever the migration changes:
    rows, types, and columns that it takes away with all they held. Where a migration breaks off, the copies stay, and
    are compared after the next one that does not.
    """
    if not any(migration.app_label == "events" for migration, _backwards in plan):
        return
    with transaction.atomic(using), connections[using].cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('as_of') AND relkind = 'v'")
        for (table,) in cursor.fetchall():
            cursor.execute(f"DROP VIEW as_of.{table} CASCADE")
            if types_of(cursor, ended(table)):  # else `sync` takes the old table of versions over
                part(cursor, table)
                keep_rows(cursor, table)
            for trigger in TRIGGERS:
                cursor.execute(f"DROP TRIGGER IF EXISTS {trigger} ON {table}")
            for what in ("inserted", "updated", "deleted", "emptied"):
                cursor.execute(f"DROP FUNCTION IF EXISTS history.{table}_{what}() CASCADE")


def sync(*, using: str = "default", **_signal: object) -> None:
    """After a migration: makes what is missing, and writes to history what changed while the triggers were off."""
    with transaction.atomic(using), connections[using].cursor() as cursor:
        cursor.execute("SELECT to_regclass('events_change') IS NOT NULL, current_schema()")
        ready, schema = cursor.fetchone()
        if not ready:
            return  # migrated back to before there was a history
        cursor.execute((SQL / "functions.sql").read_text(encoding="utf-8").replace("{schema}", schema))
        cursor.execute(
            "UPDATE history.origin SET shift = shift + m - here FROM (SELECT max(position) AS m,"
            " pg_current_xact_id()::text::bigint + (SELECT shift FROM history.origin) AS here FROM events_change) x"
            " WHERE m >= here"
        )
        # Without statistics of a copy Postgres would search it anew for each of a million rows.
        cursor.execute("SET LOCAL enable_nestloop = off")
        template = (SQL / "table.sql").read_text(encoding="utf-8")
        for table in tracked():
            take_over(cursor, table.table)
            give_version(cursor, table.table)
            make_ended(cursor, table)
            reconcile(cursor, table)
            join(cursor, table)
            cursor.execute(fill(template, table, schema))
        forget_kept(cursor)


def forget_kept(cursor: CursorWrapper) -> None:
    """Drops the copies of rows, when the versions of those whose table is gone have ended."""
    there = {kept_rows(table.table) for table in tracked()}
    cursor.execute(
        "SELECT left(relname, -length('_before')) FROM pg_class"
        " WHERE relnamespace = 'history'::regnamespace AND relkind = 'r' AND relname LIKE '%\\_before'"
    )
    for (table,) in cursor.fetchall():
        if kept_rows(table) not in there:
            end_gone(cursor, table)
        cursor.execute(f"DROP TABLE {kept_rows(table)}")


def fill(template: str, table: Tracked, schema: str) -> str:
    """Puts a table's names into the SQL of its triggers."""
    values = {
        "table": table.table,
        "schema": schema,
        "columns": ", ".join(map(quoted, table.columns)),
        "old_columns": ", ".join(f"OLD.{quoted(column)}" for column in table.columns),
    }
    return re.sub(r"\{(\w+)\}", lambda found: values[found[1]], template)
