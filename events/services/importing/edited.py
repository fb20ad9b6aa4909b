"""Tells which rows somebody has changed since they were read from their article."""

from collections.abc import Iterable

from django.db import connection

READING = "read from the article"  # the reason that an import gives in the history
CHANGES = "unnest(ARRAY[h.change_id, h.ended_by_id])"

# The tables whose rows belong to a fact, and the column that names it; a change there is a change of the fact.
PARTS = {
    "events_event": ("event_id", ("events_eventactor", "events_eventsource")),
    "events_quote": ("quote_id", ("events_quoteactor",)),
    "events_alliancereport": ("alliance_report_id", ()),
    "events_membership": ("membership_id", ()),
}


def edited(*, table: str, ids: Iterable[int]) -> set[int]:
    """Gives those of the rows `ids` of `table` that were changed otherwise than by reading their article.

    The change that first stored a row does not count, whichever way it came (`loaddata` too); each later one does, of
    the row, its parts or its evidence, by an editor, a service or SQL, the review status included. Source: the history.
    """
    wanted = list(ids)
    if not wanted:
        return set()
    queries = [f"SELECT id AS fact, {CHANGES} AS change FROM history.{table} h WHERE id = ANY(%(ids)s)"]  # noqa: S608
    if table in PARTS:
        column, parts = PARTS[table]
        queries += [f"SELECT {column}, {CHANGES} FROM history.{part} h WHERE {column} = ANY(%(ids)s)" for part in parts]  # noqa: S608
        queries.append(
            f"SELECT live.{column}, {CHANGES} FROM events_evidence live JOIN history.events_evidence h"  # noqa: S608
            f" ON h.id = live.id WHERE live.{column} = ANY(%(ids)s)"
        )
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT DISTINCT touched.fact FROM ({' UNION ALL '.join(queries)}) touched"  # noqa: S608
            " JOIN events_change c ON c.id = touched.change WHERE c.reason <> %(reading)s AND c.id <>"
            f" (SELECT min(first.change_id) FROM history.{table} first WHERE first.id = touched.fact)",
            {"ids": wanted, "reading": READING},
        )
        return {fact for (fact,) in cursor.fetchall()}
