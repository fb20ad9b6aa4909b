"""Stores what facts refer to: sources, places, actors, their names and what the lexicon knows of memberships."""

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from django.apps import apps
from django.db.models import Model

from events.fixtures.rows import ArticleRows, NaturalKey, Row
from events.models import ActorName, Alliance, Membership
from events.services.importing.edited import edited
from events.services.importing.recognise_actors import recognise_actors
from events.services.importing.resolve import References, differences, identity

Recogniser = Callable[[list[Row]], dict[NaturalKey, int]]
EMPTY: tuple[object, ...] = (None, "", [], {})


def store_references(*, rows: ArticleRows, references: References) -> list[Membership]:
    """Stores the rows that are missing, and corrects those that the lexicon knows better and nobody has edited.

    What was made from the text alone never changes a row that is there; an empty value never takes a value's place.
    Returns the memberships.
    """
    countries = [tuple(row.fields["country"]) for row in (*rows.places, *rows.actors) if row.fields["country"]]
    countries += [tuple(fact.row.fields["country"]) for fact in rows.facts if fact.row.fields.get("country")]
    references.look_up("events.country", countries)
    _store("events.source", rows.sources, references)
    _store("events.place", [row for row in rows.places if row.fields["parent"] is None], references)
    _store("events.place", [row for row in rows.places if row.fields["parent"] is not None], references)
    day = datetime.date.fromisoformat(rows.article.fields["published"])
    _store("events.actor", rows.actors, references, lambda unknown: recognise_actors(rows=unknown, day=day))
    _store_names(rows.names, references)
    _store_alliances(rows.alliances, references)
    return _store_memberships(rows.memberships, references)


def _store(model: str, rows: Sequence[Row], references: References, recognise: Recogniser = lambda rows: {}) -> None:
    """Stores rows that `recognise` (rows stored under no key of theirs to primary keys) does not know either."""
    kind = apps.get_model(model)
    stored = references.look_up(model, (row.key for row in rows))
    for key, pk in recognise([row for row in rows if references.find(model, row.key) is None]).items():
        references.add(model, key, pk)
    missing = [row for row in rows if references.find(model, row.key) is None]
    made = kind._default_manager.bulk_create([kind(**references.columns(row)) for row in missing])
    for row, one in zip(missing, made, strict=True):
        references.add(model, row.key, one.pk)
    known = [(stored.get(identity(model, row.key)), row) for row in rows if row.certain]
    correct_rows([(one, references.columns(row)) for one, row in known if one is not None])


def _store_names(rows: Sequence[Row], references: References) -> None:
    wanted = [references.columns(row) for row in rows]
    stored = {
        (name.actor_id, name.name, name.language, name.valid_from): name
        for name in ActorName.objects.filter(actor_id__in={columns["actor_id"] for columns in wanted})
    }
    _store_by_columns(ActorName, ("actor_id", "name", "language", "valid_from"), stored, wanted)


def _store_memberships(rows: Sequence[Row], references: References) -> list[Membership]:
    wanted = [references.columns(row) for row in rows]
    wanted = [columns for columns in wanted if _is_of_two(columns, "member_id", "group_id")]
    stored = {
        (one.member_id, one.group_id, one.role, one.start): one
        for one in Membership.objects.filter(member_id__in={columns["member_id"] for columns in wanted})
    }
    identity = ("member_id", "group_id", "role", "start")
    _store_by_columns(Membership, identity, stored, wanted)
    return [stored[tuple(columns[name] for name in identity)] for columns in wanted]


def _store_alliances(rows: Sequence[Row], references: References) -> None:
    rows = [row for row in rows if _is_of_two(references.columns(row), "supporter_id", "supported_id")]
    wanted = [references.columns(row) for row in rows]
    stored = {
        (one.supporter_id, one.supported_id, one.kind, one.object): one
        for one in Alliance.objects.filter(supporter_id__in={columns["supporter_id"] for columns in wanted})
    }
    _store_by_columns(Alliance, tuple(wanted[0]) if wanted else (), stored, wanted)
    for row, columns in zip(rows, wanted, strict=True):
        references.add(row.model, row.key, stored[tuple(columns.values())].pk)


def _store_by_columns(
    model: type[Model],
    identity: tuple[str, ...],
    stored: dict[tuple[Any, ...], Any],
    wanted: list[dict[str, Any]],
) -> None:
    """Stores rows that are told apart by the columns `identity`, and adds them to `stored`.

    Of rows that became equal because two actors were merged, one is made.
    """
    missing: dict[tuple[Any, ...], Model] = {}
    present = []
    for columns in wanted:
        key = tuple(columns[name] for name in identity)
        if key in stored:
            present.append((stored[key], columns))
        else:
            missing.setdefault(key, model(**columns))
    for key, made in zip(missing, model._default_manager.bulk_create(missing.values()), strict=True):
        stored[key] = made
    correct_rows(present)


def _is_of_two(columns: dict[str, Any], one: str, other: str) -> bool:
    """Says whether a row is still about two actors: an editor may have merged them into one."""
    return bool(columns[one] != columns[other])


def correct_rows(pairs: list[tuple[Any, dict[str, Any]]]) -> None:
    """Puts the values of `pairs` (stored row, columns) into the rows that differ and that nobody has edited."""
    changed = []
    for stored, columns in pairs:
        told = {name: value for name, value in differences(stored, columns).items() if value not in EMPTY}
        if told:
            changed.append((stored, told))
    if not changed:
        return
    untouchable = edited(table=changed[0][0]._meta.db_table, ids=[stored.pk for stored, _ in changed])
    for stored, told in changed:
        if stored.pk not in untouchable:
            type(stored)._default_manager.filter(pk=stored.pk).update(**told)
