"""How far the history has come: the tag of a state, and what is settled."""

from django.db import connections

from events.querysets.prepared import ask

STATE = """
SELECT coalesce((SELECT max(position) FROM events_change), 0),
    (SELECT count(*) FROM events_change WHERE position >= history.settled())
"""


def position(*, using: str = "default") -> str:
    """Gives a tag of the visible state: two equal tags mean equal facts.

    Ids alone would not do: a transaction that began early may commit late. The tag is the highest position seen and
    the number of changes at or above the oldest open transaction; among equal tags no transaction can have ended.
    """
    ((highest, unsettled),) = ask(using, STATE)
    return f"{highest}.{unsettled}"


def settled(*, using: str = "default") -> int:
    """Gives the position below which no change can appear any more."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT history.settled()")
        return int(cursor.fetchone()[0])
