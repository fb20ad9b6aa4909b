"""Makes the analysts' views after a migration and takes them away before one, which could not alter their tables."""

import hashlib
from typing import Any

from django.db import connections, transaction
from django.db.backends.utils import CursorWrapper

from analytics import roles
from analytics.comments import table_comments, view_comments
from analytics.definitions import SQL, read, read_views

SCHEMAS = ("analytics", "analytics_past", "rollups")


def drop_views(*, using: str = "default", plan: list[Any], **_signal: object) -> None:
    """Before a migration that changes something: takes views, functions and policies away."""
    if not plan:
        return
    with transaction.atomic(using), connections[using].cursor() as cursor:
        drop(cursor)


def sync(*, using: str = "default", **_signal: object) -> None:
    """After a migration: makes everything, unless it stands there already as the files have it."""
    connection = connections[using]
    with transaction.atomic(using), connection.cursor() as cursor:
        names = roles.names(connection)
        if not table_exists(cursor, "events_event") or stands(cursor, names):
            return
        drop(cursor)
        make(cursor, names)
        cursor.execute("COMMENT ON SCHEMA analytics IS %s", [fingerprint(names)])


def stands(cursor: CursorWrapper, names: roles.Roles) -> bool:
    """Tells whether everything is there as the files have it, and its owner too, whom a restored dump lacks."""
    cursor.execute("SELECT obj_description(to_regnamespace('analytics'))")
    if cursor.fetchone() != (fingerprint(names),):
        return False
    cursor.execute("SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = to_regclass('analytics.events')")
    return cursor.fetchone() == (names.reader,) and roles.exists(cursor, names.analysts)


def fingerprint(names: roles.Roles) -> str:
    """Gives what tells one version of the views, comments and roles from another."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(SQL.rglob("*.sql"))]
    texts += [repr(sorted(table_comments().items())), repr(roles.READABLE), repr(roles.WITHHELD), repr(names)]
    return "What analysts see; version " + hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]


def drop(cursor: CursorWrapper) -> None:
    """Takes the schemas and the policies away."""
    for schema in SCHEMAS:
        roles.run(cursor, "DROP SCHEMA IF EXISTS {} CASCADE", schema)
    cursor.execute(
        "SELECT polname, polrelid::regclass::text FROM pg_policy WHERE polrelid = ANY (%s::regclass[])",
        [[table for table in roles.READABLE if table_exists(cursor, table)]],
    )
    for policy, table in cursor.fetchall():
        roles.run(cursor, "DROP POLICY {} ON {}", policy, table)


def table_exists(cursor: CursorWrapper, table: str) -> bool:
    """Tells whether the search path has a table of that name."""
    cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [table])
    return bool(cursor.fetchone()[0])


def make(cursor: CursorWrapper, names: roles.Roles) -> None:
    """Makes roles, functions, policies and views, with comments and grants."""
    cursor.execute("SELECT current_schema()")
    tables = cursor.fetchone()[0]
    roles.make_roles(cursor, names)
    for schema in SCHEMAS:
        roles.run(cursor, "CREATE SCHEMA {}", schema)
        roles.run(cursor, "GRANT USAGE, CREATE ON SCHEMA {} TO {}", schema, names.reader)
    for part in ("labels", "rollups", "policies"):
        cursor.execute(filled(part, names, tables))
    roles.let_reader_read(cursor, names, tables)
    make_views(cursor, names)
    cursor.execute(filled("questions", names, tables))
    make_past(cursor, names, tables)
    roles.let_analysts_ask(cursor, names)
    roles.shut_doors(cursor)


def filled(part: str, names: roles.Roles, tables: str) -> str:
    """Gives the SQL of one part, with the names of the views' owner and of the tables' schema in place."""
    return read(f"parts/{part}.sql").replace("{reader}", quoted(names.reader)).replace("{tables}", quoted(tables))


def make_views(cursor: CursorWrapper, names: roles.Roles) -> None:
    """Makes the views with their comments, and gives them to their owner."""
    views = read_views()
    comments = view_comments(views)
    for view in views:
        cursor.execute(view.statement)
        roles.run(cursor, "ALTER VIEW analytics.{} OWNER TO {}", view.name, names.reader)
        comment(cursor, "VIEW analytics.{}", view.comment, view.name)
        check_columns(cursor, view.name, list(view.columns))
    for (name, column), text in comments.items():
        comment(cursor, "COLUMN analytics.{}.{}", text, name, column)
    for (table, column), text in table_comments().items():
        if table_exists(cursor, table):
            comment(cursor, "COLUMN {}.{}", text, table, column)


def make_past(cursor: CursorWrapper, names: roles.Roles, tables: str) -> None:
    """Makes the view of past events from the file of present ones, with the tables of schema as_of in their place."""
    roles.let_reader_read_the_past(cursor, names)
    roles.run(cursor, "SET LOCAL search_path = as_of, {}", tables)
    cursor.execute(read("all_events.sql").replace("CREATE VIEW analytics.", "CREATE VIEW analytics_past."))
    roles.run(cursor, "SET LOCAL search_path = {}", tables)
    roles.run(cursor, "ALTER VIEW analytics_past.all_events OWNER TO {}", names.reader)
    cursor.execute(filled("past", names, tables))


def comment(cursor: CursorWrapper, what: str, text: str, *identifiers: str) -> None:
    """Sets the comment of a view or a column."""
    literal = "'" + text.replace("'", "''") + "'"
    roles.run(cursor, f"COMMENT ON {what} IS {literal.replace('{', '{{').replace('}', '}}')}", *identifiers)


def check_columns(cursor: CursorWrapper, view: str, commented: list[str]) -> None:
    """Raises ValueError where the columns of a view are not those that its file comments."""
    cursor.execute(
        "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 ORDER BY attnum",
        [f"analytics.{view}"],
    )
    columns = [column for (column,) in cursor.fetchall()]
    if columns != commented:
        raise ValueError(f"analytics/sql/{view}.sql: columns {columns}, commented {commented}")


def quoted(name: str) -> str:
    """Gives a name fit for SQL."""
    return '"' + name.replace('"', '""') + '"'
