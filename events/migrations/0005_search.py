"""Search without case and accents: the function `fold`, and the indexes that the API's questions need."""

from django.contrib.postgres.operations import TrigramExtension, UnaccentExtension
from django.db import migrations

FOLD = """
-- Bound to the dictionary when it is made, so that it may be called immutable and stand in an index.
CREATE OR REPLACE FUNCTION fold(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(unaccent('unaccent'::regdictionary, words));
-- All names of {"nl": ["Tobroek"], "en": ["Tobruk"]}, folded.
CREATE OR REPLACE FUNCTION folded_names(names jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(SELECT fold(name #>> '{}') FROM jsonb_path_query(names, '$.*[*]') AS name);
"""

INDEXES = {
    "actor_folded": "events_actor (fold(name))",
    "actor_name_folded": "events_actorname (fold(name))",
    "actor_alike": "events_actor USING gin (fold(name) gin_trgm_ops)",
    "actor_name_alike": "events_actorname USING gin (fold(name) gin_trgm_ops)",
    "place_folded": "events_place (fold(name))",
    "place_alike": "events_place USING gin (fold(name) gin_trgm_ops)",
    "place_names_folded": "events_place USING gin (folded_names(names))",
    "place_admin1_folded": "events_place (fold(admin1))",
    "source_folded": "events_source (fold(name))",
    "event_notes_words": "events_event USING gin (to_tsvector('simple', fold(notes)))",
    "evidence_words": "events_evidence USING gin (to_tsvector('simple', fold(passage)))",
    "event_tags": "events_event USING gin (tags)",
    "event_dataset_date": "events_event (dataset_id, event_date DESC, id DESC) WHERE review_status = 'published'",
    "event_dataset_country_date": "events_event (dataset_id, country_id, event_date DESC, id DESC)"
    " WHERE review_status = 'published'",
}


class Migration(migrations.Migration):
    dependencies = [("events", "0004_permissions")]

    operations = [
        UnaccentExtension(),
        TrigramExtension(),
        migrations.RunSQL(FOLD, "DROP FUNCTION folded_names(jsonb), fold(text)"),
        *(
            migrations.RunSQL(f"CREATE INDEX {name} ON {definition}", f"DROP INDEX {name}")
            for name, definition in INDEXES.items()
        ),
    ]
