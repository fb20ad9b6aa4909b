"""Keeps version tables, triggers and the views of the past in step with the models, around each migration."""

import re
from pathlib import Path
from typing import Any

from django.db import connections, transaction
from django.db.backends.utils import CursorWrapper

from events.history.tracked import INDEXES, Tracked, tracked
from events.history.write_versions import quoted, write_versions

SQL = Path(__file__).parent / "sql"
TYPES = """
SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped
"""


def drop_triggers(*, using: str = "default", plan: list[Any], **_signal: object) -> None:
    """Before a migration of the facts: takes the triggers and views off, whose columns may be about to change.

    What the migration changes is written to history by `sync` after it.
    """
    if not any(migration.app_label == "events" for migration, _backwards in plan):
        return
    with transaction.atomic(using), connections[using].cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('as_of') AND relkind = 'v'")
        for (table,) in cursor.fetchall():
            cursor.execute(f"DROP VIEW as_of.{table} CASCADE")
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
        # Without statistics of a new version table Postgres would search it anew for each of a million rows.
        cursor.execute("SET LOCAL enable_nestloop = off")
        template = (SQL / "table.sql").read_text(encoding="utf-8")
        for table in tracked():
            make_version_table(cursor, table)
            cursor.execute(fill(template, table, schema))
            reconcile(cursor, table)


def fill(template: str, table: Tracked, schema: str) -> str:
    """Puts a table's names into the SQL of its triggers."""
    values = {
        "table": table.table,
        "schema": schema,
        "key": quoted(table.key),
        "columns": ", ".join(map(quoted, table.columns)),
        "new_columns": ", ".join(f"inserted.{quoted(column)}" for column in table.columns),
        "row_columns": ", ".join(f"NEW.{quoted(column)}" for column in table.columns),
    }
    return re.sub(r"\{(\w+)\}", lambda found: values[found[1]], template)


def make_version_table(cursor: CursorWrapper, table: Tracked) -> None:
    """Makes the version table, or gives it the columns that its table has got since; none is ever taken away."""
    cursor.execute(TYPES, [table.table])
    wanted = dict(cursor.fetchall())
    cursor.execute(TYPES, [f"history.{table.table}"])
    present = dict(cursor.fetchall())
    if not present:
        columns = ", ".join(f"{quoted(name)} {wanted[name]}" for name in table.columns)
        cursor.execute(
            f"CREATE TABLE history.{table.table} ({columns}, version_from timestamptz NOT NULL, version_to timestamptz,"
            " change_id bigint NOT NULL, ended_by_id bigint, CHECK (version_to >= version_from))"
        )
    for name in table.columns:
        if present and name not in present:
            cursor.execute(f"ALTER TABLE history.{table.table} ADD COLUMN {quoted(name)} {wanted[name]}")
        elif present and present[name] != wanted[name]:
            cursor.execute(f"ALTER TABLE history.{table.table} ALTER COLUMN {quoted(name)} TYPE {wanted[name]}")
    cursor.execute(
        f"CREATE INDEX IF NOT EXISTS {table.table}_version ON history.{table.table} ({quoted(table.key)}, version_from)"
    )
    for number, (columns, condition) in enumerate(INDEXES.get(table.table, [])):
        where = f" WHERE {condition}" if condition else ""
        cursor.execute(
            f"CREATE INDEX IF NOT EXISTS {table.table}_past_{number} ON history.{table.table} ({columns}){where}"
        )


def reconcile(cursor: CursorWrapper, table: Tracked) -> None:
    """Writes a version for each row that differs from its open one, and ends the versions of rows that are gone."""
    now = ", ".join(f"n.{quoted(column)}" for column in table.columns)
    then = ", ".join(f"h.{quoted(column)}" for column in table.columns)
    key = quoted(table.key)
    cursor.execute(
        f"SELECT EXISTS (SELECT FROM {table.table} n FULL JOIN"  # noqa: S608 - names of our own tables
        f" (SELECT * FROM history.{table.table} WHERE version_to IS NULL) h ON h.{key} = n.{key}"
        f" WHERE ROW({now}) IS DISTINCT FROM ROW({then}))"
    )
    if not cursor.fetchone()[0]:
        return
    cursor.execute("SELECT id, made_at FROM history.change()")
    change, made_at = cursor.fetchone()
    cursor.execute(
        f"UPDATE history.{table.table} h SET version_to = greatest(%s, version_from), ended_by_id = %s"  # noqa: S608
        f" WHERE version_to IS NULL AND NOT EXISTS (SELECT FROM {table.table} n WHERE n.{key} = h.{key}"
        f" AND ROW({now}) IS NOT DISTINCT FROM ROW({then}))",
        [made_at, change],
    )
    write_versions(cursor, table)
