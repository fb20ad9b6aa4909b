"""Making one record of two."""

from django.contrib.auth.models import AbstractBaseUser

from events.choices import ReviewStatus
from events.history.attribution import acting
from events.models import Actor, Event, Redirect
from events.permissions import MERGE, require
from events.services.errors import Refused
from events.services.merging.pointers import Mergeable, move_pointers, move_reports, move_sources


def merge(*, keep: Mergeable, drop: Mergeable, by: AbstractBaseUser | None, reason: str) -> Redirect:
    """Makes `drop` part of `keep`; its public id answers with `keep` for ever. Returns the redirect.

    Raises PermissionDenied; Refused without a reason, for records of two kinds, for a record with itself, for one
    that was merged already, and for two events of one data set that is not our own: there each row is real.
    """
    require(by, MERGE)
    check(keep, drop, reason)
    with acting(by=by, reason=reason):
        moved = move_pointers(keep, drop)
        if isinstance(keep, Event) and isinstance(drop, Event):
            moved |= {"sources": move_sources(keep, drop), "review_status": drop.review_status}
            Event.objects.filter(pk=drop.pk).update(review_status=ReviewStatus.WITHDRAWN)
        elif isinstance(keep, Actor) and isinstance(drop, Actor):
            moved |= {"reports": move_reports(keep, drop)}
            Actor.objects.filter(pk=drop.pk).update(merged_into=keep)
        drop.refresh_from_db()
        return Redirect.objects.create(
            old_public_id=drop.public_id,
            new_public_id=keep.public_id,
            kind=str(keep._meta.model_name),
            reason=reason,
            moved=moved,
            made_by_id=by.pk if by is not None else None,
        )


def check(keep: Mergeable, drop: Mergeable, reason: str) -> None:
    """Raises Refused where two records cannot be merged."""
    if not reason.strip():
        raise Refused("merging needs a reason")
    if type(keep) is not type(drop):
        raise Refused("only records of one kind are merged")
    if keep.pk == drop.pk:
        raise Refused("a record is not merged with itself")
    if Redirect.objects.filter(old_public_id__in=[keep.public_id, drop.public_id]).exists():
        raise Refused("one of the two was merged already; undo that first, or merge with the record that stayed")
    if isinstance(keep, Event) and isinstance(drop, Event) and keep.dataset_id == drop.dataset_id != "own":
        raise Refused(f"rows of {keep.dataset_id} are never merged with each other: each is an event of its own")
