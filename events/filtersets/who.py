"""Whom the name of an actor means: the actors that bear it, and those who stand for them on the date."""

import calendar
import datetime
import re
from collections.abc import Iterable
from typing import Any

from django.db.models import DateField, OuterRef, Q, Subquery, Value

from events.choices import ReviewStatus
from events.filtersets.nearest import nearest_actor
from events.filtersets.reading import read_text
from events.filtersets.refusal import Unreadable
from events.models import Actor, ActorName, EventActor, Membership, Redirect
from events.querysets.folding import is_named
from events.querysets.prepared import ANOTHER_TEXT, KEY, TEXT, THIRD_TEXT, Question, Word
from events.querysets.stand_ins import StandIn

PUBLIC_ID = re.compile(r"a[0-9a-z]{10}")
ACTOR = ("pk", "merged_into")

Bearers = list[tuple[int, int | None, datetime.date | None, datetime.date | None, int | None]]
"""Rows of actor, the one that it was merged into, the span of days on which it bore the name, and its part in a
published event, where there is one and it was looked for."""


def read_actor(text: str) -> list[StandIn]:
    """Reads a public id, canonical name or any known name; with leaders for groups and groups for leaders.

    A person stands for the group that he or she leads on the date, and a group for the people who lead it then (data
    model, Actor). Raises Unreadable where nobody published bears the name.
    """
    meant = read_exact_actor(text)
    return meant + list(_leading_or_led(meant))


def only(meant: list[StandIn]) -> int | None:
    """Gives the key of the one actor that is meant whatever the day; None where it is not so simple."""
    return meant[0].actor_id if len(meant) == 1 and meant[0] == StandIn(meant[0].actor_id) else None


def read_exact_actor(text: str) -> list[StandIn]:
    """Reads the same without leaders and groups; a name counts on the days on which it meant the actor."""
    name = read_text(text)
    meant = _published(_with_public_id(name)) if PUBLIC_ID.fullmatch(name) else []
    meant = meant or _published(_bearers(name))
    if not meant:
        nearest = nearest_actor(name)
        hint = f"; did you mean {nearest!r}?" if nearest else ""
        raise Unreadable(f"nobody is known as {name!r}{hint}", nearest)
    return meant


def _with_public_id(public_id: str) -> Bearers:
    moved = Redirect.objects.filter(old_public_id=public_id, kind="actor").values_list("new_public_id", flat=True)
    return [
        (*row, None, None, None) for row in Actor.objects.filter(public_id__in=[public_id, *moved]).values_list(*ACTOR)
    ]


def _bearers(name: str) -> Bearers:
    """Finds who bears the name, canonical ("Government", "Government (Libya)") or known, in one question."""
    if found := re.fullmatch(r"(.+) \((.+)\)", name):
        return QUALIFIED.answers(name, found[1], found[2])
    return NAMED.answers(name)


def _with_name(name: str, qualified: Q | None = None) -> Any:
    always = Value(None, output_field=DateField())
    condition = is_named("name", name) if qualified is None else is_named("name", name) | qualified
    canonical = Actor.objects.filter(condition).order_by().values_list(*ACTOR, always, always, _in_event("pk"))
    known = ActorName.objects.filter(is_named("name", name)).order_by()
    return canonical.union(
        known.values_list("actor", "actor__merged_into", "valid_from", "valid_to", _in_event("actor"))
    )


def _in_event(actor: str) -> Subquery:
    parts = EventActor.objects.filter(actor=OuterRef(actor), event__review_status=Word(ReviewStatus.PUBLISHED.value))
    return Subquery(parts.order_by().values("pk")[:1])


NAMED = Question(_with_name)
QUALIFIED = Question(
    lambda name, own, qualifier: _with_name(name, is_named("name", own) & is_named("qualifier", qualifier)),
    TEXT,
    ANOTHER_TEXT,
    THIRD_TEXT,
)
LEADERS = Question(
    lambda actor: (
        Membership.objects.published()
        .filter(Q(member=actor) | Q(group=actor), leads=True)
        .order_by()
        .values_list("member", "group", "start", "end", "end_precision")
    ),
    KEY,
)


def _published(bearers: Bearers) -> list[StandIn]:
    """Follows merged actors to those that stay, and drops those that nothing published names."""
    if not bearers:
        return []
    stays = {actor_id: _followed(merged_into) if merged_into else actor_id for actor_id, merged_into, *_ in bearers}
    public = {actor_id for actor_id, _merged_into, _first, _last, part in bearers if part is not None}
    others = {actor_id for actor_id in stays.values() if actor_id not in public}
    public |= set(Actor.objects.published().filter(pk__in=others).values_list("pk", flat=True)) if others else set()
    found = (StandIn(stays[actor_id], first, last) for actor_id, _merged_into, first, last, _part in bearers)
    return sorted({one for one in found if one.actor_id in public}, key=lambda one: (one.actor_id, str(one.first)))


def _followed(actor_id: int) -> int:
    """Gives the actor that one was merged into, over as many merges as there were; itself where it was not."""
    while merged := Actor.objects.filter(pk=actor_id, merged_into__isnull=False).values_list("merged_into").first():
        (actor_id,) = merged
    return actor_id


def _leading_or_led(meant: list[StandIn]) -> Iterable[StandIn]:
    for one in meant:
        for member, group, start, end, precision in LEADERS.answers(one.actor_id):
            other = group if one.actor_id == member else member
            if stand_in := one.narrowed(other, start, _last_day(end, precision)):
                yield stand_in


def _last_day(end: datetime.date | None, precision: str) -> datetime.date | None:
    """Gives the last day that an end known to a month or a year may mean."""
    if end is None or precision not in ("month", "year"):
        return end
    month = end.month if precision == "month" else 12
    return end.replace(month=month, day=calendar.monthrange(end.year, month)[1])
