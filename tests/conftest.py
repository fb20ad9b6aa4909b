"""What all tests share: one throw-away Postgres a run, started by the first test that asks for the database."""

import fcntl
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections

from conflict.database import embedded_configuration, find_binaries
from conflict.postgres import EmbeddedPostgres

PREFIX = "conflict-tests-"
JUST_BEING_MADE_SECONDS = 60
# Nothing in this server outlives the run, so nothing waits for the disk.
OPTIONS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def pytest_configure() -> None:
    """Let SIGTERM end a run as Ctrl-C does, through the fixtures, and keep it off a Postgres of the user's own."""
    os.environ.pop("DATABASE_URL", None)
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # a good one costs half a second
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)


@pytest.fixture(scope="session")
def throwaway_postgres() -> Iterator[EmbeddedPostgres]:
    """A server in a folder of its own under the system's temporary folder, so that runs never meet."""
    sweep()
    home = Path(tempfile.mkdtemp(prefix=PREFIX))
    server = EmbeddedPostgres(home, find_binaries(), OPTIONS)
    try:
        with server.running():
            yield server
    finally:
        shutil.rmtree(home)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(throwaway_postgres: EmbeddedPostgres) -> None:
    """Point Django at the throw-away server."""
    configured = connections["default"].settings_dict
    configured.update(embedded_configuration(throwaway_postgres) | {"OPTIONS": configured["OPTIONS"]})


def sweep() -> None:
    """End the servers of runs that were killed and remove their folders; a living run holds its lock."""
    for home in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            if time.time() - home.stat().st_mtime < JUST_BEING_MADE_SECONDS:
                continue
            with (home / "users.lock").open() as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                EmbeddedPostgres(home, find_binaries()).stop()
                shutil.rmtree(home)
        except OSError:
            continue  # in use, another user's, or just removed by another run
