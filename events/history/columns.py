"""The columns of tables and of the tables beside them that keep versions."""

from typing import Any

from django.db.backends.utils import CursorWrapper

from events.history.tracked import INDEXED_BY_CHANGE, INDEXES, Tracked

TYPES = """
SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped
ORDER BY attnum
"""
PRECISION = 20  # of the statistics of all versions, a fifth of the usual: a load waits for them
OF_VERSION = {
    "version_from": ("timestamptz", "Since when the row is as it is, in UTC; kept by the database."),
    "version_to": ("timestamptz", "Until when it was; empty in a row, which is its own open version."),
    "change_id": ("bigint", "The change that made it so; kept by the database."),
    "ended_by_id": ("bigint", "The change that ended it; empty in a row."),
}
"""What each version has beside the columns of its model, rows too: type and comment."""


def quoted(name: str) -> str:
    """Gives a column's name fit for SQL."""
    return f'"{name}"'


def types_of(cursor: CursorWrapper, table: str) -> dict[str, str]:
    """Gives the type of each column of a table but those of its versions, in order; nothing for no table."""
    cursor.execute(TYPES, [table])
    return {name: kind for name, kind in cursor.fetchall() if name not in OF_VERSION}


def kept_rows(table: str) -> str:
    """Names the table in which rows stand as they were before a migration."""
    return f"history.{table}_before"


def ended(table: str) -> str:
    """Names the table of versions that have ended."""
    return f"history.{table}_ended"


def take_over(cursor: CursorWrapper, table: str) -> None:
    """Takes the one table that held all versions once, open ones too, for rows kept before a migration."""
    cursor.execute("SELECT to_regclass(%s) IS NOT NULL AND to_regclass(%s) IS NULL", [f"history.{table}", ended(table)])
    if cursor.fetchone()[0]:
        cursor.execute(f"ALTER TABLE history.{table} RENAME TO {table}_before")
        cursor.execute(f"DROP FUNCTION IF EXISTS history.{table}_inserted() CASCADE")


def give_version(cursor: CursorWrapper, table: str) -> None:
    """Gives a table the columns that say since when a row is as it is, and by which change."""
    cursor.execute("SELECT 1 FROM pg_attribute WHERE attrelid = %s::regclass AND attname = 'change_id'", [table])
    if not cursor.fetchone():
        commonest: dict[str, Any] = {}
        if types_of(cursor, kept_rows(table)):
            cursor.execute(
                f"SELECT version_from, change_id FROM {kept_rows(table)} WHERE version_to IS NULL"  # noqa: S608
                " GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 1"
            )
            commonest = dict(zip(("version_from", "change_id"), cursor.fetchone() or (), strict=False))
        # A default is not written into the rows that are there. So the rows of a load keep their place; `reconcile`
        # looks at each anyway.
        for column, (kind, comment) in OF_VERSION.items():
            cursor.execute(f"ALTER TABLE {table} ADD {column} {kind} DEFAULT %s", [commonest.get(column)])
            cursor.execute(f"ALTER TABLE {table} ALTER {column} DROP DEFAULT")
            cursor.execute(f"COMMENT ON COLUMN {table}.{column} IS %s", [comment])
        cursor.execute(
            f"ALTER TABLE {table} ADD CONSTRAINT {table}_is_open CHECK (version_to IS NULL AND ended_by_id IS NULL)"
        )
    if table in INDEXED_BY_CHANGE:
        cursor.execute(f"CREATE INDEX IF NOT EXISTS {table}_change ON {table} (change_id)")


def make_ended(cursor: CursorWrapper, table: Tracked) -> None:
    """Makes the table of ended versions, or gives it the columns that its table has got since."""
    wanted = types_of(cursor, table.table)
    name = ended(table.table)
    if not types_of(cursor, name):
        columns = ", ".join(f"{quoted(column)} {wanted[column]}" for column in table.columns)
        cursor.execute(
            f"CREATE TABLE {name} ({columns}, version_from timestamptz NOT NULL, version_to timestamptz NOT NULL,"
            " change_id bigint NOT NULL, ended_by_id bigint NOT NULL, CHECK (version_to >= version_from))"
        )
    match(cursor, name, {column: wanted[column] for column in table.columns})
    cursor.execute(
        f"CREATE INDEX IF NOT EXISTS {table.table}_ended_version ON {name} ({quoted(table.key)}, version_from)"
    )
    for number, (columns, condition) in enumerate(INDEXES.get(table.table, [])):
        where = f" WHERE {condition}" if condition else ""
        cursor.execute(f"CREATE INDEX IF NOT EXISTS {table.table}_ended_{number} ON {name} ({columns}){where}")


def join(cursor: CursorWrapper, table: Tracked) -> None:
    """Makes one table of all versions: those that have ended, and the rows, each of which is its own open version.

    Both inherit from it; it holds nothing itself. A view of both would do, but Postgres knows nothing of how often a
    value comes in a view of two tables, and takes the long way for the events of one actor: so this has statistics.
    """
    name = f"history.{table.table}"
    cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [name])
    if cursor.fetchone()[0]:
        return
    types = types_of(cursor, table.table)
    columns = [f"{quoted(column)} {types[column]}" for column in table.columns]
    columns += [f"{column} {kind}" for column, (kind, _comment) in OF_VERSION.items()]
    cursor.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
    for column in table.joined:
        cursor.execute(f"ALTER TABLE {name} ALTER {quoted(column)} SET STATISTICS {PRECISION}")
    for child in (table.table, ended(table.table)):
        cursor.execute(f"ALTER TABLE {child} INHERIT {name}")
    cursor.execute(f"ANALYZE {name} ({', '.join(map(quoted, table.joined))})")


def part(cursor: CursorWrapper, table: str) -> None:
    """Takes rows and ended versions apart again, so that their columns can be altered."""
    for child in (table, ended(table)):
        cursor.execute(f"ALTER TABLE {child} NO INHERIT history.{table}")
    cursor.execute(f"DROP TABLE history.{table}")


def match(cursor: CursorWrapper, table: str, wanted: dict[str, str]) -> None:
    """Gives a table the columns that it lacks, and those it has the types that they have now; none is taken away."""
    present = types_of(cursor, table)
    for name, kind in wanted.items():
        if name not in present:
            cursor.execute(f"ALTER TABLE {table} ADD COLUMN {quoted(name)} {kind}")
        elif present[name] != kind:
            cursor.execute(f"ALTER TABLE {table} ALTER COLUMN {quoted(name)} TYPE {kind}")
