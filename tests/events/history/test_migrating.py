"""What a migration changes is in the history afterwards, though the triggers are off meanwhile."""

import pytest
from django.db import connection
from django.db.migrations import Migration

from events.history.past import past
from events.history.sync import make_way, sync
from events.history.versions import versions_of
from events.models import Actor, Change, Event, Source
from tests.events.history.now import now
from tests.factories import ActorFactory, ArticleFactory, EventFactory, SourceFactory

pytestmark = pytest.mark.django_db
PLAN = [(Migration("9999_coming", "events"), False)]


def run(*statements: str) -> list[tuple]:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def migrate(*statements: str) -> None:
    """Runs statements as a migration does, in a change of its own."""
    run("SET CONSTRAINTS ALL IMMEDIATE")
    make_way(plan=PLAN)
    run(*statements, "SELECT set_config('history.change_label', '', true)")
    sync()


def test_a_row_that_it_changes_has_both_versions():
    changed, other = EventFactory(fatalities=3), EventFactory()
    kept = run(f"SELECT changed_at FROM events_event WHERE id = {other.pk}")
    then = now()
    migrate(f"UPDATE events_event SET fatalities = 8 WHERE id = {changed.pk}")
    first, second = versions_of(changed)
    assert (first.values["fatalities"], second.values["fatalities"]) == (3, 8)
    assert first.valid_to == second.valid_from > then
    assert len(versions_of(other)) == 1
    assert run(f"SELECT changed_at FROM events_event WHERE id = {other.pk}") == kept
    with past(then):
        assert Event.objects.get(pk=changed.pk).fatalities == 3


def test_rows_that_it_adds_and_takes_away():
    gone = ActorFactory()
    migrate(
        f"DELETE FROM events_actor WHERE id = {gone.pk}",
        "INSERT INTO events_actor (name, qualifier, kind) VALUES ('Added Front', '', 'rebel_group')",
    )
    assert [version.valid_to is None for version in versions_of(gone)] == [False]
    assert [version.valid_to for version in versions_of(Actor.objects.get(name="Added Front"))] == [None]


def test_one_that_changes_no_row_is_no_change():
    article = ArticleFactory()
    before = Change.objects.count()
    migrate("ALTER TABLE events_article ALTER COLUMN text_hash TYPE varchar(90)")
    assert Change.objects.count() == before
    assert len(versions_of(article)) == 1


def test_what_a_column_held_that_it_drops_is_kept():
    source = SourceFactory(name="The Harbour Post")
    run("ALTER TABLE events_source ADD COLUMN owner text", "UPDATE events_source SET owner = 'Widow Amal'")
    migrate("ALTER TABLE events_source DROP COLUMN owner")
    assert run(f"SELECT owner FROM history.events_source_ended WHERE id = {source.pk}") == [("Widow Amal",)]
    assert [version.valid_to is None for version in versions_of(source)] == [False, True]


def test_what_a_migration_did_that_broke_off_is_written_after_the_next():
    event = EventFactory(fatalities=3)
    run("SET CONSTRAINTS ALL IMMEDIATE")
    make_way(plan=PLAN)
    run(f"UPDATE events_event SET fatalities = 8 WHERE id = {event.pk}")
    migrate()
    assert [version.values["fatalities"] for version in versions_of(event)] == [3, 8]


def test_the_versions_of_a_table_that_it_drops_end():
    source = SourceFactory()
    for beside in ("before", "ended"):
        run(f"CREATE TABLE history.events_leaflet_{beside} AS SELECT * FROM history.events_source")
    run("DELETE FROM history.events_leaflet_ended")
    migrate()
    assert run(f"SELECT version_to IS NOT NULL FROM history.events_leaflet_ended WHERE id = {source.pk}") == [(True,)]


def test_afterwards_all_is_as_before_it():
    objects = (
        "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1",
        "SELECT relname, relkind::text FROM pg_class WHERE relnamespace = 'history'::regnamespace ORDER BY 1",
    )
    before = [run(query) for query in objects]
    migrate()
    assert [run(query) for query in objects] == before
    event = EventFactory(fatalities=3)
    run("SELECT set_config('history.change_label', '', true)")
    Event.objects.filter(pk=event.pk).update(fatalities=4)
    assert [version.values["fatalities"] for version in versions_of(event)] == [3, 4]


def test_a_row_that_came_past_all_triggers_has_a_version_after_any_migration():
    run("ALTER TABLE events_source DISABLE TRIGGER USER")
    source = Source.objects.create(name="The Night Bus Gazette", kind="", language="")
    run("SET CONSTRAINTS ALL IMMEDIATE", "ALTER TABLE events_source ENABLE TRIGGER USER")
    assert versions_of(source) == []
    sync()
    assert len(versions_of(source)) == 1
