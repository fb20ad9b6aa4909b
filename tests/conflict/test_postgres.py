"""The embedded server: shared by its users, stopped by the last one, unharmed by kill -9."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg
import pytest

from conflict import account, postgres
from conflict.database import embedded_configuration, find_binaries
from conflict.failure import SetupFailure
from conflict.postgres import EmbeddedPostgres

PROJECT = Path(__file__).resolve().parents[2]

# Uses the server whose folder is its argument, says so, and waits to be killed.
USER = """
import sys, time
from pathlib import Path
from conflict.database import find_binaries
from conflict.postgres import EmbeddedPostgres
with EmbeddedPostgres(Path(sys.argv[1]), find_binaries()).running():
    print("ready", flush=True)
    time.sleep(600)
"""


@pytest.fixture(scope="module")
def made() -> Iterator[Path]:
    """A server's folder with a space in its path, made once, and in its database a table `kept`."""
    with new_home() as home:
        server = EmbeddedPostgres(home, find_binaries())
        with server.running(), connect(server) as connection:
            connection.execute("CREATE TABLE kept (word text)")
        yield home


@pytest.fixture
def server(made: Path) -> Iterator[EmbeddedPostgres]:
    """The server on that folder, at rest before and after each test."""
    server = EmbeddedPostgres(made, find_binaries())
    yield server
    assert server.postmaster() is None


@contextmanager
def new_home() -> Iterator[Path]:
    """A new folder, not under pytest's own: those are closed to the server's account when root runs the tests."""
    home = Path(tempfile.mkdtemp(prefix="conflict server "))
    try:
        yield home
    finally:
        shutil.rmtree(home)


def connect(server: EmbeddedPostgres) -> psycopg.Connection:
    """Connect as the owner of the database."""
    entry = embedded_configuration(server)
    return psycopg.connect(
        host=entry["HOST"], port=entry["PORT"], dbname=entry["NAME"], user=entry["USER"], password=entry["PASSWORD"]
    )


def another_user(server: EmbeddedPostgres) -> subprocess.Popen[str]:
    """Start another process that uses the server, and wait until it does."""
    command = [sys.executable, "-c", USER, str(server.home)]
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    with process.stdout as out:
        assert out.readline() == "ready\n"
    return process


def test_the_last_user_stops_the_server(server: EmbeddedPostgres) -> None:
    with server.running() as first:
        with EmbeddedPostgres(server.home, server.binaries).running() as second:
            assert second.pid == first.pid
        assert server.postmaster() == first
    assert server.postmaster() is None


def test_a_user_who_was_killed_leaves_a_server_that_the_next_one_takes_over(server: EmbeddedPostgres) -> None:
    user = another_user(server)
    user.kill()
    user.wait()
    left = server.postmaster()
    assert left is not None
    with server.running() as taken_over:
        assert taken_over.pid == left.pid


def test_data_outlives_a_kill_of_user_and_server(server: EmbeddedPostgres) -> None:
    user = another_user(server)
    with connect(server) as connection:
        connection.execute("INSERT INTO kept VALUES ('committed')")
    postmaster = server.postmaster()
    assert postmaster is not None
    os.kill(postmaster.pid, signal.SIGKILL)
    user.kill()
    user.wait()
    with server.running(), connect(server) as connection:
        assert connection.execute("SELECT word FROM kept").fetchone() == ("committed",)


def test_sigterm_in_a_command_stops_its_server(server: EmbeddedPostgres) -> None:
    def leave(signum: int, frame: object) -> None:
        raise SystemExit(143)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        with pytest.raises(SystemExit), server.running():
            os.kill(os.getpid(), signal.SIGTERM)
            time.sleep(5)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert server.postmaster() is None


def test_a_server_that_hangs_is_ended_all_the_same(server: EmbeddedPostgres, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "STOPPING", (("fast", 1), ("immediate", 1)))
    with server.running() as postmaster:
        os.kill(postmaster.pid, signal.SIGSTOP)
    assert server.postmaster() is None


def test_a_forked_worker_holds_no_server(server: EmbeddedPostgres) -> None:
    with server.running():
        worker = os.fork()
        if worker == 0:
            time.sleep(600)
    try:
        assert server.postmaster() is None
    finally:
        os.kill(worker, signal.SIGKILL)
        os.waitpid(worker, 0)


def test_a_forked_worker_that_ends_leaves_the_server_up(server: EmbeddedPostgres) -> None:
    try:
        with server.running() as first:
            worker = os.fork()
            if worker == 0:
                raise SystemExit
            os.waitpid(worker, 0)
            assert server.postmaster() == first
    except SystemExit:
        os._exit(0)


def test_the_process_id_of_a_stranger_is_no_server(server: EmbeddedPostgres) -> None:
    lock = server.data / "postmaster.pid"
    lock.write_text(f"{os.getppid()}\n{server.data}\n0\n5432\n\n127.0.0.1\n0 0\nready\n")
    account.hand_over(lock)
    assert server.postmaster() is None
    with server.running() as postmaster:
        assert postmaster.pid != os.getppid()
    assert psutil.pid_exists(os.getppid())


def test_an_empty_lock_file_is_no_hindrance(server: EmbeddedPostgres) -> None:
    lock = server.data / "postmaster.pid"
    lock.touch()
    account.hand_over(lock)
    with server.running() as postmaster:
        assert postmaster.ready


def test_the_port_is_kept_while_it_is_free(server: EmbeddedPostgres) -> None:
    with server.running() as first:
        pass
    with server.running() as second:
        assert second.port == first.port
    with socket.create_server(("127.0.0.1", first.port)), server.running() as third:
        assert third.port != first.port


def test_passwords_are_asked_for(server: EmbeddedPostgres) -> None:
    with server.running() as postmaster, pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(host="127.0.0.1", port=postmaster.port, dbname="conflict", user="conflict", password="wrong")


def test_data_of_another_version_is_refused_in_one_line(server: EmbeddedPostgres) -> None:
    version = server.data / "PG_VERSION"
    present = version.read_text()
    version.write_text("17\n")
    try:
        with pytest.raises(SetupFailure, match="is of Postgres 17, this version brings 18") as refusal:
            with server.running():
                pass
        assert "\n" not in str(refusal.value)
    finally:
        version.write_text(present)


def test_a_folder_that_postgres_did_not_make_is_left_alone() -> None:
    with new_home() as home:
        (home / "data").mkdir()
        (home / "data" / "notes.txt").touch()
        with pytest.raises(SetupFailure, match="is no data folder of Postgres"):
            with EmbeddedPostgres(home, find_binaries()).running():
                pass
        assert (home / "data" / "notes.txt").exists()


def test_a_making_that_was_cut_off_is_begun_anew() -> None:
    with new_home() as home:
        (home / "data.part").mkdir()
        (home / "data.part" / "PG_VERSION").write_text("18\n")
        with EmbeddedPostgres(home, find_binaries()).running() as postmaster:
            assert postmaster.ready
