"""Fills the tables straight from an ACLED-layout CSV on standard input, for measuring what reads them.

`python make_acled.py 2500000 | python -m benchmarks.acled_rows`, on the database that `manage.py` would use. It takes
no care of what stands in the tables already, and leaves the triggers of the history out: loading real files is the
business of `load_acled`.
"""

import os
import sys
import time

import django
from django.db import connection, transaction

from conflict.database import serving

TABLES = ("events_place", "events_actor", "events_source", "events_event", "events_eventactor", "events_eventsource")
STEPS = {
    "countries": """
        INSERT INTO events_country (name, name_nl, name_ucdp, iso_numeric)
        SELECT DISTINCT country, '', '', iso::int FROM staged
        WHERE country NOT IN (SELECT name FROM events_country)
    """,
    "places": """
        INSERT INTO events_place (name, names, country_id, admin1, admin2, admin3, latitude, longitude, kind,
            gazetteer_id)
        SELECT DISTINCT ON (location, c.id) location, '{}'::jsonb, c.id, admin1, admin2, admin3,
            latitude::numeric, longitude::numeric, 'settlement', 'bench:' || c.id || ':' || location
        FROM staged JOIN events_country c ON c.name = country
    """,
    "actors": """
        INSERT INTO events_actor (name, qualifier, kind)
        SELECT name, '', 'rebel_group' FROM (SELECT actor1 FROM staged UNION SELECT actor2 FROM staged) AS actors (name)
    """,
    "sources": """
        INSERT INTO events_source (name, kind, language)
        SELECT DISTINCT name, '', ''
        FROM (SELECT DISTINCT source FROM staged) s, regexp_split_to_table(source, '; ') name
    """,
    "events": """
        INSERT INTO events_event (key, dataset_id, external_id, event_date, time_precision, date_start, date_end,
            event_type, sub_event_type, country_id, place_id, geo_precision, fatalities, certainty, civilian_targeting,
            source_scale, notes, tags, rationale, review_status)
        SELECT 'acled:' || event_id_cnty, 'acled', event_id_cnty, event_date::date, time_precision::int,
            event_date::date, event_date::date, event_type, sub_event_type, c.id, p.id, geo_precision::int,
            fatalities::int, 'asserted', civilian_targeting <> '', source_scale, notes,
            CASE WHEN s.tags = '' THEN '{}' ELSE string_to_array(s.tags, '; ') END, '{}', 'published'
        FROM staged s JOIN events_country c ON c.name = country
        JOIN events_place p ON p.gazetteer_id = 'bench:' || c.id || ':' || location
    """,
    "actors of events": """
        INSERT INTO events_eventactor (event_id, actor_id, side, role, "order", inter, reported_name)
        SELECT e.id, a.id, side, 'main', 0, array_position(ARRAY['State forces', 'Rebel group', 'Political militia',
            'Identity militia', 'Rioters', 'Protesters', 'Civilians', 'External/Other forces'], inter), name
        FROM staged s JOIN events_event e ON e.key = 'acled:' || event_id_cnty,
        LATERAL (VALUES (1, actor1, inter1), (2, actor2, inter2)) AS main (side, name, inter)
        JOIN events_actor a USING (name)
    """,
    "sources of events": """
        INSERT INTO events_eventsource (event_id, source_id, "order")
        SELECT e.id, o.id, number - 1
        FROM staged s JOIN events_event e ON e.key = 'acled:' || event_id_cnty,
        regexp_split_to_table(s.source, '; ') WITH ORDINALITY AS named (name, number) JOIN events_source o USING (name)
    """,
}


def main() -> None:
    """Stages the file and fills table after table."""
    header = sys.stdin.buffer.readline().decode().strip().split(",")
    with transaction.atomic(), connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(f"CREATE TEMP TABLE staged ({', '.join(f'{column} text' for column in header)})")
        with cursor.copy("COPY staged FROM STDIN (FORMAT csv, FORCE_NOT_NULL *)") as copy:
            while chunk := sys.stdin.buffer.read(1 << 20):
                copy.write(chunk)
        cursor.execute("ANALYZE staged")
        for name, statement in STEPS.items():
            began = time.monotonic()
            cursor.execute(statement)
            print(f"{name}: {cursor.rowcount:,} rows, {time.monotonic() - began:.1f} s", flush=True)
    with connection.cursor() as cursor:  # foreign keys are checked; now nothing waits for the end of a transaction
        for table in TABLES:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
    with connection.cursor() as cursor:
        cursor.execute("SELECT rollups.rebuild()")
        cursor.execute("VACUUM ANALYZE")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict.settings")
    with serving():
        django.setup()
        main()
