"""Every past state can be asked for again, with the same queries."""

import datetime

import pytest
from django.db import ProgrammingError, connection, transaction

from events.history.past import past
from events.history.position import position, settled
from events.models import Actor, Event, EventActor
from events.querysets.stand_ins import StandIn
from tests.events.history.now import now
from tests.factories import ActorFactory, EventActorFactory, EventFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_past_answers_as_it_was():
    event = EventFactory(fatalities=3)
    part = EventActorFactory(event=event)
    then = now()
    Event.objects.filter(pk=event.pk).update(fatalities=8)
    part.delete()
    with past(then):
        found = Event.objects.involving([StandIn(part.actor_id)]).get(pk=event.pk)
        assert found.fatalities == 3
    assert Event.objects.get(pk=event.pk).fatalities == 8
    assert not EventActor.objects.filter(event=event).exists()


def test_before_it_was_stored_there_was_nothing():
    then = now()
    EventFactory()
    with past(then):
        assert Event.objects.count() == 0


def test_nobody_writes_in_the_past():
    event = EventFactory(fatalities=3)
    for write in (
        lambda: Event.objects.update(fatalities=8),
        lambda: EventActor.objects.all()._raw_delete("default"),
        lambda: ActorFactory(),
    ):
        with pytest.raises(ProgrammingError, match="for reading"), past(now()):
            write()
    with connection.cursor() as cursor, pytest.raises(ProgrammingError, match="for reading"):
        cursor.execute("TRUNCATE history.events_event CASCADE")
    assert Event.objects.get(pk=event.pk).fatalities == 3


def test_a_moment_needs_a_time_zone():
    with pytest.raises(ValueError, match="time zone"), past(datetime.datetime(2024, 1, 1)):  # noqa: DTZ001
        pass


def test_the_present_comes_back_after_an_error():
    event = EventFactory(fatalities=3)
    then = now()
    Event.objects.filter(pk=event.pk).update(fatalities=8)
    with pytest.raises(RuntimeError), past(then):
        raise RuntimeError
    assert Event.objects.get(pk=event.pk).fatalities == 8


def test_the_tag_stands_still_until_a_change_is_visible():
    before = position()
    assert position() == before
    ActorFactory()
    after = position()
    assert after != before
    with pytest.raises(RuntimeError), transaction.atomic():
        ActorFactory()
        raise RuntimeError
    assert position() == after


def test_nothing_open_is_settled(django_db_blocker):
    with transaction.atomic():
        actor = ActorFactory()
        with connection.cursor() as cursor:
            cursor.execute("SELECT max(position) FROM events_change")
            (open_position,) = cursor.fetchone()
        assert settled() <= open_position
    assert Actor.objects.filter(pk=actor.pk).exists()
    assert settled() > open_position
