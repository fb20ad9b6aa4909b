"""Stores the staged rows: set-based SQL, step by step."""

import re
import time
from collections.abc import Callable
from pathlib import Path

from django.db import connection

STEPS = Path(__file__).parent / "sql" / "storing.sql"


def store_staged(
    *, dataset: str, publish: bool, told: Callable[[str, float], None] = lambda _step, _seconds: None
) -> dict[str, int]:
    """Stores what is staged and gives the numbers of new, changed and unchanged events.

    `told` is called after each step with its name and the seconds it took. Raises IntegrityError for rows that the
    database refuses; nothing is stored then.
    """
    values = {"dataset": dataset, "status": "published" if publish else "machine"}
    changed: dict[str, int] = {}
    with connection.cursor() as cursor:
        # Sorting and hashing a million rows in memory, not on disk; for this transaction only.
        cursor.execute("SET LOCAL work_mem = '128MB'")
        # Triggers join the statement's rows, of which the planner knows nothing: in a load there are many.
        cursor.execute("SET LOCAL enable_nestloop = off")
        for name, statements in steps():
            begun = time.monotonic()
            changed[name] = 0
            for statement in statements:
                cursor.execute(statement, values if "%(" in statement else None)
                changed[name] += max(cursor.rowcount, 0)
            told(name, time.monotonic() - begun)
        cursor.execute("SELECT count(*), count(*) FILTER (WHERE known) FROM event_of")
        total, known = cursor.fetchone()
    return {
        "new": total - known,
        "changed": changed["changed events"],
        "unchanged": known - changed["changed events"],
        "published": changed["published"],
    }


def steps() -> list[tuple[str, list[str]]]:
    """Gives the steps of the SQL file in order: name and statements."""
    found = []
    for part in re.split(r"^-- step: ", STEPS.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _, body = part.partition("\n")
        statements = [one.strip() for one in re.split(r";\s*\n", body + "\n") if one.strip()]
        found.append((name.strip(), statements))
    return found
