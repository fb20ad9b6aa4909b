"""Correcting the values of a record."""

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from django.contrib.auth.models import AbstractBaseUser

from events.choices import ReviewStatus
from events.history.attribution import acting
from events.models.record import Record
from events.permissions import CORRECT_PUBLISHED, require
from events.services.errors import Refused, Stale

R = TypeVar("R", bound=Record)


def correct(
    record: R,
    values: Mapping[str, Any],
    *,
    by: AbstractBaseUser | None,
    reason: str = "",
    seen: datetime.datetime | None = None,
) -> R:
    """Writes new values into a record and gives it back as stored.

    `values`: new values by field name. `seen`: the `changed_at` that the editor had before their eyes. Raises Stale
    where the record was changed since; Refused where a published record is corrected without a reason;
    PermissionDenied; ValidationError for values that the model does not allow.
    """
    with acting(by=by, reason=reason):
        # Only the row itself: what its foreign keys point to may be edited by others meanwhile.
        locked: R = type(record)._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
        check_unchanged(locked, seen)
        check_published(locked, by=by, reason=reason)
        for name, value in values.items():
            setattr(locked, name, value)
        locked.full_clean()
        locked.save(update_fields=[*values])
        locked.refresh_from_db()
        return locked


def check_unchanged(record: Record, seen: datetime.datetime | None) -> None:
    """Raises Stale where the record was changed after `seen`."""
    if seen is not None and record.changed_at != seen:
        raise Stale(
            f"{record} was changed at {record.changed_at:%Y-%m-%d %H:%M:%S} UTC, after you opened it; "
            "open it again and repeat what is still right"
        )


def check_published(record: Record, *, by: AbstractBaseUser | None, reason: str) -> None:
    """Raises PermissionDenied or Refused where a published record may not be corrected like this."""
    if getattr(record, "review_status", None) != ReviewStatus.PUBLISHED:
        return
    require(by, CORRECT_PUBLISHED)
    if not reason.strip():
        raise Refused(f"{record} is published: say why it is corrected")
