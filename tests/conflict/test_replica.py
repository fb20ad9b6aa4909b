"""A real standby, made with pg_basebackup: the API and analysts read from it, everything is written to the primary."""

import select
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import InternalError, connection, connections
from django.test import Client
from django.utils import timezone

from analytics.logins import end_login, give_login
from analytics.watchdog import watch
from conflict import account, software
from conflict.database import find_binaries, parse
from conflict.postgres import EmbeddedPostgres
from events.models import Event
from tests import factories
from tests.analytics.conftest import committed  # noqa: F401

STREAMED_WITHIN_SECONDS = 20


@pytest.fixture(scope="module")
def standby(committed: None, throwaway_postgres: EmbeddedPostgres) -> Iterator[str]:  # noqa: F811
    """A streaming replica of the throw-away server; gives its address for the project's role."""
    home = Path(tempfile.mkdtemp(prefix="conflict-tests-standby-"))
    account.hand_over(home)
    primary = throwaway_postgres.superuser_address("postgres")
    copied = software.run(
        find_binaries() / "pg_basebackup", "-D", str(home / "data"), "-d", primary, "-R", "-X", "stream", "-c", "fast"
    )
    assert copied.returncode == 0, copied.stdout
    server = EmbeddedPostgres(home, find_binaries(), {"fsync": "off"})
    settings = connection.settings_dict
    try:
        with server.running() as postmaster:
            yield f"postgresql://{settings['USER']}:{settings['PASSWORD']}@127.0.0.1:{postmaster.port}/{settings['NAME']}"
    finally:
        shutil.rmtree(home)


@pytest.fixture
def replica(standby: str, settings: Any) -> Iterator[None]:
    """Django with DATABASE_REPLICA_URL, as conflict/settings.py has it."""
    connections.settings |= connections.configure_settings({"default": {}, "replica": parse(standby)}) | {
        "default": connections.settings["default"]
    }
    settings.DATABASE_ROUTERS = ["conflict.replica.ReplicaRouter"]
    yield
    connections["replica"].close()
    del connections["replica"], connections.settings["replica"]


@pytest.fixture
def paused(replica: None, throwaway_postgres: EmbeddedPostgres) -> Iterator[None]:
    """The standby has everything up to now, and nothing of what comes."""
    catch_up()
    superuser = throwaway_postgres.superuser_address("postgres")
    port = connections["replica"].settings_dict["PORT"]
    with psycopg.connect(superuser, port=port, autocommit=True) as session:
        session.execute("SELECT pg_wal_replay_pause()")
        yield
        session.execute("SELECT pg_wal_replay_resume()")


def catch_up() -> None:
    """Waits until the standby has what the primary has."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_insert_lsn()")
        (position,) = cursor.fetchone()
    deadline = time.monotonic() + STREAMED_WITHIN_SECONDS
    while time.monotonic() < deadline:
        with connections["replica"].cursor() as cursor:
            cursor.execute("SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn", [position])
            if cursor.fetchone()[0]:
                return
        time.sleep(0.05)
    raise AssertionError(f"the standby has not caught up in {STREAMED_WITHIN_SECONDS} seconds")


def notes_by_api(**parameters: str) -> list[str]:
    return [event["notes"] for event in Client().get("/api/v1/events/", parameters).json()["results"]]


def test_what_is_written_streams_to_the_standby(replica: None):
    factories.EventFactory(notes="first")
    catch_up()
    assert notes_by_api() == ["first"]


def test_the_api_reads_the_standby_and_everything_else_the_primary(paused: None):
    before = timezone.now()
    tag = Client().get("/api/v1/events/")["ETag"]
    Event.objects.update(notes="second")
    assert notes_by_api() == ["first"]
    assert Client().get("/api/v1/events/")["ETag"] == tag
    assert notes_by_api(as_of=before.isoformat()) == ["first"]
    assert Client().get("/admin/login/").status_code == 200
    assert [event.notes for event in Event.objects.all()] == ["second"]


def test_a_tag_changes_with_the_standby(replica: None):
    catch_up()
    tag = Client().get("/api/v1/events/")["ETag"]
    Event.objects.update(notes="third")
    catch_up()
    assert notes_by_api() == ["third"]
    assert Client().get("/api/v1/events/")["ETag"] != tag


def test_a_write_goes_to_the_primary_also_where_the_api_is_read(replica: None):
    notes_by_api()  # this thread now reads the standby
    event = factories.EventFactory(notes="written")
    assert event._state.db == "default"
    assert Event.objects.using("default").filter(notes="written").exists()
    with pytest.raises(InternalError, match="read-only transaction"):
        Event.objects.using("replica").update(notes="lost")
    Client().get("/admin/login/")


def test_analysts_are_sent_to_the_standby(replica: None):
    address = give_login()
    catch_up()
    with psycopg.connect(address) as session:
        assert session.execute("SELECT pg_is_in_recovery(), count(*) > 0 FROM analytics.events").fetchone() == (
            True,
            True,
        )


@pytest.fixture
def analyst_on_the_standby(replica: None) -> Iterator[psycopg.Connection]:
    """An analyst who has lifted the timeout there, and asks for ten minutes."""
    address = give_login("ada", rotate=True)
    catch_up()
    session = psycopg.connect(address, autocommit=True)
    session.execute("SET statement_timeout = 0")
    session.pgconn.send_query(b"SELECT pg_sleep(600)")
    yield session
    session.close()


def was_cut_off(session: psycopg.Connection) -> bool:
    """Waits until the server says something, and tells whether it says good-bye."""
    select.select([session.pgconn.socket], [], [], STREAMED_WITHIN_SECONDS)
    with pytest.raises(psycopg.OperationalError, match="server closed the connection"):
        while True:
            session.pgconn.consume_input()
    return True


def test_the_watchdog_looks_at_the_standby_too(analyst_on_the_standby: psycopg.Connection):
    ended = next(watch(threading.Event(), seconds=0.01, every=0.01))
    assert ended == ("test_for_analysts_analyst_ada", analyst_on_the_standby.info.backend_pid)
    assert was_cut_off(analyst_on_the_standby)


def test_a_login_that_is_ended_is_cut_off_on_the_standby_too(analyst_on_the_standby: psycopg.Connection):
    end_login("ada")
    assert was_cut_off(analyst_on_the_standby)


def test_no_draft_is_shown_on_the_standby(replica: None):
    factories.EventFactory(notes="a draft", review_status="machine")
    address = give_login()
    catch_up()
    with psycopg.connect(address, autocommit=True) as session:
        assert session.execute("SELECT count(*) FROM analytics.events WHERE notes = 'a draft'").fetchone() == (0,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            session.execute("SELECT notes FROM public.events_event")
