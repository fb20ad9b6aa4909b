"""Writing down what events look like, for the lists that are asked for most."""

from collections.abc import Iterator

from django.db import connections, transaction
from django.db.models import TextField
from django.db.models.functions import Cast

from events.models import Event, EventRendering
from events.records.event import EVENT
from events.records.names import ENGLISH

# The lock that writers hold together (migration 0007).
LOCK = 7_301_946
BATCH = 20_000


def write_renderings(*, using: str = "default") -> Iterator[int]:
    """Writes the renderings that published events lack, a batch in each transaction; yields the number in each.

    A batch waits for the transactions that are writing facts, and keeps new ones waiting for less than a second.
    """
    quote = connections[using].ops.quote_name
    last = 0
    while True:
        with transaction.atomic(using), connections[using].cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            lacking = Event.objects.using(using).published().filter(rendering=None, pk__gt=last).order_by("pk")
            keys = list(lacking.values_list("pk", flat=True)[:BATCH])
            if not keys:
                return
            last = keys[-1]
            # Beside each other as lists ask for them, so that a page of them lies on few pages of the table.
            bodies = Event.objects.using(using).filter(pk__in=keys).order_by("dataset", "country", "event_date")
            rows = bodies.values_list("pk", Cast(EVENT.json(ENGLISH), TextField()))
            sql, parameters = rows.query.sql_with_params()
            table = quote(EventRendering._meta.db_table)
            cursor.execute(f"INSERT INTO {table} (event_id, body) {sql}", parameters)  # noqa: S608 - Django's own SQL
            yield len(keys)
