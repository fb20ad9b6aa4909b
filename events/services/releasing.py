"""Freezing the published set under a name."""

from django.contrib.auth.models import AbstractBaseUser
from django.db import connection

from events.choices import ReviewStatus
from events.history.attribution import acting
from events.models import Alliance, AllianceReport, Event, Quote, Release
from events.permissions import RELEASE, require


def freeze(name: str, *, by: AbstractBaseUser | None) -> Release:
    """Names the present state, so that it can be asked for for ever.

    Waits until no transaction is writing, so that nothing can still commit into the frozen past. Raises
    PermissionDenied, and IntegrityError where the name is taken.
    """
    require(by, RELEASE)
    with acting(by=by):
        with connection.cursor() as cursor:
            # Every writer holds a lock on this table that this one waits for and keeps out.
            cursor.execute("LOCK TABLE events_change IN SHARE ROW EXCLUSIVE MODE")
            cursor.execute("SELECT clock_timestamp()")
            (position,) = cursor.fetchone()
        counts = {
            model._meta.db_table.removeprefix("events_"): model._default_manager.filter(
                review_status=ReviewStatus.PUBLISHED
            ).count()
            for model in (Event, Alliance, AllianceReport, Quote)
        }
        return Release.objects.create(name=name, position=position, counts=counts)
