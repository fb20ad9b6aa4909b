"""Changes to published records as the API gives them."""

import base64
import binascii
from collections.abc import Iterable
from typing import Any

import orjson
import pyarrow
from django.db.models import Model

from events.api import streaming
from events.api.moment import at
from events.filtersets.refusal import Unreadable
from events.history.feed import Entry, moments_of
from events.records.names import ROOT
from events.records.record import Record

START = (0, 0)
PLURALS = {"event": "events", "alliance": "alliances", "quote": "quotes"}
MOMENTS = 200
COLUMNS = {
    "position": pyarrow.int64(),
    "made_at": pyarrow.timestamp("us", tz="UTC"),
    "reason": pyarrow.string(),
    "kind": pyarrow.string(),
    "id": pyarrow.string(),
    "url": pyarrow.string(),
    "change": pyarrow.string(),
    "more": pyarrow.bool_(),
}
"""The columns of a table of changes: a row for each record that a transaction changed."""


def written_place(place: tuple[int, int]) -> str:
    """Writes a place in the order of transactions as a cursor: letters and digits."""
    return base64.urlsafe_b64encode(orjson.dumps(place)).decode().rstrip("=")


def read_place(text: str) -> tuple[int, int]:
    """Reads such a cursor; raises Unreadable."""
    try:
        position, change_id = orjson.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        if not (0 <= position < 2**63 and 0 <= change_id < 2**63):
            raise ValueError("out of range")
    except (binascii.Error, ValueError, TypeError) as error:
        raise Unreadable("not one that this list gave") from error
    return int(position), int(change_id)


def change_json(entry: Entry) -> dict[str, Any]:
    """Makes one transaction; editors are not named."""
    return {
        "position": entry.position,
        "made_at": entry.made_at,
        "reason": entry.reason,
        "records": [
            {
                "kind": effect.kind,
                "id": effect.public_id,
                "url": f"{ROOT}/{PLURALS[effect.kind]}/{effect.public_id}/",
                "change": effect.change,
            }
            for effect in entry.effects
        ],
        "more": entry.more,
    }


def change_rows(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """Makes the same as rows of a table."""
    return [
        {**{name: entry[name] for name in ("position", "made_at", "reason", "more")}, **record}
        for entry in map(change_json, entries)
        for record in entry["records"]
    ]


def history_json(kind: str, row: Model, shape: Record, rows: Any, language: str) -> list[dict[str, Any]]:
    """Makes the states of a record that were public, the first one first; `record` is null while it was withdrawn.

    rows: the published records of its kind; they are asked again at every moment at which something changed.
    """
    states: list[dict[str, Any]] = []
    for moment in moments_of(kind, row.pk, limit=MOMENTS):
        with at(moment.at):
            found = streaming.records(rows.filter(pk=row.pk), shape, language, present=False)
        if not found and (not states or states[-1]["record"] is None):
            continue  # a draft, or a change to what is withdrawn
        record = orjson.Fragment(found[0][0]) if found else None
        states.append({"from": moment.at, "reason": moment.reason, "record": record})
    return states
