"""What is told of a failure, in one line."""

import shutil
from collections import namedtuple
from pathlib import Path

import pytest
from django.db import OperationalError

from conflict.failure import SetupFailure, one_line

Usage = namedtuple("Usage", "total used free")


def test_line_breaks_become_spaces(tmp_path: Path) -> None:
    error = OperationalError("connection failed:\n\tIs the server running?\n")
    assert one_line(error, tmp_path) == "connection failed: Is the server running?"


def test_a_full_disk_explains_a_lost_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: Usage(10**9, 10**9, 0))
    assert one_line(OperationalError("server closed the connection"), tmp_path).startswith("the disk is full")
    assert one_line(SetupFailure("port 8000 is taken"), tmp_path) == "port 8000 is taken"
