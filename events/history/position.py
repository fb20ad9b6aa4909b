"""How far the history has come: the tag of a state, and what is settled."""

from django.db import connections

from events.querysets.prepared import ask

# Between two bounds, though the upper one keeps all: so Postgres expects few rows, and takes the index.
STATE = """coalesce((SELECT max(position) FROM events_change), 0) || '.' || (
    SELECT count(*) FROM events_change
    WHERE position BETWEEN (SELECT history.settled()) AND (SELECT max(position) FROM events_change)
)"""
"""The tag of the visible state as an expression, to be told along with what is read in the same statement."""


def position(*, using: str = "default") -> str:
    """Gives a tag of the visible state: two equal tags mean equal facts.

    Ids alone would not do: a transaction that began early may commit late. The tag is the highest position seen and
    the number of changes at or above the oldest open transaction; among equal tags no transaction can have ended.
    """
    ((state,),) = ask(using, f"SELECT {STATE}")  # noqa: S608 - our own words
    return str(state, "ascii")


def settled(*, using: str = "default") -> int:
    """Gives the position below which no change can appear any more."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT history.settled()")
        return int(cursor.fetchone()[0])
