"""`bin/demo` from nothing to a served site, in a copy of the project whose path has a space in it."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import psycopg
import pytest

from conflict import software
from conflict.database import find_binaries
from conflict.postgres import EmbeddedPostgres

PROJECT = Path(__file__).resolve().parents[2]
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".data", ".*_cache", "__pycache__", "node_modules", "tests")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | {"DEMO_PASSWORD": "fresh"}


@pytest.fixture(scope="module")
def project() -> Iterator[Path]:
    """A copy of the project, without environment and data, that every account can enter."""
    folder = Path(tempfile.mkdtemp(prefix="conflict demo "))
    folder.chmod(0o755)
    try:
        shutil.copytree(PROJECT, folder / "project", ignore=LEFT_OUT)
        shutil.rmtree(folder / "project" / "fixtures")  # coded anew
        yield folder / "project"
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="module")
def first_start(project: Path) -> str:
    """What the first start printed."""
    done = manage(project, "demo", "--no-serve")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def server(project: Path) -> EmbeddedPostgres:
    """The embedded server of the copy."""
    return EmbeddedPostgres(project / ".data" / "postgres", find_binaries())


def manage(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the copy from another folder."""
    command = [sys.executable, str(project / "manage.py"), *arguments]
    return subprocess.run(command, env=ENVIRONMENT | environment, cwd="/", capture_output=True, text=True, check=False)


def dump(server: EmbeddedPostgres) -> list[str]:
    """The whole database as text, but for the key that each dump makes and numbers that a sequence gave in vain."""
    with server.running() as postmaster:
        where = f"postgresql://conflict:{server.password()}@127.0.0.1:{postmaster.port}/conflict"
        done = software.run(server.binaries / "pg_dump", where)
    assert done.returncode == 0, done.stdout
    return [line for line in done.stdout.splitlines() if "restrict " not in line and "pg_catalog.setval" not in line]


def test_the_summary_says_what_is_where(first_start: str) -> None:
    for word in ("http://localhost:8000/", "/admin/", "admin / fresh", "/api/v1/events/", "/api/v1/docs/", "psql"):
        assert word in first_start


def test_the_seed_article_is_coded_and_published(project: Path, first_start: str) -> None:
    articles = len(list((project / "seeds").glob("*.txt")))
    assert f"articles {articles}," in first_start
    assert "events 0" not in first_start


def test_coding_a_seed_article_gives_the_committed_fixture(project: Path, first_start: str) -> None:
    for seed in (PROJECT / "seeds").glob("*.txt"):
        name = f"{seed.stem}.json"
        assert (project / "fixtures" / name).read_bytes() == (PROJECT / "fixtures" / name).read_bytes(), (
            "the coder reads it otherwise now: run manage.py import_article --fixture-only seeds/*.txt and see the diff"
        )


def test_no_server_is_left(server: EmbeddedPostgres, first_start: str) -> None:
    assert server.postmaster() is None


def test_a_second_start_changes_nothing(project: Path, server: EmbeddedPostgres, first_start: str) -> None:
    before = dump(server)
    assert manage(project, "demo", "--no-serve").stdout == first_start
    assert dump(server) == before


def test_the_site_is_served_until_sigterm(project: Path, server: EmbeddedPostgres, first_start: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, str(project / "manage.py"), "demo", "--port", str(port)]
    with subprocess.Popen(command, env=ENVIRONMENT, cwd="/", stdout=subprocess.PIPE, text=True) as site:
        try:
            assert site.stdout is not None
            assert any("Ctrl-C stops it" in line for line in site.stdout)
            with urlopen(f"http://127.0.0.1:{port}/api/v1/events/") as answer:  # noqa: S310
                assert json.load(answer)["results"]
            assert manage(project, "check").returncode == 0
            assert server.postmaster() is not None
        finally:
            site.send_signal(signal.SIGTERM)
    assert site.returncode == 0
    assert server.postmaster() is None


def test_a_role_without_rights_gets_one_line(project: Path, server: EmbeddedPostgres, first_start: str) -> None:
    with server.running() as postmaster:
        with psycopg.connect(server.superuser_address("postgres"), autocommit=True) as connection:
            connection.execute("CREATE ROLE guest LOGIN PASSWORD 'guest'")
            connection.execute("CREATE DATABASE theirs TEMPLATE template0")
        theirs = f"postgresql://guest:guest@127.0.0.1:{postmaster.port}/theirs"
        done = manage(project, "demo", "--no-serve", DATABASE_URL=theirs)
    assert done.returncode == 1
    assert done.stderr.startswith("the role guest lacks rights; an administrator must run in database theirs: ")
    assert done.stderr.count("\n") == 1
