"""Servers that are measured: started as a user would start them, two workers each, and ended again."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 30


@contextmanager
def server(command: Sequence[str], port: int, environment: Mapping[str, str], folder: Path) -> Iterator[psutil.Process]:
    """Keeps a server up for the length of a `with` block; it is ready when its port answers."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))  # fails where somebody else would be measured
    process = subprocess.Popen(command, env={**os.environ, **environment}, cwd=folder, start_new_session=True)
    try:
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                if process.poll() is not None or time.monotonic() > deadline:
                    raise
                time.sleep(0.1)
        yield psutil.Process(process.pid)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def ours(port: int, database_url: str):
    """Starts the site with the settings that production uses."""
    command = [sys.executable, "-m", "gunicorn", "--config", "python:conflict.webserver", "--bind", f"127.0.0.1:{port}"]
    return server(command, port, {"DATABASE_URL": database_url}, ROOT)


def fastapi(port: int, dsn: str, python: Path, peers: Path):
    """Starts the peer of FastAPI and asyncpg."""
    command = [str(python), "-m", "uvicorn", "peer_fastapi:app", "--workers", "2", "--port", str(port)]
    return server([*command, "--log-level", "warning"], port, {"PEER_DSN": dsn}, peers)


def rest_framework(port: int, dsn: str, python: Path, peers: Path):
    """Starts the peer of plain Django REST framework."""
    command = [str(python), "-m", "gunicorn", "peer_drf:application", "--workers", "2", "--bind", f"127.0.0.1:{port}"]
    return server([*command, "--log-level", "warning"], port, {"PEER_DSN": dsn}, peers)


def processor_seconds(*roots: psutil.Process) -> float:
    """Gives the processor time that the processes and all below them have taken so far, in seconds."""
    total = 0.0
    for root in roots:
        for each in [root, *root.children(recursive=True)]:
            try:
                times = each.cpu_times()
            except psutil.NoSuchProcess:
                continue
            total += times.user + times.system
    return total


def memory(process: psutil.Process) -> int:
    """Gives the largest memory of one process of a server now, in bytes, without what it shares with the others."""
    found = [process, *process.children(recursive=True)]
    return max(each.memory_full_info().uss for each in found)
