"""Which Postgres the project talks to: the one that DATABASE_URL names, else the embedded one."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

from conflict import account, software
from conflict.datafolder import DATABASE, ROLE
from conflict.failure import SetupFailure
from conflict.postgres import EmbeddedPostgres

PROJECT = Path(__file__).resolve().parent.parent
STATE = PROJECT / ".data"
OUTSIDE = Path("/var/lib/conflict-events")


@contextmanager
def serving() -> Iterator[None]:
    """Keep a database up for the length of a `with` block; with DATABASE_URL that is its owner's affair."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    STATE.mkdir(exist_ok=True)
    binaries = find_binaries()
    os.environ["PATH"] += f"{os.pathsep}{binaries}"  # for `dbshell` on a machine without psql
    with EmbeddedPostgres(choose_home(), binaries).running():
        yield


def configuration() -> dict[str, Any]:
    """Return the entry of Django's DATABASES for DATABASE_URL, else for the embedded server as it runs now.

    Raises SetupFailure for a DATABASE_URL that is no Postgres address.
    """
    url = os.environ.get("DATABASE_URL")
    return parse(url) if url else embedded_configuration(EmbeddedPostgres(_known_home(), Path()))


def parse(url: str, variable: str = "DATABASE_URL") -> dict[str, Any]:
    """Turn `postgresql://USER:PASSWORD@HOST:PORT/NAME?sslmode=require` into Django's words; parameters are options.

    variable: where the address stands. Raises SetupFailure for what is no address.
    """
    try:
        parts = conninfo_to_dict(url)
    except psycopg.ProgrammingError as error:
        raise SetupFailure(
            f"{variable} is no Postgres address like postgresql://USER:PASSWORD@HOST:PORT/NAME: {error}"
        ) from error
    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    entry: dict[str, Any] = {key: str(parts.pop(word, None) or "") for key, word in names.items()}
    return {"ENGINE": "conflict.backend", **entry, "OPTIONS": parts}


def embedded_configuration(server: EmbeddedPostgres) -> dict[str, Any]:
    """Return the entry of Django's DATABASES for an embedded server; while it is down, without port and password."""
    postmaster = server.postmaster()
    return {
        "ENGINE": "conflict.backend",
        "NAME": DATABASE,
        "USER": ROLE,
        "PASSWORD": server.password() if postmaster else "",
        "HOST": "127.0.0.1",
        "PORT": str(postmaster.port) if postmaster else "",
        "OPTIONS": {},
    }


def find_binaries() -> Path:
    """Return the folder of the embedded Postgres' programs."""
    return software.find_binaries(_outside())


def choose_home() -> Path:
    """Return the folder of the embedded server: in `.data`, or outside when a parent folder bars the server's account.

    The folder outside is named after the project's path; its own path is left in `.data/postgres-is-at`.
    """
    home = _known_home()
    if home.exists() or account.can_enter(STATE):
        return home
    home = _outside() / "postgres"
    account.open_folder(home.parent)
    (STATE / "postgres-is-at").write_text(str(home))
    return home


def _known_home() -> Path:
    pointer = STATE / "postgres-is-at"
    return Path(pointer.read_text()) if pointer.exists() else STATE / "postgres"


def _outside() -> Path:
    return OUTSIDE / hashlib.sha256(str(PROJECT).encode()).hexdigest()[:12]
