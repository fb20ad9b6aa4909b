"""What points to a record and goes over to the one that it is merged into."""

from typing import Any

from django.db import models

from events.choices import ReviewStatus
from events.models import (
    Actor,
    ActorMention,
    ActorName,
    ActorRelation,
    Alliance,
    AllianceReport,
    Event,
    EventActor,
    EventSource,
    Evidence,
    Membership,
    Proposal,
    Quote,
    QuoteActor,
)

Mergeable = Actor | Event

# Model, foreign key, and the further columns that with it are unique: a row that would repeat one of the record that
# stays is left where it is.
POINTERS: dict[type[models.Model], list[tuple[type[models.Model], str, tuple[str, ...]]]] = {
    Actor: [
        (EventActor, "actor", ()),
        (ActorName, "actor", ("name", "language", "valid_from")),
        (ActorRelation, "from_actor", ("to_actor", "kind")),
        (ActorRelation, "to_actor", ("from_actor", "kind")),
        (Membership, "member", ("group", "role", "start")),
        (Membership, "group", ("member", "role", "start")),
        (Alliance, "supporter", ("supported", "kind", "object")),
        (Alliance, "supported", ("supporter", "kind", "object")),
        (QuoteActor, "actor", ("quote", "role")),
        (ActorMention, "actor", ("article", "start", "end")),
        (Quote, "affiliation", ()),
    ],
    Event: [
        (Evidence, "event", ("article", "start", "end", "field")),
        (Proposal, "event", ()),
    ],
}


def move_pointers(keep: Mergeable, drop: Mergeable) -> dict[str, Any]:
    """Points at `keep` what pointed at `drop`; gives the ids of the moved rows by "model.column"."""
    moved: dict[str, Any] = {}
    for model, column, rest in POINTERS[type(keep)]:
        for row in model._default_manager.filter(**{column: drop}):
            beside = {name: getattr(row, name) for name in rest}
            repeats = bool(rest) and model._default_manager.filter(**{column: keep}, **beside).exists()
            if repeats or keep in beside.values():  # the latter would tie the record to itself
                continue
            model._default_manager.filter(pk=row.pk).update(**{column: keep})
            moved.setdefault(f"{model._meta.model_name}.{column}", []).append(row.pk)
    return moved


def move_sources(keep: Event, drop: Event) -> list[list[int]]:
    """Adds the sources of `drop` behind those of `keep`; gives the moved rows with their old places."""
    present = list(keep.event_sources.all())
    held = {(row.source_id, row.article_id) for row in present}
    place = max((row.order for row in present), default=-1)
    moved = []
    for row in drop.event_sources.all():
        if (row.source_id, row.article_id) not in held:
            place += 1
            EventSource.objects.filter(pk=row.pk).update(event=keep, order=place)
            moved.append([row.pk, row.order])
    return moved


def move_reports(keep: Actor, drop: Actor) -> list[list[Any]]:
    """Moves the reports of alliances that `keep` has too, and withdraws what is left of those alliances.

    Gives the moved reports: [alliance, its status before, ids of its reports].
    """
    moved = []
    for column in ("supporter", "supported"):
        other = "supported" if column == "supporter" else "supporter"
        for left in Alliance.objects.filter(**{column: drop}):
            beside = {name: getattr(left, name) for name in (other, "kind", "object")}
            twin = Alliance.objects.filter(**{column: keep}, **beside).first()
            if twin is None:
                continue
            reports = list(left.reports.values_list("pk", flat=True))
            AllianceReport.objects.filter(pk__in=reports).update(alliance=twin)
            moved.append([left.pk, left.review_status, reports])
            Alliance.objects.filter(pk=left.pk).update(review_status=ReviewStatus.WITHDRAWN)
    return moved
