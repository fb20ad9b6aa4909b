"""Histories of databases that kept the open versions beside the rows are taken over as they are."""

import pytest
from django.db import connection

from events.history.columns import OF_VERSION, part
from events.history.sync import TRIGGERS, sync
from events.history.tracked import tracked
from events.history.versions import versions_of
from events.models import Event, EventActor, Source
from tests.events.history.now import now
from tests.factories import EventActorFactory, EventFactory, SourceFactory

pytestmark = pytest.mark.django_db
TABLES = [table for table in tracked() if table.table in ("events_event", "events_eventactor", "events_source")]


def run(statement: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def next_change() -> None:
    run("SELECT set_config('history.change_label', '', true)")


def as_it_was() -> None:
    """Puts the history of some tables back into the form it once had: all versions in one table, none in the rows."""
    run("SET CONSTRAINTS ALL IMMEDIATE")
    for table in TABLES:
        name, columns = table.table, ", ".join(f'"{column}"' for column in table.columns)
        run(f"CREATE TABLE history.old AS SELECT * FROM history.{name}")
        run("ALTER TABLE history.old ALTER change_id SET NOT NULL, ALTER version_from SET NOT NULL")
        run(
            f"CREATE OR REPLACE VIEW as_of.{name} AS SELECT {columns} FROM history.old"
            " WHERE version_from <= as_of.moment() AND (version_to > as_of.moment() OR version_to IS NULL)"
        )
        with connection.cursor() as cursor:
            part(cursor, name)
        run(f"DROP TABLE history.{name}_ended")
        run(f"ALTER TABLE history.old RENAME TO {name}")
        run(f'CREATE INDEX {name}_version ON history.{name} ("{table.key}", version_from)')
        for trigger in TRIGGERS:
            run(f"DROP TRIGGER {trigger} ON {name}")
        run(f"ALTER TABLE {name} {', '.join(f'DROP COLUMN {column}' for column in OF_VERSION)}")
        run(
            f"CREATE FUNCTION history.{name}_inserted() RETURNS trigger LANGUAGE plpgsql AS"
            " 'BEGIN RAISE ''the old way''; END'"
        )
        run(
            f"CREATE TRIGGER history_inserted AFTER INSERT ON {name} FOR EACH STATEMENT"
            f" EXECUTE FUNCTION history.{name}_inserted()"
        )


@pytest.fixture
def histories() -> dict[str, list[tuple]]:
    """All versions of some rows with a past, after which the database is as it once was."""
    SourceFactory()
    part = EventActorFactory(event__fatalities=3)
    EventFactory()
    next_change()
    EventActorFactory()
    Event.objects.filter(pk=part.event_id).update(fatalities=4)
    next_change()
    EventActor.objects.filter(pk=part.pk).delete()
    found = versions()
    as_it_was()
    assert versions() == found
    return found


def versions() -> dict[str, list[tuple]]:
    orders = "version_from, change_id, version_to"
    return {
        table.table: run(f'SELECT * FROM history.{table.table} ORDER BY "{table.key}", {orders}') for table in TABLES
    }


def test_every_version_stays_as_it_was(histories):
    changed = run("SELECT id, changed_at FROM events_event ORDER BY id")
    sync()
    assert versions() == histories
    assert run("SELECT id, changed_at FROM events_event ORDER BY id") == changed
    sync()
    assert versions() == histories


def test_changes_go_on(histories):
    sync()
    next_change()
    event = Event.objects.filter(fatalities=4).get()
    Event.objects.filter(pk=event.pk).update(fatalities=5)
    assert [version.values["fatalities"] for version in versions_of(event)] == [3, 4, 5]
    assert len(versions_of(EventActorFactory())) == 1


def test_the_analysts_past_stands(histories):
    sync()
    assert run("SELECT count(*) FROM analytics.events_as_of(now())") == [(0,)]


def test_what_changed_meanwhile_is_a_change(histories):
    then = now()
    run("ALTER TABLE events_source DISABLE TRIGGER USER")
    source = Source.objects.latest("pk")
    Source.objects.filter(pk=source.pk).update(kind="agency")
    run("ALTER TABLE events_source ENABLE TRIGGER USER")
    next_change()
    sync()
    first, second = versions_of(source)
    assert (second.values["kind"], second.valid_from == first.valid_to > then) == ("agency", True)


def test_values_of_columns_that_are_gone_stay(histories):
    run("ALTER TABLE history.events_source ADD COLUMN owner text")
    run("UPDATE history.events_source SET owner = 'Widow Amal'")
    sync()
    source = Source.objects.latest("pk")
    assert run(f"SELECT owner FROM history.events_source_ended WHERE id = {source.pk}") == [("Widow Amal",)]
