"""The views stand after a migration, with every column commented from one source."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations import Migration

from analytics import sync
from analytics.definitions import SQL, VIEWS
from events.history import sync as history
from events.models import Event

pytestmark = pytest.mark.django_db


def ask(query: str, *values: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchall()


def test_each_file_is_one_view_and_each_view_one_file():
    assert sorted(VIEWS) == sorted(file.stem for file in SQL.glob("*.sql"))
    assert sorted(VIEWS) == [name for (name,) in ask("SELECT DISTINCT view FROM analytics.data_dictionary ORDER BY 1")]


def test_every_view_and_column_has_a_comment():
    assert ask("SELECT view, \"column\" FROM analytics.data_dictionary WHERE coalesce(description, '') = ''") == []


def test_a_column_says_what_its_field_says():
    comments = dict(ask("SELECT view, description FROM analytics.data_dictionary WHERE \"column\" = 'certainty'"))
    assert comments["events"] == comments["all_events"] == Event._meta.get_field("certainty").help_text


def test_the_tables_have_the_same_comments():
    (told,) = ask(
        "SELECT col_description('events_event'::regclass, attnum) FROM pg_attribute"
        " WHERE attrelid = 'events_event'::regclass AND attname = 'place_id'"
    )
    assert told == (Event._meta.get_field("place").help_text,)


def test_a_migration_that_changes_nothing_leaves_the_views_standing():
    before = ask("SELECT oid FROM pg_class WHERE oid = 'analytics.events'::regclass")
    call_command("migrate", verbosity=0)
    assert ask("SELECT oid FROM pg_class WHERE oid = 'analytics.events'::regclass") == before


def test_a_migration_finds_no_view_in_its_way():
    plan = [(Migration("9999_coming", "events"), False)]
    sync.drop_views(plan=plan)
    history.make_way(plan=plan)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE events_event ALTER COLUMN event_type TYPE varchar(50)")
        cursor.execute("ALTER TABLE events_event DROP COLUMN civilian_targeting, ADD COLUMN civilian_targeting boolean")
    history.sync()
    sync.sync()
    assert ask("SELECT count(*) FROM analytics.events") == [(0,)]


def test_a_view_whose_column_has_no_comment_is_refused():
    with connection.cursor() as cursor, pytest.raises(ValueError, match="analytics/sql/datasets.sql"):
        sync.check_columns(cursor, "datasets", ["dataset", "title"])


def test_views_of_a_dump_that_was_restored_without_its_roles_are_made_anew():
    with connection.cursor() as cursor:
        cursor.execute("ALTER VIEW analytics.events OWNER TO CURRENT_USER")
    sync.sync()
    assert ask("SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'analytics.events'::regclass") == [
        (f"{connection.settings_dict['NAME']}_reader",)
    ]
