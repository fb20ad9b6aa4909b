"""What changes did to published records, in the order of transactions, and the moments of one record's changes."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import connections

# The facts that stand for themselves, and the tables whose rows are part of one: table, and the fact's key in it.
REPORTED = "(SELECT r.alliance_id FROM events_alliancereport r WHERE r.id = alliance_report_id)"
PARTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "event": (
        ("events_event", "id"),
        ("events_eventactor", "event_id"),
        ("events_eventsource", "event_id"),
        ("events_evidence", "event_id"),
    ),
    "alliance": (("events_alliance", "id"), ("events_alliancereport", "alliance_id"), ("events_evidence", REPORTED)),
    "quote": (("events_quote", "id"), ("events_quoteactor", "quote_id"), ("events_evidence", "quote_id")),
}
"""Kinds of records in the feed; the name of the kind with `events_` before it is its table."""

PAGE = """
SELECT id, position, made_at, reason FROM events_change
WHERE position < history.settled() AND (position, id) > (%s, %s) ORDER BY position, id LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change did to one record: published it, changed it, or withdrew it."""

    kind: str
    public_id: str
    change: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One transaction with its effects on published records; `more` where there are more than were asked for."""

    change_id: int
    position: int
    made_at: datetime.datetime
    reason: str
    effects: tuple[Effect, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """When a record, or a part of it, changed, and the reason that was given."""

    at: datetime.datetime
    reason: str


def changes_after(
    position: int, change_id: int, *, limit: int, effects: int, using: str = "default"
) -> tuple[list[Entry], tuple[int, int] | None]:
    """Gives the changes after a place in the order of transactions, and the place of the last one looked at.

    Only settled changes are given: a transaction that is still open can bring none before them. Changes that touched
    nothing published are looked at and left out. `limit`: how many are looked at; `effects`: most effects of each.
    """
    with connections[using].cursor() as cursor:
        cursor.execute(PAGE, [position, change_id, limit])
        page = cursor.fetchall()
        entries = []
        for found_id, found_position, made_at, reason in page:
            cursor.execute(EFFECTS, {"change": found_id, "limit": effects + 1})
            rows = [Effect(*row) for row in cursor.fetchall()]
            if rows:
                found = tuple(rows[:effects])
                entries.append(Entry(found_id, found_position, made_at, reason, found, len(rows) > effects))
    return entries, (page[-1][1], page[-1][0]) if page else None


def moments_of(kind: str, key: int, *, limit: int, using: str = "default") -> list[Moment]:
    """Gives the latest moments at which a record or a part of it changed, the first one first.

    kind: a key of PARTS. key: the record's key in its table.
    """
    versions = " UNION ".join(
        f"SELECT version_from, change_id FROM history.{table} WHERE {fact} = %(key)s UNION"  # noqa: S608 - our own names
        f" SELECT version_to, ended_by_id FROM history.{table}_ended WHERE {fact} = %(key)s"
        for table, fact in PARTS[kind]
    )
    sql = (
        f"SELECT v.moment, max(c.reason) FROM ({versions}) AS v (moment, change_id)"  # noqa: S608
        " JOIN events_change c ON c.id = v.change_id GROUP BY v.moment ORDER BY v.moment DESC LIMIT %(limit)s"
    )
    with connections[using].cursor() as cursor:
        cursor.execute(sql, {"key": key, "limit": limit})
        return [Moment(*row) for row in reversed(cursor.fetchall())]


def effects_of_kind(kind: str, parts: tuple[tuple[str, str], ...]) -> str:
    """Writes the SQL that finds what a change did to the records of one kind."""
    touched = " UNION ALL ".join(
        f"SELECT {fact}, version_from FROM history.{table} WHERE change_id = %(change)s AND {fact} IS NOT NULL"  # noqa: S608
        f" UNION ALL SELECT {fact}, version_to FROM history.{table}_ended"
        f" WHERE ended_by_id = %(change)s AND {fact} IS NOT NULL"
        for table, fact in parts
    )
    published = (
        "EXISTS (SELECT FROM history.events_{kind} v WHERE v.id = t.id AND v.review_status = 'published'"
        " AND v.version_from {began} t.at AND (v.version_to IS NULL OR v.version_to {ended} t.at))"
    )
    before = published.format(kind=kind, began="<", ended=">=")
    after = published.format(kind=kind, began="<=", ended=">")
    return (
        f"SELECT '{kind}' AS kind, f.public_id, {before} AS before, {after} AS after"  # noqa: S608
        f" FROM (SELECT id, max(at) AS at FROM ({touched}) AS part (id, at) GROUP BY id) AS t"
        f" JOIN events_{kind} f ON f.id = t.id"
    )


EFFECTS = (
    "SELECT kind, public_id, CASE WHEN NOT before THEN 'published' WHEN NOT after THEN 'withdrawn' ELSE 'changed' END"  # noqa: S608
    f" FROM ({' UNION ALL '.join(effects_of_kind(kind, parts) for kind, parts in PARTS.items())}) AS effect"
    " WHERE before OR after ORDER BY kind, public_id LIMIT %(limit)s"
)
