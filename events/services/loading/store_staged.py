"""Stores the staged rows: set-based SQL, step by step."""

import re
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from django.db import connection
from django.db.backends.utils import CursorWrapper

from events.services.loading.set_aside import pays, set_aside

SQL = Path(__file__).parent / "sql"
STAGED = "staged_event, staged_cast, staged_byline, staged_places, staged_actors, staged_sources"
NAMED = "place_of, cast_of, byline_of, event_of"
Told = Callable[[str, float], None]
Repeated = list[tuple[int, int, str]]
"""Rows that repeat an id of an earlier one: number of the file, line, id."""


class Storing:
    """Stores what is staged: all at the end; or, where the data set has no events yet, a chunk while the next is read.

    The indexes that are set aside come back when all is stored; a `with` block that ends in an error leaves that to
    the rollback.
    """

    def __init__(self, *, dataset: str, publish: bool, alone: bool, told: Told = lambda _step, _seconds: None) -> None:
        """`alone`: nobody else is at work, so that indexes and foreign keys may be set aside.

        Unasked that is done where there are no events yet. `told` is called after each step with its name and the
        seconds it took.
        """
        self.dataset, self.alone, self.told = dataset, alone, told
        self.values: dict[str, str | bool] = {
            "dataset": dataset,
            "status": "published" if publish else "machine",
            "first": False,
        }
        self.early: bool | None = None  # nobody knows before the first chunk is full
        self.new = self.known = 0
        self.aside = ExitStack()

    def __enter__(self) -> "Storing":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        return self.aside.__exit__(kind, error, trace)

    def store_chunk(self) -> Repeated:
        """Stores a full chunk at once if that can be; gives the rows that repeat an id, which are not stored."""
        if self.early is None:
            self.early = self.values["first"] = self.is_first() and self.may_set_aside()
        if not self.early:
            return []
        repeated = self.refuse_repeated()
        with connection.cursor() as cursor:
            self.name(cursor)
            self.run(cursor, "adding")
            self.run(cursor, "forgetting")
        return repeated

    def refuse_repeated(self) -> Repeated:
        """Takes the rows that repeat an id out of the staged ones, but for the first, and gives them."""
        with connection.cursor() as cursor:
            cursor.execute(
                "DELETE FROM staged_event s USING (SELECT external_id, min(n) AS first FROM staged_event GROUP BY 1"
                " HAVING count(*) > 1) twice WHERE s.external_id = twice.external_id AND s.n > twice.first"
                " RETURNING s.file, s.line, s.external_id"
            )
            within = cursor.fetchall()
            cursor.execute(
                "DELETE FROM staged_event s USING stored_id t WHERE s.external_id = t.external_id"
                " RETURNING s.file, s.line, s.external_id"
            )
            return [*within, *cursor.fetchall()]

    def finish(self) -> dict[str, int]:
        """Stores what is staged still and gives the numbers of new, changed and unchanged events.

        Raises IntegrityError for rows that the database refuses; nothing is stored then.
        """
        with connection.cursor() as cursor:
            new = self.name(cursor)
            if not self.early and (self.alone or pays(new)):
                self.may_set_aside()
            self.run(cursor, "adding")
            self.aside.close()
            changed = self.run(cursor, "updating")
        return {
            "new": self.new,
            "changed": changed["changed events"],
            "unchanged": self.known - changed["changed events"],
            "published": changed["published"],
        }

    def is_first(self) -> bool:
        """Says whether the data set has no events, and its load pays for setting indexes aside."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT EXISTS (SELECT FROM events_event WHERE dataset_id = %(dataset)s)", self.values)
            (has_events,) = cursor.fetchone()
        return not has_events and (self.alone or pays())

    def may_set_aside(self) -> bool:
        """Sets indexes and foreign keys aside; says no where others are at work."""
        return self.aside.enter_context(set_aside(self.told))

    def name(self, cursor: CursorWrapper) -> int:
        """Finds or makes what the staged rows refer to; gives the number of those that are new."""
        first = not self.new + self.known  # the planner learns once what chunks are like
        if first:
            self.analyse(cursor, STAGED)
        self.run(cursor, "naming")
        if first:
            self.analyse(cursor, NAMED)
        cursor.execute("SELECT count(*), count(*) FILTER (WHERE known) FROM event_of")
        total, known = cursor.fetchone()
        self.new += total - known
        self.known += known
        return int(total - known)

    def analyse(self, cursor: CursorWrapper, tables: str) -> None:
        """Tells the planner what the tables hold."""
        begun = time.monotonic()
        cursor.execute(f"ANALYZE {tables}")
        self.told("what the planner must know", time.monotonic() - begun)

    def run(self, cursor: CursorWrapper, part: str) -> dict[str, int]:
        """Runs the steps of one SQL file and gives the number of rows that each wrote."""
        written: dict[str, int] = {}
        for step in re.split(r"^-- step: ", (SQL / f"{part}.sql").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            begun = time.monotonic()
            name, _, body = step.partition("\n")
            written[name] = 0
            for statement in re.split(r";\s*\n", body + "\n"):
                if statement.strip():
                    cursor.execute(statement, self.values if "%(" in statement else None)
                    written[name] += max(cursor.rowcount, 0)
            self.told(name, time.monotonic() - begun)
        return written
