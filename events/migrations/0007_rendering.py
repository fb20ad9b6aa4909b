"""Renderings of events, and the triggers that take one away when anything it was made of changes."""

import django.db.models.deletion
from django.db import migrations, models

# Writers hold this lock together, the one that makes renderings alone: so none is made of what is about to change.
LOCK = 7_301_946

# For each table that a rendering is made of: the events that a changed row (of `rows`) belongs to.
AFFECTED = {
    "events_event": "SELECT id FROM rows",
    "events_eventactor": "SELECT event_id FROM rows",
    "events_eventsource": "SELECT event_id FROM rows",
    "events_evidence": "SELECT event_id FROM rows",
    "events_actor": "SELECT p.event_id FROM events_eventactor p JOIN rows ON rows.id = p.actor_id",
    "events_place": "SELECT e.id FROM events_event e JOIN events_place p ON p.id = e.place_id"
    " JOIN rows ON rows.id IN (p.id, p.parent_id)",
    "events_source": "SELECT p.event_id FROM events_eventsource p JOIN rows ON rows.id = p.source_id"
    " UNION ALL SELECT v.event_id FROM events_evidence v JOIN events_article a ON a.id = v.article_id"
    " JOIN rows ON rows.id = a.source_id",
    "events_article": "SELECT v.event_id FROM events_evidence v JOIN rows ON rows.id = v.article_id",
    "events_country": "SELECT e.id FROM events_event e JOIN rows ON rows.id = e.country_id",
    "events_dataset": "SELECT e.id FROM events_event e JOIN rows ON rows.name = e.dataset_id",
}

# The lock comes first: what is asked after it sees what whoever held it has written.
FUNCTION = """
CREATE FUNCTION {table}_{what}_forgets() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared({lock});
    IF EXISTS (SELECT FROM events_eventrendering) THEN
        {statement};
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER rendering_{what} AFTER {operation} ON {table} {rows}
FOR EACH STATEMENT EXECUTE FUNCTION {table}_{what}_forgets();
"""
FORGET = "DELETE FROM events_eventrendering WHERE event_id IN ({affected})"
CHANGED = (
    "WITH rows AS ((TABLE before EXCEPT TABLE after) UNION ALL (TABLE after EXCEPT TABLE before)) "
)
WAYS = (
    ("inserted", "INSERT", "REFERENCING NEW TABLE AS rows", FORGET),
    ("deleted", "DELETE", "REFERENCING OLD TABLE AS rows", FORGET),
    ("updated", "UPDATE", "REFERENCING OLD TABLE AS before NEW TABLE AS after", CHANGED + FORGET),
    ("emptied", "TRUNCATE", "", "DELETE FROM events_eventrendering"),
)


def triggers() -> str:
    """Writes the triggers of all tables."""
    return "".join(
        FUNCTION.format(
            table=table, what=what, operation=operation, rows=rows, lock=LOCK, statement=statement.format(affected=affected)
        )
        for table, affected in AFFECTED.items()
        for what, operation, rows, statement in WAYS
    )


class Migration(migrations.Migration):
    dependencies = [("events", "0006_month_count")]

    operations = [
        migrations.CreateModel(
            name="EventRendering",
            fields=[
                (
                    "event",
                    models.OneToOneField(
                        help_text="The event.",
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="rendering",
                        serialize=False,
                        to="events.event",
                    ),
                ),
                ("body", models.TextField(help_text="The record as JSON, with English names.")),
            ],
            options={"ordering": ["event"]},
        ),
        # Rows of up to a page stay in one piece: they are read far more often than written.
        migrations.RunSQL("ALTER TABLE events_eventrendering SET (toast_tuple_target = 8160)", migrations.RunSQL.noop),
        migrations.RunSQL(
            triggers(),
            "".join(f"DROP FUNCTION {table}_{what}_forgets() CASCADE;" for table in AFFECTED for what, *_rest in WAYS),
        ),
    ]
