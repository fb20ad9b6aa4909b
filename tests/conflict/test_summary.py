"""What `bin/demo` prints."""

import shlex
import shutil
import subprocess

import pytest

from conflict import summary


def test_the_machines_psql_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert summary.psql() == "psql"


def test_a_machine_without_psql_is_shown_the_embedded_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    (path,) = shlex.split(summary.psql())
    version = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout
    assert version.startswith("psql (PostgreSQL) ")
