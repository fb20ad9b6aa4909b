"""Which tables have a history, and their columns."""

from dataclasses import dataclass

from django.apps import apps

# The history itself, what is written once and never changed, and what follows from other tables.
UNTRACKED = {"change", "release", "eventrendering"}


@dataclass(frozen=True, slots=True)
class Tracked:
    """One table with a history: its name, the name of its key, and its columns in the model's order.

    `joined`: those of the columns that other tables are joined by.
    """

    table: str
    key: str
    columns: tuple[str, ...]
    joined: tuple[str, ...]


def tracked() -> list[Tracked]:
    """Gives the tables of the app's models that have a history, by name."""
    found = []
    for model in apps.get_app_config("events").get_models():
        meta = model._meta
        if meta.model_name in UNTRACKED or not meta.managed:
            continue
        columns = tuple(str(field.column) for field in meta.concrete_fields)
        joined = tuple(str(field.column) for field in meta.concrete_fields if field.primary_key or field.is_relation)
        found.append(Tracked(meta.db_table, str(meta.pk.column), columns, joined))
    return sorted(found, key=lambda table: table.table)


# What the views of the past are asked by, beside the key, for the versions that have ended; each index costs an update,
# so there are few.
BY_CHANGE = [("change_id", ""), ("ended_by_id", "")]
INDEXES = {
    "events_event": [("event_date DESC, id DESC", "review_status = 'published'"), *BY_CHANGE],
    "events_eventactor": [("event_id", ""), ("actor_id", ""), *BY_CHANGE],
    "events_eventsource": [("event_id", ""), *BY_CHANGE],
    "events_evidence": [("event_id", "event_id IS NOT NULL"), ("article_id", ""), *BY_CHANGE],
    "events_quoteactor": [("quote_id", ""), ("actor_id", ""), *BY_CHANGE],
    "events_alliancereport": [("alliance_id", ""), *BY_CHANGE],
    "events_alliance": BY_CHANGE,
    "events_quote": BY_CHANGE,
    "events_actor": [("name", "")],  # an import asks whether an actor was renamed
    "events_actorname": [("actor_id", "")],
}
# The rows themselves have the models' indexes; these have one by their change as well.
INDEXED_BY_CHANGE = [table for table, indexes in INDEXES.items() if BY_CHANGE[0] in indexes]
