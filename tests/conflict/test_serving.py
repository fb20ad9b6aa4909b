"""The port that the site is served on."""

import socket

import pytest

from conflict import serving
from conflict.failure import SetupFailure


def test_a_free_port_is_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
    serving.require_free(port)


def test_a_taken_port_is_refused_with_another_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "ORPHANS_SECONDS", 0)
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(SetupFailure, match=f"port {port} cannot be used .*: bin/demo --port {port + 1}"):
            serving.require_free(port)


def test_a_port_that_does_not_exist_is_refused() -> None:
    with pytest.raises(SetupFailure, match="70000 is no port"):
        serving.require_free(70000)
