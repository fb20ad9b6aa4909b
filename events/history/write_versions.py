"""Writes the versions that rows have not got yet."""

from django.db.backends.utils import CursorWrapper

from events.history.tracked import Tracked


def quoted(name: str) -> str:
    """Gives a column's name fit for SQL."""
    return f'"{name}"'


def write_versions(cursor: CursorWrapper, table: Tracked) -> None:
    """Writes a version of the transaction's change for each row of the table that has no open one.

    The triggers do so as rows come; this is for rows that came while they were off.
    """
    columns = ", ".join(map(quoted, table.columns))
    now = ", ".join(f"n.{quoted(column)}" for column in table.columns)
    key = quoted(table.key)
    lacking = (
        f"FROM {table.table} n WHERE NOT EXISTS"  # noqa: S608 - names of our own tables
        f" (SELECT FROM history.{table.table} h WHERE h.{key} = n.{key} AND h.version_to IS NULL)"
    )
    cursor.execute(f"SELECT EXISTS (SELECT {lacking})")
    if not cursor.fetchone()[0]:
        return  # nothing is no change
    cursor.execute("SELECT made_at, id FROM history.change()")
    cursor.execute(
        f"INSERT INTO history.{table.table} ({columns}, version_from, change_id) SELECT {now}, %s, %s {lacking}",
        cursor.fetchone(),
    )
