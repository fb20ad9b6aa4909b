"""Secrets that are made once and kept."""

from pathlib import Path

import pytest

from conflict.failure import SetupFailure
from conflict.secret import kept_secret


def test_the_first_proposal_is_kept(tmp_path: Path) -> None:
    path = tmp_path / ".data" / "secret"
    assert kept_secret(path, "first") == "first"
    assert kept_secret(path, "second") == "first"


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    kept_secret(tmp_path / "secret", "word")
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["secret"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SetupFailure, match="cannot be read or made"):
        kept_secret(tmp_path / "file" / "secret", "word")
