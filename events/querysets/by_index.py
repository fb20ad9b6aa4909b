"""Questions for which Postgres may not read whole tables, where it does not know what a look at a row costs."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections, transaction


@contextmanager
def by_index(alias: str) -> Iterator[None]:
    """Has whatever is asked within a `with` block answered from indexes as far as there are any."""
    with transaction.atomic(alias):
        with connections[alias].cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
        yield
        with connections[alias].cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = on")
