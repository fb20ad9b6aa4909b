"""Taking a merge back."""

from django.contrib.auth.models import AbstractBaseUser

from events.history.attribution import acting
from events.models import Actor, Alliance, AllianceReport, Event, EventSource, Redirect
from events.permissions import MERGE, require
from events.services.errors import Refused
from events.services.merging.pointers import POINTERS, Mergeable


def undo_merge(redirect: Redirect, *, by: AbstractBaseUser | None, reason: str) -> None:
    """Gives back to the merged record what was moved, and lets its id answer for itself again.

    Raises PermissionDenied, and Refused without a reason.
    """
    require(by, MERGE)
    if not reason.strip():
        raise Refused("undoing a merge needs a reason")
    model: type[Mergeable] = Event if redirect.kind == "event" else Actor
    with acting(by=by, reason=reason):
        drop = model._default_manager.get(public_id=redirect.old_public_id)
        for pointer, column, _rest in POINTERS[model]:
            ids = redirect.moved.get(f"{pointer._meta.model_name}.{column}", [])
            pointer._default_manager.filter(pk__in=ids).update(**{column: drop})
        if isinstance(drop, Event):
            for row, place in redirect.moved["sources"]:
                EventSource.objects.filter(pk=row).update(event=drop, order=place)
            Event.objects.filter(pk=drop.pk).update(review_status=redirect.moved["review_status"])
        else:
            for alliance, status, reports in redirect.moved["reports"]:
                AllianceReport.objects.filter(pk__in=reports).update(alliance=alliance)
                Alliance.objects.filter(pk=alliance).update(review_status=status)
            Actor.objects.filter(pk=drop.pk).update(merged_into=None)
        redirect.delete()
