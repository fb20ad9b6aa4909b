"""What a role of an own Postgres must be allowed."""

import re
from collections.abc import Iterator

import psycopg
import pytest
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from conflict import rights
from conflict.postgres import EmbeddedPostgres
from conflict.rights import check_rights, missing_rights

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(throwaway_postgres: EmbeddedPostgres) -> Iterator[psycopg.Connection]:
    """A superuser in a database `theirs`, beside a role `guest` that may do nothing beyond what everybody may."""
    with psycopg.connect(throwaway_postgres.superuser_address("postgres"), autocommit=True) as maker:
        maker.execute("CREATE ROLE guest LOGIN PASSWORD 'guest'")
        maker.execute("CREATE DATABASE theirs TEMPLATE template0")
        with psycopg.connect(throwaway_postgres.superuser_address("theirs"), autocommit=True) as administrator:
            yield administrator
        maker.execute("DROP DATABASE theirs WITH (FORCE)")
        maker.execute("DROP ROLE guest")


@pytest.fixture
def guest(administrator: psycopg.Connection) -> Iterator[BaseDatabaseWrapper]:
    """Django's connection to that database as that role."""
    guest = connection.copy()
    where = {"HOST": administrator.info.host, "PORT": str(administrator.info.port), "NAME": "theirs"}
    guest.settings_dict |= where | {"USER": "guest", "PASSWORD": "guest"}
    yield guest
    guest.close()


def test_the_role_of_the_embedded_server_lacks_nothing() -> None:
    assert missing_rights(connection, with_logins=True) is None
    assert check_rights(databases=["default"]) == []


def test_an_ordinary_role_gets_one_line_for_the_administrator(guest: BaseDatabaseWrapper) -> None:
    assert missing_rights(guest) == (
        "the role guest lacks rights; an administrator must run in database theirs: "
        'ALTER ROLE "guest" CREATEROLE; ALTER DATABASE "theirs" OWNER TO "guest";'
    )


def test_an_extension_that_only_a_superuser_may_make_is_named(
    guest: BaseDatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rights, "needed_extensions", lambda: ["dblink", "unaccent"])
    line = str(missing_rights(guest))
    assert "CREATE EXTENSION dblink" in line
    assert "unaccent" not in line


def test_an_extension_that_is_there_already_is_not_named(
    guest: BaseDatabaseWrapper, administrator: psycopg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rights, "needed_extensions", lambda: ["dblink"])
    administrator.execute("CREATE EXTENSION dblink")
    assert "EXTENSION" not in str(missing_rights(guest))


def test_what_must_be_shut_before_analysts_get_a_login_is_named_on_request(guest: BaseDatabaseWrapper) -> None:
    assert "lo_create" not in str(missing_rights(guest))
    assert re.search(r"REVOKE EXECUTE ON FUNCTION .*lo_create\(oid\)", str(missing_rights(guest, with_logins=True)))


def test_running_what_the_line_says_is_enough(guest: BaseDatabaseWrapper, administrator: psycopg.Connection) -> None:
    administrator.execute(str(missing_rights(guest, with_logins=True)).split(": ", 1)[1].encode())
    assert missing_rights(guest, with_logins=True) is None
