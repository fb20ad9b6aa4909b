"""What a role of an own Postgres must be allowed."""

import re

import pytest
from django.db import connection

from conflict import rights
from conflict.rights import check_rights, missing_rights

pytestmark = pytest.mark.django_db


def become_ordinary_role() -> None:
    """Be, until the test's transaction ends, a role that may do nothing beyond what everybody may."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE ordinary")
        cursor.execute("SET LOCAL ROLE ordinary")


def test_the_owner_of_the_embedded_server_may_do_everything() -> None:
    assert missing_rights(connection) is None
    assert check_rights(databases=["default"]) == []


def test_an_ordinary_role_gets_one_line_for_the_administrator() -> None:
    become_ordinary_role()
    line = missing_rights(connection)
    assert line is not None and "\n" not in line
    assert "the role ordinary lacks rights" in line
    assert 'ALTER ROLE "ordinary" CREATEROLE' in line
    assert re.search('ALTER DATABASE "test_.*" OWNER TO "ordinary"', line)
    assert [error.msg for error in check_rights(databases=["default"])] == [line]


def test_an_extension_that_the_owner_of_a_database_may_make_is_not_named() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP EXTENSION unaccent CASCADE")
    become_ordinary_role()
    assert "EXTENSION" not in str(missing_rights(connection))


def test_an_extension_that_only_a_superuser_may_make_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rights, "needed_extensions", lambda: ["dblink"])
    become_ordinary_role()
    assert "CREATE EXTENSION dblink" in str(missing_rights(connection))


def test_what_must_be_shut_before_analysts_get_a_login_is_named_on_request() -> None:
    with connection.cursor() as cursor:
        cursor.execute("GRANT EXECUTE ON FUNCTION lo_create(oid) TO PUBLIC")
    become_ordinary_role()
    assert "lo_create" not in str(missing_rights(connection))
    assert "REVOKE EXECUTE ON FUNCTION pg_catalog.lo_create(oid) FROM PUBLIC" in str(
        missing_rights(connection, with_logins=True)
    )


def test_granting_what_the_line_says_is_enough() -> None:
    with connection.cursor() as cursor:
        become_ordinary_role()
        commands = str(missing_rights(connection, with_logins=True)).split(": ", 1)[1]
        cursor.execute("RESET ROLE")
        cursor.execute(commands)
        cursor.execute("SET LOCAL ROLE ordinary")
    assert missing_rights(connection, with_logins=True) is None
