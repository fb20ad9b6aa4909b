"""The columns of tables and of the tables beside them that keep versions."""

from django.db.backends.utils import CursorWrapper

from events.history.tracked import INDEXED_BY_CHANGE, INDEXES, Tracked

TYPES = """
SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped
ORDER BY attnum
"""
OF_VERSION = ("version_from", "version_to", "change_id", "ended_by_id")
"""What each version has beside the columns of its row."""

OF_ROW = {
    "version_from": "Since when the row is as it is, in UTC; kept by the database.",
    "change_id": "The change that made it so; kept by the database.",
}
"""Those of them that the rows themselves have, outside the models, with their comments."""


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
    """Takes a version table that has open versions too, as it once had, for rows kept before a migration."""
    cursor.execute(
        "SELECT EXISTS (SELECT FROM pg_class WHERE oid = to_regclass(%s) AND relkind = 'r')", [f"history.{table}"]
    )
    if cursor.fetchone()[0]:
        cursor.execute(f"ALTER TABLE history.{table} RENAME TO {table}_before")
        cursor.execute(f"DROP FUNCTION IF EXISTS history.{table}_inserted() CASCADE")


def give_row_columns(cursor: CursorWrapper, table: str) -> None:
    """Gives a table the columns that say since when a row is as it is, and by which change."""
    cursor.execute("SELECT 1 FROM pg_attribute WHERE attrelid = %s::regclass AND attname = 'change_id'", [table])
    if not cursor.fetchone():
        commonest = None
        if types_of(cursor, kept_rows(table)):
            cursor.execute(
                f"SELECT version_from, change_id FROM {kept_rows(table)} WHERE version_to IS NULL"  # noqa: S608
                " GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 1"
            )
            commonest = cursor.fetchone()
        # A default is not written into the rows that are there. So the rows of a load keep their place; `reconcile`
        # looks at each anyway.
        since, change = commonest or (None, None)
        cursor.execute(
            f"ALTER TABLE {table} ADD version_from timestamptz DEFAULT %s, ADD change_id bigint DEFAULT %s",
            [since, change],
        )
        cursor.execute(f"ALTER TABLE {table} ALTER version_from DROP DEFAULT, ALTER change_id DROP DEFAULT")
        for column, comment in OF_ROW.items():
            cursor.execute(f"COMMENT ON COLUMN {table}.{column} IS %s", [comment])
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


def match(cursor: CursorWrapper, table: str, wanted: dict[str, str]) -> None:
    """Gives a table the columns that it lacks, and those it has the types that they have now; none is taken away."""
    present = types_of(cursor, table)
    for name, kind in wanted.items():
        if name not in present:
            cursor.execute(f"ALTER TABLE {table} ADD COLUMN {quoted(name)} {kind}")
        elif present[name] != kind:
            cursor.execute(f"ALTER TABLE {table} ALTER COLUMN {quoted(name)} TYPE {kind}")
