"""Ends what an analyst's login runs for longer than it may.

A statement timeout is only a default: whoever logs in can lift it. So somebody with more rights has to look.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from analytics import roles

OVERDUE = """
SELECT usename, pid, extract(epoch FROM clock_timestamp() - coalesce(xact_start, query_start)),
    pg_terminate_backend(pid)
FROM pg_stat_activity
WHERE datname = current_database() AND state <> 'idle'
    AND usename IN (
        SELECT member.rolname FROM pg_auth_members m
        JOIN pg_roles member ON member.oid = m.member JOIN pg_roles granted ON granted.oid = m.roleid
        WHERE granted.rolname = %s AND member.rolcanlogin AND member.rolname <> current_user
    )
    AND clock_timestamp() - coalesce(xact_start, query_start) > make_interval(secs => %s)
"""


def end_overdue(seconds: float) -> list[tuple[str, int, float]]:
    """Ends the connections of analysts whose transaction is older than `seconds`; running or waiting makes no difference.

    Returns login, process and age in seconds of each that was ended.
    """
    with connection.cursor() as cursor:
        cursor.execute(OVERDUE, [roles.names(connection).analysts, seconds])
        return [(login, pid, float(age)) for login, pid, age, was_ended in cursor.fetchall() if was_ended]


def watch(seconds: float, *, every: float = 5.0, stop: threading.Event | None = None) -> Iterator[tuple[str, int, float]]:
    """Looks every so many seconds until `stop` is set, and yields what it ended."""
    stop = stop or threading.Event()
    while not stop.is_set():
        yield from end_overdue(seconds)
        connection.close()
        stop.wait(every)


@contextmanager
def watching(seconds: float, *, every: float = 5.0) -> Iterator[None]:
    """Keeps a watchdog in a thread for the length of a `with` block."""
    stop = threading.Event()
    thread = threading.Thread(target=lambda: [None for _ in watch(seconds, every=every, stop=stop)], daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
