"""What the project's role must be allowed in a Postgres of the user's own, and what an administrator runs for it."""

from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.operations import CreateExtension
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from psycopg import sql

MISSING_EXTENSIONS = """
    SELECT name, bool_or(trusted AND has_database_privilege(current_database(), 'CREATE')) AS may_create
    FROM unnest(%s::text[]) AS wanted(name)
    LEFT JOIN pg_available_extension_versions AS available USING (name)
    WHERE name NOT IN (SELECT extname FROM pg_extension)
    GROUP BY name ORDER BY name
"""
ROLE = """
    SELECT rolname, rolsuper, rolcreaterole, current_database(),
        has_database_privilege(current_database(), 'CREATE'), has_schema_privilege('public', 'CREATE')
    FROM pg_roles WHERE rolname = current_user
"""


def missing_rights(connection: BaseDatabaseWrapper) -> str | None:
    """Return one line that says what an administrator must run before `migrate` can; None when nothing is missing."""
    extensions = {
        operation.name
        for migration in MigrationLoader(None, ignore_no_migrations=True).disk_migrations.values()
        for operation in migration.operations
        if isinstance(operation, CreateExtension)
    }
    with connection.cursor() as cursor:
        cursor.execute(ROLE)
        role, is_superuser, may_create_roles, database, may_create_schemas, may_create_tables = cursor.fetchone()
        cursor.execute(MISSING_EXTENSIONS, [sorted(extensions)])
        absent = cursor.fetchall()
    if is_superuser:
        return None
    name = sql.Identifier(role).as_string()
    commands = [f"CREATE EXTENSION {extension}" for extension, may_create in absent if not may_create]
    if not may_create_roles:
        commands.append(f"ALTER ROLE {name} CREATEROLE")
    if not may_create_schemas:
        commands.append(f"GRANT CREATE ON DATABASE {sql.Identifier(database).as_string()} TO {name}")
    if not may_create_tables:
        commands.append(f"GRANT CREATE ON SCHEMA public TO {name}")
    if not commands:
        return None
    return f"the role {role} lacks rights; an administrator must run in database {database}: {'; '.join(commands)};"


@register(Tags.database)
def check_rights(*, databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Tell before `migrate` starts what it would fail on half-way."""
    lines = [missing_rights(connections[alias]) for alias in databases or ()]
    return [Error(line, id="conflict.E001") for line in lines if line]
