"""The feed of changes, the history of a record, and the facts as they were."""

import csv
import io
import json

import pyarrow.parquet
import pytest
from django.utils import timezone

from events.history.attribution import acting
from events.models import Event
from events.services.review import publish, withdraw
from tests.factories import EventActorFactory, EventFactory, EvidenceFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def story(transactional_db):
    """A draft with an actor, published, corrected, withdrawn and published again; with the moments in between."""
    event = EventFactory(review_status="machine", fatalities=3)
    EventActorFactory(event=event)
    moments = [timezone.now()]
    publish(event, by=None)
    moments.append(timezone.now())
    with acting(by=None, reason="a second report"):
        Event.objects.filter(pk=event.pk).update(fatalities=8)
    moments.append(timezone.now())
    withdraw(event, by=None, reason="retracted by its source")
    moments.append(timezone.now())
    publish(event, by=None, reason="confirmed after all")
    event.refresh_from_db()
    return event, moments


def test_the_feed_tells_what_became_public_and_what_did_not(get, story):
    event, _moments = story
    told = [(entry["records"][0]["change"], entry["reason"]) for entry in get("changes/")["results"]]
    assert told == [
        ("published", ""),
        ("changed", "a second report"),
        ("withdrawn", "retracted by its source"),
        ("published", "confirmed after all"),
    ]
    assert {record["id"] for entry in get("changes/")["results"] for record in entry["records"]} == {event.public_id}


def test_the_feed_goes_on_where_it_ended(client, story):
    event, _moments = story
    reached = client.get("/api/v1/changes/").json()["next"]
    assert client.get(reached).json() == {"next": reached, "results": []}
    EvidenceFactory(event=event)
    (entry,) = client.get(reached).json()["results"]
    assert entry["records"][0]["change"] == "changed"


def test_a_record_tells_its_public_states_only(get, story):
    event, _moments = story
    states = get(f"events/{event.public_id}/history/")["results"]
    assert [(state["record"] or {}).get("fatalities") for state in states] == [3, 8, None, 8]
    assert [state["reason"] for state in states[1:]] == [
        "a second report",
        "retracted by its source",
        "confirmed after all",
    ]
    assert len(states[0]["record"]["actors"]) == 1


def test_a_draft_has_no_history(get):
    event = EventFactory(review_status="machine")
    event.refresh_from_db()
    get(f"events/{event.public_id}/history/", code=404)


def test_the_past_can_be_asked(get, ids, story):
    event, moments = story
    was = [get("events/", as_of=moment.isoformat())["results"] for moment in moments]
    assert [[record["fatalities"] for record in records] for records in was] == [[], [3], [8], []]
    assert ids("events/", as_of=moments[1].isoformat(), fatalities_min=4) == []
    assert get(f"events/{event.public_id}/", as_of=moments[1].isoformat())["fatalities"] == 3
    assert get("events/counts/", by="year", as_of=moments[1].isoformat())["results"][0]["fatalities"] == 3


def test_the_past_is_streamed_too(client, story):
    _event, moments = story
    stream = client.get("/api/v1/events/", {"format": "csv", "as_of": moments[1].isoformat()})
    assert b"".join(stream.streaming_content).count(b"Armed clash") == 1


def test_the_feed_as_a_table_has_a_row_for_each_record(client, story):
    event, _moments = story
    whole = client.get("/api/v1/changes/").json()
    table = client.get("/api/v1/changes/?format=csv")
    rows = list(csv.DictReader(io.StringIO(table.content.decode())))
    assert [(row["change"], row["reason"], row["id"], row["more"]) for row in rows] == [
        ("published", "", event.public_id, "f"),
        ("changed", "a second report", event.public_id, "f"),
        ("withdrawn", "retracted by its source", event.public_id, "f"),
        ("published", "confirmed after all", event.public_id, "f"),
    ]
    lines = client.get("/api/v1/changes/?format=ndjson").content.splitlines()
    assert [json.loads(line) for line in lines] == whole["results"]
    parquet = pyarrow.parquet.read_table(io.BytesIO(client.get("/api/v1/changes/?format=parquet").content))
    assert parquet.column_names == list(rows[0])
    assert parquet["position"].to_pylist() == [entry["position"] for entry in whole["results"]]


@pytest.mark.parametrize("form", ["csv", "ndjson", "parquet"])
def test_a_table_of_changes_says_where_it_goes_on(client, story, form):
    onwards = client.get("/api/v1/changes/").json()["next"]
    assert client.get(f"/api/v1/changes/?format={form}")["Link"] == f'<{onwards}>; rel="next"'
