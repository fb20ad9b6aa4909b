"""The watchdog, in the command and beside the site."""

import io
import select
import time

import psycopg
import pytest
from django.core.management import call_command

from analytics.logins import STATEMENT_SECONDS, give_login
from analytics.watchdog import end_overdue, watch_beside

PATIENCE_SECONDS = 20
pytestmark = pytest.mark.usefixtures("committed")


@pytest.fixture
def patient() -> psycopg.Connection:
    """An analyst who has lifted the timeout and asks for ten minutes."""
    session = psycopg.connect(give_login(), autocommit=True)
    session.execute("SET statement_timeout = 0")
    session.pgconn.send_query(b"SELECT pg_sleep(600)")
    yield session
    session.close()


def was_ended(session: psycopg.Connection) -> bool:
    """Waits until the server says something, and tells whether it says good-bye."""
    select.select([session.pgconn.socket], [], [], PATIENCE_SECONDS)
    with pytest.raises(psycopg.OperationalError, match="server closed the connection"):
        while True:
            session.pgconn.consume_input()
    return True


def ended_by(seconds: float) -> list[tuple[str, int]]:
    """Looks until somebody is ended."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if ended := end_overdue(seconds):
            return ended
    return []


def test_it_ends_what_lifted_its_timeout(patient: psycopg.Connection):
    assert ended_by(0.01) == [("test_for_analysts_analyst", patient.info.backend_pid)]
    assert was_ended(patient)


def test_it_ends_a_transaction_that_stays_open():
    idle = psycopg.connect(give_login())
    idle.execute("SELECT 1")
    assert ended_by(0.01) == [("test_for_analysts_analyst", idle.info.backend_pid)]
    with pytest.raises(psycopg.OperationalError):
        idle.execute("SELECT 1")
    idle.close()


def test_it_ends_who_holds_a_lock_that_writers_wait_for():
    with psycopg.connect(give_login(), autocommit=True) as holder:
        holder.execute("SELECT pg_advisory_lock(7301946)")
        assert ended_by(STATEMENT_SECONDS) == [("test_for_analysts_analyst", holder.info.backend_pid)]
        assert was_ended(holder)


def test_it_leaves_an_idle_analyst_and_the_owner_alone():
    with psycopg.connect(give_login(), autocommit=True) as idle:
        assert end_overdue(0) == []
        assert idle.execute("SELECT 1").fetchone() == (1,)


def test_beside_the_site(patient: psycopg.Connection):
    end = watch_beside(seconds=0.01, every=0.01)
    assert was_ended(patient)
    end()


class Told(io.StringIO):
    """Standard output of a command that is stopped once it has said something."""

    def write(self, text: str) -> int:
        super().write(text)
        raise KeyboardInterrupt


def test_the_command_tells_whom_it_ended(patient: psycopg.Connection):
    told = Told()
    with pytest.raises(KeyboardInterrupt):
        call_command("watch_analysts", seconds=0.01, every=0.01, stdout=told)
    assert told.getvalue() == f"ended test_for_analysts_analyst, process {patient.info.backend_pid}\n"
    assert was_ended(patient)
