"""The roles of this database: `reader` owns the views and sees what is published, `analysts` may ask the views.

They are named after the database, because roles belong to the whole server.
"""

from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from psycopg import sql

# What the views ask; articles without their text. Everything else (users, sessions, proposals, history) stays shut.
READABLE = (
    "events_actor",
    "events_actorname",
    "events_alliance",
    "events_alliancereport",
    "events_article",
    "events_country",
    "events_dataset",
    "events_event",
    "events_eventactor",
    "events_eventsource",
    "events_evidence",
    "events_membership",
    "events_place",
    "events_quote",
    "events_quoteactor",
    "events_source",
)
# What the view of all events asks, in the past too.
READABLE_IN_THE_PAST = (
    "events_actor",
    "events_country",
    "events_event",
    "events_eventactor",
    "events_eventsource",
    "events_place",
    "events_source",
)
WITHHELD = {"events_article": ("text", "text_hash")}

# Functions that Postgres lets everybody call and that write: large objects, and messages into the log of changes.
WRITING_FUNCTIONS = """
SELECT p.oid::regprocedure::text FROM pg_proc p
WHERE pronamespace = 'pg_catalog'::regnamespace
    AND (proname ~ '^lo_' OR proname IN ('loread', 'lowrite', 'pg_logical_emit_message'))
    AND has_function_privilege('public', p.oid, 'EXECUTE')
ORDER BY 1
"""


@dataclass(frozen=True, slots=True)
class Roles:
    """The names of the two roles."""

    reader: str
    analysts: str


def names(connection: BaseDatabaseWrapper) -> Roles:
    """Gives the names of the roles of a connection's database."""
    database = connection.settings_dict["NAME"]
    return Roles(f"{database}_reader", f"{database}_analysts")


def run(cursor: CursorWrapper, command: str, *identifiers: str) -> None:
    """Runs a command with names in place of its `{}`."""
    cursor.execute(sql.SQL(command).format(*map(sql.Identifier, identifiers)).as_string(cursor.connection))


def exists(cursor: CursorWrapper, role: str) -> bool:
    """Tells whether the server has a role of that name."""
    cursor.execute("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = %s)", [role])
    return bool(cursor.fetchone()[0])


def make_roles(cursor: CursorWrapper, roles: Roles) -> None:
    """Makes the two roles where they are missing; neither can log in."""
    for role in (roles.reader, roles.analysts):
        if not exists(cursor, role):
            run(cursor, "CREATE ROLE {} NOLOGIN", role)
            run(cursor, "GRANT {} TO CURRENT_USER", role)


def let_reader_read(cursor: CursorWrapper, roles: Roles, schema: str) -> None:
    """Lets the owner of the views read the tables that they ask, column by column where some are withheld."""
    run(cursor, "GRANT USAGE ON SCHEMA {} TO {}", schema, roles.reader)
    run(cursor, "GRANT SELECT ON ALL TABLES IN SCHEMA rollups TO {}", roles.reader)
    for table in READABLE:
        if table not in WITHHELD:
            run(cursor, "GRANT SELECT ON {} TO {}", table, roles.reader)
            continue
        cursor.execute("SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0", [table])
        columns = [column for (column,) in cursor.fetchall() if column not in WITHHELD[table]]
        places = ", ".join(["{}"] * len(columns))
        run(cursor, f"GRANT SELECT ({places}) ON {{}} TO {{}}", *columns, table, roles.reader)


def let_reader_read_the_past(cursor: CursorWrapper, roles: Roles) -> None:
    """Lets the owner of the views read the past states of the tables that events are made of."""
    run(cursor, "GRANT USAGE ON SCHEMA as_of TO {}", roles.reader)
    for table in READABLE_IN_THE_PAST:
        run(cursor, "GRANT SELECT ON as_of.{} TO {}", table, roles.reader)


def let_analysts_ask(cursor: CursorWrapper, roles: Roles) -> None:
    """Lets analysts connect, and ask everything in schema analytics."""
    cursor.execute("SELECT current_database()")
    run(cursor, "GRANT CONNECT ON DATABASE {} TO {}", cursor.fetchone()[0], roles.analysts)
    run(cursor, "GRANT USAGE ON SCHEMA analytics TO {}", roles.analysts)
    run(cursor, "GRANT SELECT ON ALL TABLES IN SCHEMA analytics TO {}", roles.analysts)
    cursor.execute("REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA analytics FROM PUBLIC")
    run(cursor, "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA analytics TO {}, {}", roles.analysts, roles.reader)


def open_doors(cursor: CursorWrapper) -> list[str]:
    """Gives the commands that close what Postgres leaves open to everybody: temporary tables and large objects."""
    cursor.execute(
        "SELECT current_database(), EXISTS (SELECT FROM pg_database,"
        " aclexplode(coalesce(datacl, acldefault('d', datdba)))"
        " WHERE datname = current_database() AND grantee = 0)"
    )
    database, is_open = cursor.fetchone()
    commands = [f"REVOKE ALL ON DATABASE {sql.Identifier(database).as_string()} FROM PUBLIC"] if is_open else []
    cursor.execute(WRITING_FUNCTIONS)
    functions = [f"pg_catalog.{signature}" for (signature,) in cursor.fetchall()]
    if functions:
        commands.append(f"REVOKE EXECUTE ON FUNCTION {', '.join(functions)} FROM PUBLIC")
    return commands


def shut_doors(cursor: CursorWrapper) -> None:
    """Closes what this role may close; what stays open is told by `open_doors` when somebody asks for a login."""
    cursor.execute(
        "SELECT rolsuper, pg_has_role(datdba, 'USAGE') FROM pg_roles, pg_database"
        " WHERE rolname = current_user AND datname = current_database()"
    )
    is_superuser, owns_database = cursor.fetchone()
    for command in open_doors(cursor):
        if is_superuser or (owns_database and " ON DATABASE " in command):
            cursor.execute(command)
