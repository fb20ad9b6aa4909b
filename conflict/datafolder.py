"""Making Postgres' data folder, and refusing one that another version of Postgres made."""

import os
import secrets
import shutil
from pathlib import Path

from conflict import account, software
from conflict.failure import SetupFailure

ROLE = "conflict"
DATABASE = "conflict"

# Sorts and folds case alike on every machine, whatever its locale.
LOCALE = ("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")

# One command a line. An analyst who logs in finds no other database to connect to.
FIRST_COMMANDS = f"""CREATE DATABASE {DATABASE}
REVOKE ALL ON DATABASE postgres FROM PUBLIC
REVOKE ALL ON DATABASE template1 FROM PUBLIC
"""


def make(folder: Path, password_file: Path, binaries: Path) -> None:
    """Make a data folder with its role and database: beside its place, then renamed, so that it is whole or not there.

    password_file: where the role's new password is left, mode 600.
    Raises SetupFailure, for a full disk above all.
    """
    part = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    password_file.unlink(missing_ok=True)
    with os.fdopen(os.open(password_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(24))
    account.hand_over(password_file)
    access = ("-U", ROLE, "-A", "scram-sha-256", f"--pwfile={password_file}", "--no-instructions")
    _build(binaries / "initdb", "-D", str(part), *access, *LOCALE)
    _build(binaries / "postgres", "--single", "-D", str(part), "postgres", text=FIRST_COMMANDS)
    part.rename(folder)


def check_version(folder: Path, binaries: Path) -> None:
    """Raise SetupFailure when the folder was made by another major version than the programs are of."""
    of_data = (folder / "PG_VERSION").read_text().strip()
    of_programs = software.run(binaries / "postgres", "--version").stdout.split()[-1]
    if of_programs.split(".")[0] != of_data:
        raise SetupFailure(
            f"the data in {folder} is of Postgres {of_data}, this version brings {of_programs}: move that folder away "
            "to begin anew, or carry it over with the old version's pg_dump (docs/operations.md, Backup)"
        )


def _build(program: Path, *arguments: str, text: str = "") -> None:
    done = software.run(program, *arguments, text=text)
    if done.returncode != 0 or "FATAL:" in done.stdout or "ERROR:" in done.stdout:
        raise SetupFailure(software.explain("the database could not be made", done.stdout))
