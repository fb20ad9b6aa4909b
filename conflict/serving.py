"""Serving the site with gunicorn in this process, so that killing it leaves no server behind."""

import os
import signal
import socket
import time
from collections.abc import Callable

from django.core.wsgi import get_wsgi_application
from django.db import connections
from gunicorn.app.base import Application
from gunicorn.arbiter import Arbiter

from conflict.failure import SetupFailure

# Web workers of a killed server notice within this time that their parent is gone.
ORPHANS_SECONDS = 4


class Site(Application):  # type: ignore[misc]
    """The site under the settings of `conflict.webserver`, on a port of 127.0.0.1."""

    def __init__(self, port: int, when_ready: Callable[[], None]) -> None:
        """Describe the server; `when_ready` is called once it answers."""
        self.port = port
        self.when_ready = when_ready
        self.ends_with_terminal = signal.getsignal(signal.SIGHUP) != signal.SIG_IGN  # nohup
        super().__init__()

    def load_config(self) -> None:
        """Read the settings that production uses, but for the port."""
        self.load_config_from_module_name_or_filename("python:conflict.webserver")
        self.cfg.set("bind", f"127.0.0.1:{self.port}")
        self.cfg.set("when_ready", self._announce)

    def load(self) -> object:
        """Return the WSGI application."""
        return get_wsgi_application()

    def _announce(self, arbiter: Arbiter) -> None:
        # Gunicorn reloads on SIGHUP; a terminal that closes should end the server instead.
        if self.ends_with_terminal:
            signal.signal(signal.SIGHUP, lambda signum, frame: os.kill(os.getpid(), signal.SIGTERM))
        self.when_ready()


def serve(port: int, *, when_ready: Callable[[], None]) -> None:
    """Serve until SIGINT or SIGTERM; ends with SystemExit.

    port: TCP port on 127.0.0.1.
    """
    connections.close_all()  # a connection must not be shared with forked workers
    Site(port, when_ready).run()


def require_free(port: int) -> None:
    """Raise SetupFailure when the port is taken, after waiting for the workers of a killed server to leave it."""
    if not 0 < port < 65536:
        raise SetupFailure(f"{port} is no port; choose one from 1024 to 65535: bin/demo --port 8000")
    deadline = time.monotonic() + ORPHANS_SECONDS
    while True:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
                return
            except OSError as error:
                if time.monotonic() > deadline:
                    raise SetupFailure(
                        f"port {port} cannot be used ({error.strerror}); choose another: bin/demo --port {port + 1}"
                    ) from error
        time.sleep(0.2)
