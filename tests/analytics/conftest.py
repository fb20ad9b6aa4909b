"""A database of its own with committed rows, and an analyst's login to it."""

from collections.abc import Callable, Iterator

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection, connections
from psycopg import Connection, sql

from analytics.logins import give_login

NAME = "test_for_analysts"


@pytest.fixture(scope="module")
def committed(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """A copy of the migrated database in which rows stay, for the tests of one module; Django is connected to it."""
    template = connection.settings_dict["NAME"]
    connections.close_all()
    with django_db_blocker.unblock():
        with administrator() as server:
            server.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(NAME), sql.Identifier(template))
            )
        connection.settings_dict["NAME"] = NAME
        try:
            call_command("migrate", verbosity=0)  # makes this database's roles; and its tables, where no other test did
            yield
        finally:
            connections.close_all()
            connection.settings_dict["NAME"] = template
            with administrator() as server:
                server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(NAME)))
                for (role,) in server.execute("SELECT rolname FROM pg_roles WHERE rolname LIKE %s", [f"{NAME}%"]):
                    server.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))


def administrator() -> Connection:
    """Connects as the owner, to no database of the project."""
    settings = connection.settings_dict
    return psycopg.connect(
        host=settings["HOST"],
        port=settings["PORT"],
        user=settings["USER"],
        password=settings["PASSWORD"],
        dbname="postgres",
        autocommit=True,
    )


@pytest.fixture
def analyst(committed: None) -> Iterator[Callable[..., list[tuple]]]:
    """Asks the database as an analyst who has just logged in."""
    with psycopg.connect(give_login(), autocommit=True) as session:
        yield lambda query, *values: session.execute(query, values or None).fetchall()
