"""The moment that is asked about: now, an earlier one, or that of a release."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext

from django.db import router
from django.utils import timezone

from events.filtersets.reading import read_day, read_text
from events.filtersets.refusal import Unreadable
from events.history.past import past
from events.models import Event, Release


def read_moment(text: str) -> datetime.datetime:
    """Reads `2026-05-18T12:00:00Z`, a day (its end, UTC) or the name of a release; raises Unreadable."""
    moment = _written(read_text(text)) or Release.objects.filter(name=text).values_list("position", flat=True).first()
    if moment is None:
        raise Unreadable(f"{text!r} is no moment and no release; write 2026-05-18T12:00:00Z or 2026-05-18")
    if moment > timezone.now():
        raise Unreadable(f"{text} lies in the future")
    return moment


def _written(text: str) -> datetime.datetime | None:
    try:
        day = read_day(text)
    except Unreadable:
        pass
    else:
        end = datetime.datetime.combine(day, datetime.time.max, datetime.UTC)
        return min(end, timezone.now())
    try:
        moment = datetime.datetime.fromisoformat(text.replace(" ", "+"))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)


def at(moment: datetime.datetime | None) -> AbstractContextManager[None]:
    """Makes the context in which every query reads the facts as they were; None is now."""
    return past(moment, using=router.db_for_read(Event)) if moment is not None else nullcontext()


def streamed_at(moment: datetime.datetime | None, stream: Callable[[], Iterator[bytes]]) -> Iterator[bytes]:
    """Yields a stream that reads the facts as they were."""
    with at(moment):
        yield from stream()
