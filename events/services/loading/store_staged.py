"""Stores the staged rows: set-based SQL, step by step."""

import re
import time
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper

from events.services.loading.set_aside import pays, set_aside

SQL = Path(__file__).parent / "sql"
Told = Callable[[str, float], None]


def store_staged(
    *, dataset: str, publish: bool, alone: bool, told: Told = lambda _step, _seconds: None
) -> dict[str, int]:
    """Stores what is staged and gives the numbers of new, changed and unchanged events.

    `alone`: nobody else is at work, so that indexes and foreign keys may be set aside; unasked that is done where there
    are no events yet. `told` is called after each step with its name and the seconds it took. Raises IntegrityError for
    rows that the database refuses; nothing is stored then.
    """
    values = {"dataset": dataset, "status": "published" if publish else "machine"}
    with connection.cursor() as cursor:
        # Sorting and hashing a million rows in memory, not on disk; for this transaction only.
        cursor.execute("SET LOCAL work_mem = '128MB'")
        # Triggers join the statement's rows, of which the planner knows nothing: in a load there are many.
        cursor.execute("SET LOCAL enable_nestloop = off")
        run(cursor, "naming", values, told)
        cursor.execute("SELECT count(*), count(*) FILTER (WHERE known) FROM event_of")
        total, known = cursor.fetchone()
        with set_aside(told) if alone or pays(total - known) else nullcontext():
            run(cursor, "adding", values, told)
        changed = run(cursor, "updating", values, told)
    return {
        "new": total - known,
        "changed": changed["changed events"],
        "unchanged": known - changed["changed events"],
        "published": changed["published"],
    }


def run(cursor: CursorWrapper, part: str, values: dict[str, Any], told: Told) -> dict[str, int]:
    """Runs the steps of one SQL file and gives the number of rows that each wrote."""
    written: dict[str, int] = {}
    for step in re.split(r"^-- step: ", (SQL / f"{part}.sql").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        begun = time.monotonic()
        name, _, body = step.partition("\n")
        written[name] = 0
        for statement in re.split(r";\s*\n", body + "\n"):
            if statement.strip():
                cursor.execute(statement, values if "%(" in statement else None)
                written[name] += max(cursor.rowcount, 0)
        told(name, time.monotonic() - begun)
    return written
