"""The system account that Postgres runs as, because Postgres refuses to run as root."""

import os
import pwd
import subprocess
from pathlib import Path
from typing import TypedDict

from conflict.failure import SetupFailure

CANDIDATES = ("nobody", "postgres")


class ProcessOptions(TypedDict, total=False):
    """Arguments of `subprocess.Popen` that make a child run as the server's account."""

    user: int
    group: int
    extra_groups: list[int]
    cwd: str


def server_account() -> pwd.struct_passwd | None:
    """Return the account that root hands the server to; None where the present user runs it."""
    if os.geteuid() != 0:
        return None
    for name in CANDIDATES:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise SetupFailure(
        f"Postgres does not run as root, and this machine has neither of the users {' and '.join(CANDIDATES)}: "
        "run as an ordinary user, or set DATABASE_URL to a Postgres of your own"
    )


def process_options() -> ProcessOptions:
    """Return what `subprocess` needs to start a child as the server's account."""
    account = server_account()
    if account is None:
        return {"cwd": "/"}
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": [], "cwd": "/"}


def can_enter(folder: Path) -> bool:
    """Tell whether the server's account can reach a folder, which a parent of mode 700 prevents."""
    probe = ["/bin/sh", "-c", 'cd "$1"', "sh", str(folder)]
    return subprocess.run(probe, stderr=subprocess.DEVNULL, check=False, **process_options()).returncode == 0  # noqa: S603


def hand_over(path: Path) -> None:
    """Give a file or folder of the project to the server's account; nothing outside is touched."""
    account = server_account()
    if account is not None:
        os.chown(path, account.pw_uid, account.pw_gid)


def open_folder(folder: Path) -> None:
    """Make a folder of the project's own, and those above it that are missing, such that every account can enter."""
    for missing in [path for path in (*reversed(folder.parents), folder) if not path.exists()]:
        missing.mkdir(exist_ok=True)  # another process may make it at the same time
        missing.chmod(0o755)
