"""Triggers that keep a record's public id for ever and note when the row last changed, whichever way a change came."""

from django.db import migrations

RECORDS = (
    "source",
    "article",
    "place",
    "actor",
    "actorname",
    "actorrelation",
    "membership",
    "event",
    "alliance",
    "alliancereport",
    "quote",
    "evidence",
    "proposal",
    "duplicatecandidate",
)

FUNCTION = """
CREATE FUNCTION keep_public_id() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.public_id := OLD.public_id;
    NEW.changed_at := OLD.changed_at;
    IF NEW IS DISTINCT FROM OLD THEN
        NEW.changed_at := statement_timestamp();
    END IF;
    RETURN NEW;
END $$;
"""

TRIGGER = (
    "CREATE TRIGGER keep_public_id BEFORE UPDATE ON events_{table} FOR EACH ROW EXECUTE FUNCTION keep_public_id();"
)


class Migration(migrations.Migration):
    dependencies = [("events", "0001_initial")]

    operations = [
        migrations.RunSQL(
            FUNCTION + "".join(TRIGGER.format(table=table) for table in RECORDS),
            "DROP FUNCTION keep_public_id() CASCADE",
        )
    ]
