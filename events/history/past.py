"""Asking the past: inside `past(moment)` every query reads the facts as they were."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections, transaction


@contextmanager
def past(moment: datetime.datetime, *, using: str = "default") -> Iterator[None]:
    """Runs a transaction, for reading, in which the tables are those of `moment` (aware).

    The views of schema as_of bear the tables' names and come first in the search path, so that models, filters and
    SQL work unchanged. Raises ValueError for a moment without a time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    with transaction.atomic(using):
        with connections[using].cursor() as cursor:
            cursor.execute("SELECT current_setting('search_path')")
            (path,) = cursor.fetchone()
            cursor.execute(
                "SELECT set_config('search_path', 'as_of, ' || %s, true), set_config('history.as_of', %s, true)",
                [path, moment.isoformat()],
            )
        yield
        with connections[using].cursor() as cursor:
            cursor.execute("SELECT set_config('search_path', %s, true)", [path])
