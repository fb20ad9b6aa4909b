"""Ends what an analyst's login runs for longer than it may.

A statement timeout is only a default: whoever logs in can lift it. So somebody with more rights has to look. Everybody
may also take an advisory lock, and keep it in an idle session: held by an analyst, it would stop all who write.
"""

import logging
import threading
from collections.abc import Callable, Iterator

from django.db import DatabaseError, connection, connections

from analytics import roles
from analytics.address import servers
from analytics.logins import STATEMENT_SECONDS

logger = logging.getLogger(__name__)

EVERY_SECONDS = 5.0
# A transaction of many short statements may last longer than one of them; it holds back VACUUM, so not for ever.
STATEMENTS_A_TRANSACTION = 10

OVERDUE = """
SELECT usename, pid, pg_terminate_backend(pid)
FROM pg_stat_activity
WHERE datname = current_database()
    AND usename IN (
        SELECT member.rolname FROM pg_auth_members m
        JOIN pg_roles member ON member.oid = m.member JOIN pg_roles granted ON granted.oid = m.roleid
        WHERE granted.rolname = %(analysts)s AND member.rolname <> current_user
    )
    AND (
        state = 'active' AND clock_timestamp() - query_start > make_interval(secs => %(statement)s)
        OR clock_timestamp() - xact_start > make_interval(secs => %(transaction)s)
        OR pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory')
    )
"""


def end_overdue(seconds: float = STATEMENT_SECONDS, *, using: str = "default") -> list[tuple[str, int]]:
    """Ends the connections of analysts that have run one statement for longer than `seconds`, or a transaction for ten
    times as long, and those that hold an advisory lock.

    using: alias of the server to look at. Returns login and process of each that was ended.
    """
    limits = {"statement": seconds, "transaction": seconds * STATEMENTS_A_TRANSACTION}
    with connections[using].cursor() as cursor:
        cursor.execute(OVERDUE, {"analysts": roles.names(connection).analysts, **limits})
        return [(login, pid) for login, pid, was_ended in cursor.fetchall() if was_ended]


def watch(
    stop: threading.Event, *, seconds: float = STATEMENT_SECONDS, every: float = EVERY_SECONDS
) -> Iterator[tuple[str, int]]:
    """Looks at each server `every` so many seconds until `stop` is set, and yields what it ended."""
    while not stop.wait(every):
        for alias in servers():
            try:
                yield from end_overdue(seconds, using=alias)
            except DatabaseError:
                pass  # restarting, or gone: then there is nobody to end
            finally:
                connections[alias].close()


def watch_beside(*, seconds: float = STATEMENT_SECONDS, every: float = EVERY_SECONDS) -> Callable[[], None]:
    """Starts a watchdog in a thread that ends with its process; returns what ends it before."""
    stop = threading.Event()

    def look() -> None:
        for login, process in watch(stop, seconds=seconds, every=every):
            logger.warning("ended %s, process %s: its statement ran for too long", login, process)

    thread = threading.Thread(target=look, name="analysts' watchdog", daemon=True)
    thread.start()

    def end() -> None:
        stop.set()
        thread.join()

    return end
