"""Indexes and foreign keys set aside for a load: back afterwards, checked, and left alone while others work."""

import threading

import pytest
from django.db import IntegrityError, connection, transaction

from events.history.versions import versions_of
from events.models import Change, EventActor
from events.services.loading import set_aside
from events.services.loading.set_aside import FILLED, pays
from tests.factories import ActorFactory, EventActorFactory, EventFactory

STANDING = """
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = ANY (%(tables)s::regclass[])
UNION ALL
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
WHERE indrelid = ANY (%(tables)s::regclass[])
"""


def standing():
    with connection.cursor() as cursor:
        cursor.execute(STANDING, {"tables": FILLED})
        return sorted(cursor.fetchall())


def aside():
    return set_aside.set_aside(lambda _step, _seconds: None)


@pytest.mark.django_db
def test_all_stand_again_afterwards_as_they_were():
    before = standing()
    with aside():
        bare = standing()
    assert standing() == before
    assert len(bare) < len(before)
    assert not any("FOREIGN KEY" in definition for _name, definition in bare)


@pytest.mark.django_db
def test_rows_that_refer_to_nothing_are_refused():
    part = EventActorFactory()
    with pytest.raises(IntegrityError, match="is not present"), transaction.atomic(), aside():
        EventActor.objects.filter(pk=part.pk).update(actor_id=ActorFactory().pk + 1)


@pytest.mark.django_db
def test_rows_that_repeat_what_is_unique_are_refused():
    first, second = EventFactory(), EventFactory()
    with pytest.raises(IntegrityError, match="duplicated"), transaction.atomic(), aside():
        type(first).objects.filter(pk=second.pk).update(key=first.key)


@pytest.mark.django_db
def test_what_was_added_meanwhile_has_its_version_afterwards_and_nothing_else_a_new_one():
    before = EventFactory()
    with aside():
        added = EventActorFactory()
        changed = EventActorFactory()
        EventActor.objects.filter(pk=changed.pk).update(reported_name="another")
    assert [len(versions_of(record)) for record in (before, added.event, added, changed)] == [1, 1, 1, 1]
    assert versions_of(changed)[0].values["reported_name"] == "another"


@pytest.mark.django_db
def test_a_load_that_adds_nothing_is_no_change():
    EventActorFactory()
    before = Change.objects.count()
    with aside():
        pass
    assert Change.objects.count() == before


@pytest.mark.django_db
def test_unasked_only_for_many_rows_where_there_are_no_events():
    assert pays(1_000_000)
    assert not pays(100)
    EventFactory()
    assert not pays(1_000_000)


@pytest.mark.django_db(transaction=True)
def test_while_others_are_at_work_all_stay_in_their_place(monkeypatch):
    monkeypatch.setattr(set_aside, "PATIENCE", "50ms")
    reading, done = threading.Event(), threading.Event()

    def read():
        with transaction.atomic():
            EventActor.objects.count()
            reading.set()
            done.wait(30)
        connection.close()

    reader = threading.Thread(target=read)
    reader.start()
    reading.wait(30)
    try:
        before = standing()
        with transaction.atomic(), aside():
            assert standing() == before
    finally:
        done.set()
        reader.join()
