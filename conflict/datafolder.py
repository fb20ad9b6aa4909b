"""Making Postgres' data folder, and refusing one that another version of Postgres made."""

import os
import secrets
import shutil
from pathlib import Path

from analytics.roles import WRITING_FUNCTIONS
from conflict import account, software
from conflict.failure import SetupFailure

SUPERUSER = "postgres"
ROLE = "conflict"
DATABASE = "conflict"

# Sorts and folds case alike on every machine, whatever its locale.
LOCALE = ("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")

# One command a line, as single-user mode reads them. The project's role is no superuser: whoever breaks into the site
# gets no further than the database. What only a superuser may shut is shut here, in the template of all databases.
IN_TEMPLATE = f"""
DO $$ DECLARE signature text; BEGIN FOR signature IN {" ".join(WRITING_FUNCTIONS.split())} LOOP \
EXECUTE 'REVOKE EXECUTE ON FUNCTION pg_catalog.' || signature || ' FROM PUBLIC'; END LOOP; END $$
REVOKE ALL ON DATABASE template1 FROM PUBLIC
"""
AT_LARGE = f"""
CREATE ROLE {ROLE} LOGIN CREATEROLE CREATEDB PASSWORD '{{password}}'
GRANT SET ON PARAMETER temp_file_limit TO {ROLE}
CREATE DATABASE {DATABASE} OWNER {ROLE}
REVOKE ALL ON DATABASE postgres FROM PUBLIC
GRANT CONNECT ON DATABASE postgres TO {ROLE}
"""


def make(folder: Path, password_file: Path, binaries: Path) -> None:
    """Make a data folder with its role and database: beside its place, then renamed, so that it is whole or not there.

    password_file: where the role's new password is left, mode 600.
    Raises SetupFailure, for a full disk above all.
    """
    part = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    password = _new_password(password_file)
    superuser = password_file.with_name(f"{SUPERUSER}-password")
    _new_password(superuser)
    access = ("-U", SUPERUSER, "-A", "scram-sha-256", f"--pwfile={superuser}", "--no-instructions")
    _build(binaries / "initdb", "-D", str(part), *access, *LOCALE)
    _build(binaries / "postgres", "--single", "-D", str(part), "template1", text=IN_TEMPLATE)
    _build(binaries / "postgres", "--single", "-D", str(part), "postgres", text=AT_LARGE.format(password=password))
    part.rename(folder)


def check_version(folder: Path, binaries: Path) -> None:
    """Raise SetupFailure when the folder was made by another major version than the programs are of, or by none."""
    version = folder / "PG_VERSION"
    if not version.exists():
        raise SetupFailure(f"{folder} is no data folder of Postgres: move it away, or put back what it held")
    of_data = version.read_text().strip()
    of_programs = software.run(binaries / "postgres", "--version").stdout.split()[-1]
    if of_programs.split(".")[0] != of_data:
        raise SetupFailure(
            f"the data in {folder} is of Postgres {of_data}, this version brings {of_programs}: move that folder away "
            "to begin anew, or carry it over with the old version's pg_dump (docs/operations.md, Backup)"
        )


def _new_password(file: Path) -> str:
    """Leave a new password in a file that only the server's account may read."""
    password = secrets.token_urlsafe(24)
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.write(password)
    account.hand_over(file)
    return password


def _build(program: Path, *arguments: str, text: str = "") -> None:
    done = software.run(program, *arguments, text=text)
    if done.returncode != 0 or "FATAL:" in done.stdout or "ERROR:" in done.stdout:
        raise SetupFailure(software.explain("the database could not be made", done.stdout))
