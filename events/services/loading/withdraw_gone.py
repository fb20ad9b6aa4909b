"""Withdraws the rows of a data set that a complete file no longer has."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import connection

SCOPE = """
FROM events_event e
WHERE e.dataset_id = %(dataset)s AND e.review_status <> 'withdrawn'
    AND e.country_id = ANY (%(countries)s) AND e.event_date BETWEEN %(first)s AND %(last)s
    AND NOT EXISTS (SELECT FROM staged_event s WHERE s.external_id = e.external_id)
    AND NOT EXISTS (SELECT FROM stored_id s WHERE s.external_id = e.external_id)
"""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a file is complete for: countries and days, both days included."""

    countries: list[int]
    first: datetime.date
    last: datetime.date

    def values(self, dataset: str) -> dict[str, Any]:
        """Gives the scope as parameters of the SQL above."""
        return {"dataset": dataset, "countries": self.countries, "first": self.first, "last": self.last}


def count_gone(*, dataset: str, scope: Scope) -> int:
    """Counts the rows within the scope that are stored and not staged."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) {SCOPE}", scope.values(dataset))  # noqa: S608 - a constant
        return int(cursor.fetchone()[0])


def withdraw_gone(*, dataset: str, scope: Scope) -> int:
    """Withdraws the rows within the scope that are stored and that the files do not have; gives their number."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE events_event SET review_status = 'withdrawn' WHERE id IN (SELECT e.id {SCOPE})",  # noqa: S608
            scope.values(dataset),
        )
        return int(cursor.rowcount)
