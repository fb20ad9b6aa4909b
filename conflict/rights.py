"""What the project's role must be allowed in a Postgres of the user's own, and what an administrator runs for it."""

from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.operations import CreateExtension
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

from analytics.roles import open_doors

ROLE = """
    SELECT rolname, rolsuper, rolcreaterole, datname, pg_has_role(datdba, 'USAGE'),
        has_schema_privilege('public', 'CREATE')
    FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()
"""
# The owner of a database may make the extensions that Postgres calls trusted.
BEYOND_AN_OWNER = """
    SELECT name FROM unnest(%s::text[]) AS wanted(name)
    LEFT JOIN pg_available_extension_versions AS available USING (name)
    WHERE name NOT IN (SELECT extname FROM pg_extension)
    GROUP BY name HAVING NOT coalesce(bool_or(trusted), false) ORDER BY name
"""


def missing_rights(connection: BaseDatabaseWrapper, *, with_logins: bool = False) -> str | None:
    """Return one line that says what an administrator must run before `migrate` can; None when nothing is missing.

    with_logins: name also what must be shut before analysts get a login.
    """
    with connection.cursor() as cursor:
        cursor.execute(ROLE)
        role, is_superuser, may_create_roles, database, owns_database, may_create_tables = cursor.fetchone()
        if is_superuser:
            return None
        name = sql.Identifier(role).as_string()
        cursor.execute(BEYOND_AN_OWNER, [needed_extensions()])
        commands = [f"CREATE EXTENSION {extension}" for (extension,) in cursor.fetchall()]
        if not may_create_roles:
            commands.append(f"ALTER ROLE {name} CREATEROLE")
        if not owns_database:
            commands.append(f"ALTER DATABASE {sql.Identifier(database).as_string()} OWNER TO {name}")
        elif not may_create_tables:
            commands.append(f"GRANT CREATE ON SCHEMA public TO {name}")
        if with_logins:
            commands += [command for command in open_doors(cursor) if " ON DATABASE " not in command]
    if not commands:
        return None
    return f"the role {role} lacks rights; an administrator must run in database {database}: {'; '.join(commands)};"


def needed_extensions() -> list[str]:
    """Return the names of the extensions that the migrations make."""
    migrations = MigrationLoader(None, ignore_no_migrations=True).disk_migrations.values()
    operations = [operation for migration in migrations for operation in migration.operations]
    return sorted(operation.name for operation in operations if isinstance(operation, CreateExtension))


@register(Tags.database)
def check_rights(*, databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Tell before `migrate` starts what it would fail on half-way."""
    lines = [missing_rights(connections[alias]) for alias in databases or ()]
    return [Error(line, id="conflict.E001") for line in lines if line]
