"""Logins are made, printed again, rotated and ended."""

import datetime
import io
from collections.abc import Iterator

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from analytics.logins import LoginRefused, end_login, give_login

pytestmark = pytest.mark.usefixtures("committed")


def works(address: str) -> bool:
    try:
        with psycopg.connect(address) as session:
            return session.execute("SELECT count(*) FROM events").fetchone() == (0,)
    except psycopg.OperationalError:
        return False


def printed(*arguments: str) -> str:
    out = io.StringIO()
    call_command("analyst_dsn", *arguments, stdout=out)
    return out.getvalue()


def test_an_address_is_printed_again():
    assert printed("--plain") == printed("--plain")
    assert works(printed("--plain").strip())


def test_the_line_beside_it_can_be_pasted():
    address, line = printed().splitlines()
    assert line.endswith(f"psql '{address}'")


def test_each_analyst_has_a_login_of_its_own():
    ada, ben = give_login("ada"), give_login("ben")
    assert ada != ben
    end_login("ada")
    assert (works(ada), works(ben)) == (False, True)


def test_a_rotated_password_stops_working():
    old = give_login("cleo")
    new = give_login("cleo", rotate=True)
    assert (works(old), works(new)) == (False, True)
    assert give_login("cleo") == new


def test_an_ended_login_is_cut_off_and_comes_back_only_with_a_new_password():
    address = give_login("dora")
    with psycopg.connect(address) as session:
        end_login("dora")
        with pytest.raises(psycopg.OperationalError):
            session.execute("SELECT 1")
    with pytest.raises(LoginRefused, match="was ended; --rotate"):
        give_login("dora")
    assert give_login("dora", rotate=True) != address


def test_a_login_has_a_last_day():
    assert works(give_login("eva", until=datetime.date(2999, 1, 1)))
    assert not works(give_login("eva", until=datetime.date(2020, 1, 1)))


def test_what_an_analyst_changed_about_its_login_is_put_right():
    address = give_login("finn")
    with psycopg.connect(address, autocommit=True) as session:
        session.execute("SET default_transaction_read_only = off")
        session.execute("ALTER ROLE CURRENT_USER SET statement_timeout = 0")
        session.execute("ALTER ROLE CURRENT_USER PASSWORD 'mine'")
    assert not works(address)
    assert give_login("finn") == address
    with psycopg.connect(address) as session:
        assert session.execute("SHOW statement_timeout").fetchone() == ("1min",)


@pytest.mark.parametrize("name", ["Ada", "a b", "a'; drop role x", "x" * 31])
def test_a_name_that_is_none(name: str):
    with pytest.raises(CommandError, match="small letters, digits and _"):
        printed("--name", name)


def test_ending_a_login_that_is_not_there():
    with pytest.raises(CommandError, match="there is no login test_for_analysts_analyst_gus"):
        printed("--name", "gus", "--expire")


@pytest.fixture
def weak() -> Iterator[None]:
    """A session as a role that may make no roles."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE test_for_analysts_weak; GRANT test_for_analysts_weak TO CURRENT_USER")
        cursor.execute("SET ROLE test_for_analysts_weak")
        yield
        cursor.execute("RESET ROLE")


def test_a_role_that_may_make_no_roles_is_told_what_to_run(weak: None):
    with pytest.raises(CommandError, match='an administrator runs: ALTER ROLE "test_for_analysts_weak" CREATEROLE;'):
        printed("--plain")
