"""The versions of one record, and what each changed."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import connections, models

WRITTEN_BY_DATABASE = {"changed_at"}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value that a change changed."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Version:
    """A record's state from one change to the next; `ended` where the change removed the row."""

    valid_from: datetime.datetime
    valid_to: datetime.datetime | None
    position: int
    user_name: str
    application: str
    reason: str
    values: dict[str, Any]
    changes: tuple[FieldChange, ...]


def versions_of(record: models.Model, *, using: str = "default") -> list[Version]:
    """Gives the versions of a record, the first one first; each names what differs from the one before."""
    table = record._meta.db_table
    columns = [str(field.column) for field in record._meta.concrete_fields]
    selected = ", ".join(f'h."{column}"' for column in columns)
    with connections[using].cursor() as cursor:
        cursor.execute(
            f"SELECT h.version_from, h.version_to, c.position, c.user_name, c.application, c.reason, {selected}"  # noqa: S608
            f" FROM history.{table} h JOIN events_change c ON c.id = h.change_id"
            f' WHERE h."{record._meta.pk.column}" = %s ORDER BY h.version_from, h.change_id',
            [record.pk],
        )
        rows = cursor.fetchall()
    found: list[Version] = []
    for valid_from, valid_to, position, user_name, application, reason, *cells in rows:
        values = dict(zip(columns, cells, strict=True))
        before = found[-1].values if found else {}
        changes = tuple(
            FieldChange(name, before.get(name), value)
            for name, value in values.items()
            if found and name not in WRITTEN_BY_DATABASE and before.get(name) != value
        )
        found.append(Version(valid_from, valid_to, position, user_name, application, reason, values, changes))
    return found
