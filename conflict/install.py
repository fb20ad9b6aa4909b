"""Make `.venv` with the pinned packages, then run it: `install.py run|dev ARGUMENTS of .venv/bin/python`.

Needs nothing but the standard library, since it runs before anything is installed.
"""

import fcntl
import hashlib
import importlib.util
import os
import signal
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
VENV = PROJECT / ".venv"
PYTHON = VENV / "bin" / "python"
STATE = PROJECT / ".data"
REQUIREMENTS = {"run": ["requirements.txt"], "dev": ["requirements.txt", "requirements-dev.txt"]}

# What pip prints, and what to tell of it; the first that is found counts.
REASONS = (
    ("No space left on device", "the disk is full; free about 1 GB and run again"),
    ("Disk quota exceeded", "the disk quota is used up; free about 1 GB and run again"),
    ("Permission denied", "a file belongs to another user; run as the owner of this folder"),
    ("THESE PACKAGES DO NOT MATCH THE HASHES", "the registry sent other files than those pinned; check PIP_INDEX_URL"),
    ("NewConnectionError", "the package registry was not reached; check the network, a proxy or PIP_INDEX_URL"),
    ("ConnectTimeoutError", "the package registry was not reached; check the network, a proxy or PIP_INDEX_URL"),
    ("ReadTimeoutError", "the package registry did not answer in time; run again"),
    ("ProxyError", "the proxy to the package registry was not reached; check HTTPS_PROXY"),
    ("SSLError", "the package registry's certificate was refused; check the clock, or name it with PIP_CERT"),
    ("ProtocolError", "the connection to the package registry broke; run again"),
    ("HTTP error", "the package registry answered with an error; run again, or check PIP_INDEX_URL"),
    ("No matching distribution", "the registry has no package for this machine (it takes Linux with glibc, or macOS)"),
)


def main(kind: str, arguments: list[str]) -> None:
    """Install what `kind` needs and replace this process by the environment's Python."""
    signal.signal(signal.SIGTERM, lambda signum, frame: sys.exit(128 + signum))
    try:
        STATE.mkdir(exist_ok=True)
        with (STATE / "install.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            install(kind)
    except OSError as error:
        sys.exit(f"{error.filename or PROJECT}: {error.strerror}; make room there, or run as the owner of this folder")
    except KeyboardInterrupt:
        sys.exit(130)
    os.execv(PYTHON, [str(PYTHON), *arguments])  # noqa: S606


def install(kind: str) -> None:
    """Bring `.venv` in step with the pinned requirements; a stamp in it tells a later run that nothing is to do."""
    files = [PROJECT / name for name in REQUIREMENTS[kind]]
    stamps = {VENV / f"installed-{file.stem}": hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    if not works("-c", ""):
        make_environment()
    elif all(stamp.exists() and stamp.read_text() == digest for stamp, digest in stamps.items()):
        return
    elif not works("-m", "pip", "--version"):
        make_environment()
    say("Installing the packages; the first time takes a minute ...")
    pip = ["install", "--require-hashes", "--no-user", "--no-input", "--disable-pip-version-check", "--retries", "2"]
    listed = [word for file in files for word in ("-r", str(file))]
    run("the packages could not be installed", [str(PYTHON), "-m", "pip", *pip, *listed])
    for stamp, digest in stamps.items():
        stamp.write_text(digest)


def make_environment() -> None:
    """Make an empty `.venv`, in place of one that no longer works."""
    if not all(importlib.util.find_spec(module) for module in ("venv", "ensurepip")):
        fail("this Python has no venv module; install it (Debian, Ubuntu: apt install python3-venv) and run again")
    say("Making .venv ...")
    run(".venv could not be made", [sys.executable, "-m", "venv", "--clear", str(VENV)])


def works(*arguments: str) -> bool:
    """Tell whether the environment's Python is of this version and runs with these arguments."""
    library = VENV / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    if not (library.exists() and PYTHON.exists()):
        return False
    return subprocess.run([PYTHON, *arguments], capture_output=True, check=False).returncode == 0  # noqa: S603


def run(failure: str, command: list[str]) -> None:
    """Run a command; when it fails, end with one line that says why, or where its output is kept."""
    done = subprocess.run(  # noqa: S603
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode != 0:
        advice = next((advice for sign, advice in REASONS if sign in done.stdout), None)
        log = STATE / "install.log"
        if advice is None:
            log.write_text(done.stdout)
        fail(f"{failure}: {advice or f'see {log}'}")


def say(line: str) -> None:
    """Tell what takes a while, on standard error."""
    print(line, file=sys.stderr, flush=True)


def fail(line: str) -> None:
    """End with one line and exit code 1."""
    sys.exit(line)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
