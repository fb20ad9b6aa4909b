"""Takes indexes and foreign keys off the tables that a load fills, and puts them back when it is done."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction
from django.db.backends.utils import CursorWrapper
from psycopg.errors import LockNotAvailable

from events.history.reconcile import begin_versions

FILLED = ["events_event", "events_eventactor", "events_eventsource"]
# In this order: what is unique, what is merely quick, what refers to other tables. Primary keys that other tables refer
# to stay.
SET_ASIDE = """
SELECT
    format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
    format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid)),
    contype = 'f' AS refers, false AS bare
FROM pg_constraint c
WHERE contype IN ('p', 'u', 'f') AND conrelid = ANY (%(filled)s::regclass[])
    AND NOT EXISTS (SELECT FROM pg_constraint r WHERE r.contype = 'f' AND r.conindid = c.conindid AND c.contype <> 'f')
UNION ALL
SELECT format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid), false, true
FROM pg_index
WHERE indrelid = ANY (%(filled)s::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
ORDER BY refers, bare
"""
# The triggers that begin a version for what is added, that take away what was rendered before, and those of
# analytics/sql/parts/rollups.sql. While one of them is on, Postgres keeps a copy of all rows that a statement adds.
TRIGGERS = """
SELECT
    format('ALTER TABLE %%s DISABLE TRIGGER %%I', tgrelid::regclass, tgname),
    format('ALTER TABLE %%s ENABLE TRIGGER %%I', tgrelid::regclass, tgname)
FROM pg_trigger
WHERE (tgname LIKE 'rollup%%' OR tgname IN ('version_begun', 'history_inserted', 'rendering_inserted'))
    AND tgrelid = ANY (%(filled)s::regclass[])
"""
LOCKED = """
SELECT string_agg(DISTINCT rel::regclass::text, ', ')
FROM (
    SELECT unnest(%(filled)s::regclass[])
    UNION ALL
    SELECT confrelid FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY (%(filled)s::regclass[])
) AS locked (rel)
"""
PATIENCE = "10s"
PAYS_FROM = 20_000  # rows


def pays(rows: int = PAYS_FROM) -> bool:
    """Says whether a load does so unasked: many rows, and no event that anybody could be reading."""
    if rows < PAYS_FROM:
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT NOT EXISTS (SELECT FROM events_event)")
        return bool(cursor.fetchone()[0])


@contextmanager
def set_aside(told: Callable[[str, float], None]) -> Iterator[bool]:
    """Leaves the tables bare for new events, for the length of a `with` block within the caller's transaction.

    Afterwards each index is built in one go, and Postgres checks each foreign key and unique constraint over all rows
    at once: the same guarantee as row by row. Rows that came without a version begin one, and sums that stand beside
    the events are counted anew. Nobody else can read or write the tables until the transaction ends; where others do
    not let go of them in time, everything stays in its place. Gives whether the tables are bare; `told` gets each step
    and its seconds.
    """
    with connection.cursor() as cursor:
        if not locked(cursor):
            yield False
            return
        # A table with checks still open cannot be altered: they are made now.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        indexes = taken_off(cursor, SET_ASIDE)
        triggers = taken_off(cursor, TRIGGERS)
        yield True
        with timed("indexes and foreign keys", told):
            # A sort of a million rows in memory, and for each of Postgres' helpers a share of it.
            cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
            for put_back in indexes:
                cursor.execute(put_back)
        with timed("sums by month, pair and actor", told):
            for put_back in triggers:
                cursor.execute(put_back)
            cursor.execute("SELECT rollups.rebuild()")
        for table in FILLED:
            begin_versions(cursor, table)


@contextmanager
def timed(step: str, told: Callable[[str, float], None]) -> Iterator[None]:
    """Tells how long a step took."""
    begun = time.monotonic()
    yield
    told(step, time.monotonic() - begun)


def taken_off(cursor: CursorWrapper, query: str) -> list[str]:
    """Takes off the tables what the query finds, the last first; gives what puts it back, in the query's order."""
    cursor.execute(query, {"filled": FILLED})
    found = cursor.fetchall()
    for take_off, _put_back, *_order in reversed(found):
        cursor.execute(take_off)
    return [put_back for _take_off, put_back, *_order in found]


def locked(cursor: CursorWrapper) -> bool:
    """Locks the tables, and those that they refer to; says no where others hold them for longer than PATIENCE."""
    try:
        with transaction.atomic():
            cursor.execute(LOCKED, {"filled": FILLED})
            (tables,) = cursor.fetchone()
            cursor.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
            cursor.execute(f"LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE")
            cursor.execute("SET LOCAL lock_timeout = DEFAULT")
    except OperationalError as error:
        if isinstance(error.__cause__, LockNotAvailable):
            return False
        raise
    return True
