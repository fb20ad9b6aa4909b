"""Recognises actors that the database knows by another name than the coder's: renamed ones, and editors' own names."""

import datetime
from collections import defaultdict

from django.db import connection

from coder.codebook import ActorKind
from events.fixtures.rows import NaturalKey, Row
from events.models import ActorName

RENAMED = """
SELECT DISTINCT v.name, v.qualifier, a.id FROM history.events_actor_ended v JOIN events_actor a ON a.id = v.id
WHERE v.name = ANY(%s) AND (a.name, a.qualifier) <> (v.name, v.qualifier)
"""


def recognise_actors(*, rows: list[Row], day: datetime.date) -> dict[NaturalKey, int]:
    """Gives the primary keys of stored actors that `rows`, which are stored under no key of theirs, stand for.

    An actor that an editor renamed is the same actor; one that the text alone makes is the one actor that bears the
    name on `day`, where both are persons or neither is. What is not sure is left out.
    """
    if not rows:
        return {}
    renamed = _renamed([str(row.key[0]) for row in rows])
    named = _named([str(row.key[0]) for row in rows if not row.certain], day)
    found = {}
    for row in rows:
        person = row.fields["kind"] == ActorKind.PERSON
        known = renamed.get(row.key) or named.get((str(row.key[0]), person), set())
        if len(known) == 1:
            found[row.key] = next(iter(known))
    return found


def _renamed(names: list[str]) -> dict[NaturalKey, set[int]]:
    found: defaultdict[NaturalKey, set[int]] = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(RENAMED, [names])
        for name, qualifier, pk in cursor.fetchall():
            found[name, qualifier].add(pk)
    return found


def _named(names: list[str], day: datetime.date) -> dict[tuple[str, bool], set[int]]:
    """Gives the actors by the names they bear on a day, persons apart from others."""
    found: defaultdict[tuple[str, bool], set[int]] = defaultdict(set)
    for borne in ActorName.objects.filter(name__in=names).select_related("actor") if names else ():
        begun = borne.valid_from is None or borne.valid_from <= day
        if begun and (borne.valid_to is None or day <= borne.valid_to):
            actor = borne.actor.merged_into_id or borne.actor_id
            found[borne.name, borne.actor.kind == ActorKind.PERSON].add(actor)
    return found
