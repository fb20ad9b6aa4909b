"""Whichever way a change comes in, the history has it: who, when, before, after and why."""

import io
import json

import psycopg
import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection

from events.history.attribution import acting
from events.history.versions import versions_of
from events.models import Actor, Change, Event
from events.reference.datasets import add_datasets
from tests.factories import ActorFactory, EventFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return get_user_model().objects.create_user("vera", password="x")


def last(record):
    return versions_of(record)[-1]


def in_a_transaction_of_its_own():
    """Tests run in one transaction, and one transaction makes one version; this begins the next change."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('history.change_label', '', true)")


def test_save_and_save_again_are_two_versions_with_before_and_after():
    event = EventFactory(fatalities=3)
    in_a_transaction_of_its_own()
    event.fatalities = 5
    event.save()
    first, second = versions_of(event)
    assert (first.values["fatalities"], second.values["fatalities"]) == (3, 5)
    assert first.valid_to == second.valid_from
    assert second.valid_to is None
    assert [(change.field, change.before, change.after) for change in second.changes] == [("fatalities", 3, 5)]


def test_a_service_tells_who_and_why(editor):
    event = EventFactory(fatalities=3)
    with acting(by=editor, reason="the agency corrected its count"):
        Event.objects.filter(pk=event.pk).update(fatalities=4)
    assert (last(event).user_name, last(event).reason) == ("vera", "the agency corrected its count")


def test_what_follows_a_service_is_not_laid_at_the_editors_door(editor):
    with acting(by=editor, reason="correction"):
        EventFactory()
    event = EventFactory()
    assert last(event).user_name != "vera"
    assert last(event).reason == ""


def test_queryset_update():
    events = [EventFactory(fatalities=0) for _ in range(3)]
    in_a_transaction_of_its_own()
    Event.objects.update(fatalities=1)
    assert [last(event).changes[0].after for event in events] == [1, 1, 1]


def test_bulk_create_and_bulk_update():
    actors = Actor.objects.bulk_create(ActorFactory.build_batch(4))
    assert [len(versions_of(actor)) for actor in actors] == [1, 1, 1, 1]
    in_a_transaction_of_its_own()
    for actor in actors:
        actor.kind = "political_militia"
    Actor.objects.bulk_update(actors, ["kind"])
    assert {last(actor).changes[0].after for actor in actors} == {"political_militia"}


def test_loaddata(tmp_path):
    row = {"model": "events.actor", "fields": {"name": "Loaded Front", "kind": "rebel_group"}}
    fixture = tmp_path / "one.json"
    fixture.write_text(json.dumps([row]))
    call_command("loaddata", fixture, verbosity=0)
    assert len(versions_of(Actor.objects.get(name="Loaded Front"))) == 1


def test_copy():
    rows = io.StringIO("Copied Front\t\trebel_group\n")
    with connection.cursor() as cursor, cursor.copy("COPY events_actor (name, qualifier, kind) FROM STDIN") as copy:
        copy.write(rows.read())
    assert len(versions_of(Actor.objects.get(name="Copied Front"))) == 1


def test_raw_sql_is_laid_at_the_roles_door():
    event = EventFactory()
    in_a_transaction_of_its_own()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_event SET notes = 'by hand' WHERE id = %s", [event.pk])
        cursor.execute("SELECT session_user")
        role = cursor.fetchone()[0]
    assert last(event).user_name.startswith(role)
    assert last(event).changes[0].after == "by hand"


def test_delete_ends_the_last_version():
    actor = ActorFactory()
    kept = Actor.objects.get(pk=actor.pk)
    in_a_transaction_of_its_own()
    Actor.objects.filter(pk=actor.pk).delete()
    assert last(kept).valid_to is not None


def test_a_save_that_changes_nothing_leaves_no_version_and_no_time():
    event = EventFactory()
    event.refresh_from_db()
    before = event.changed_at
    in_a_transaction_of_its_own()
    event.save()
    event.refresh_from_db()
    assert event.changed_at == before
    assert len(versions_of(event)) == 1


def test_the_public_id_cannot_be_changed():
    event = EventFactory()
    event.refresh_from_db()
    Event.objects.filter(pk=event.pk).update(public_id="e0000000000")
    assert Event.objects.get(pk=event.pk).public_id == event.public_id


@pytest.mark.django_db(transaction=True)
def test_psql_with_its_application_name():
    event = EventFactory()
    settings = connection.get_connection_params()
    settings = {name: settings[name] for name in ("dbname", "user", "password", "host", "port") if name in settings}
    with psycopg.connect(**settings, application_name="psql", autocommit=True) as session:
        session.execute("UPDATE events_event SET fatalities = 9 WHERE id = %s", [event.pk])
    assert last(event).application == "psql"
    assert last(event).user_name.endswith("(psql)")
    assert last(event).changes[0].after == 9


@pytest.mark.django_db(transaction=True)
def test_truncate_ends_every_version():
    event = EventFactory()
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE events_event CASCADE")
    assert last(event).valid_to is not None


def test_one_transaction_is_one_change():
    EventFactory()
    before = Change.objects.count()
    in_a_transaction_of_its_own()
    ActorFactory.create_batch(5)
    assert Change.objects.count() == before + 1


def test_a_statement_that_inserts_nothing_is_no_change():
    add_datasets()
    before = Change.objects.count()
    in_a_transaction_of_its_own()
    add_datasets()
    assert Change.objects.count() == before


def test_an_upsert_that_finds_all_as_it_is_is_no_change():
    actor = ActorFactory()
    before = Change.objects.count()
    in_a_transaction_of_its_own()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO events_actor AS a (name, qualifier, kind) VALUES (%s, %s, %s)"
            " ON CONFLICT (name, qualifier) DO UPDATE SET kind = excluded.kind WHERE a.kind <> excluded.kind",
            [actor.name, actor.qualifier, actor.kind],
        )
    assert Change.objects.count() == before
    assert len(versions_of(actor)) == 1


def test_nobody_writes_the_version_of_a_row():
    event = EventFactory()
    event.refresh_from_db()
    before = versions_of(event)
    in_a_transaction_of_its_own()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE events_event SET version_from = '2001-01-01', change_id = 0 WHERE id = %s", [event.pk])
    assert versions_of(event) == before
    assert Event.objects.get(pk=event.pk).changed_at == event.changed_at


def test_a_row_that_is_restored_keeps_its_version():
    event = EventFactory(fatalities=3)
    before = versions_of(event)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE dumped AS SELECT * FROM events_event WHERE id = %s", [event.pk])
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE events_event DISABLE TRIGGER history_deleted")
        cursor.execute("DELETE FROM events_event WHERE id = %s", [event.pk])
        cursor.execute("ALTER TABLE events_event ENABLE TRIGGER history_deleted")
        in_a_transaction_of_its_own()
        cursor.execute("INSERT INTO events_event SELECT * FROM dumped")
    assert versions_of(event) == before


def test_a_version_that_has_not_ended_is_the_row_itself():
    event = EventFactory(fatalities=3)
    in_a_transaction_of_its_own()
    Event.objects.filter(pk=event.pk).update(fatalities=4)
    with connection.cursor() as cursor:
        cursor.execute("SELECT fatalities FROM history.events_event_ended WHERE id = %s", [event.pk])
        assert cursor.fetchall() == [(3,)]


def test_what_one_change_adds_and_takes_away_was_never_there():
    actor = ActorFactory()
    kept = Actor.objects.get(pk=actor.pk)
    actor.delete()
    assert versions_of(kept) == []
