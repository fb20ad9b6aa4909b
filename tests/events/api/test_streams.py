"""CSV, NDJSON and Parquet hold exactly the rows of the filter, without pages."""

import csv
import io
import json

import pyarrow.parquet
import pytest

from events.api import streaming
from events.api.v1.urls import router
from events.models import Event
from events.records.event import EVENT
from tests.factories import (
    AllianceReportFactory,
    EventActorFactory,
    EventFactory,
    EventSourceFactory,
    EvidenceFactory,
    QuoteActorFactory,
)

LISTS = ["events", "actors", "alliances", "quotes", "articles", "places", "countries"]


def stream(client, path, kind):
    """Gives the bytes of a stream."""
    answer = client.get(f"/api/v1/{path}", headers={"accept": kind})
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


def rows_of_csv(client, path):
    """Reads a stream of CSV."""
    return list(csv.DictReader(io.StringIO(stream(client, path, "text/csv").decode())))


@pytest.fixture
def facts(db):
    """Three events of our own coding, one of another data set, an alliance and a quote; with parts and evidence."""
    events = [EventFactory(fatalities=n, notes=f'Note {n}, "said"\nso') for n in range(3)]
    for event in events:
        EventActorFactory(event=event)
        EventSourceFactory(event=event)
        EvidenceFactory(event=event)
    EventFactory(dataset_id="acled", external_id="LBY1", key="acled:LBY1")
    EvidenceFactory(event=None, alliance_report=AllianceReportFactory())
    EvidenceFactory(event=None, quote=QuoteActorFactory().quote)
    return events


def test_every_list_of_the_map_is_tried_here():
    assert [prefix for prefix, _view, _name in router.registry] == LISTS


@pytest.mark.parametrize("noun", LISTS)
def test_every_format_of_every_list_has_the_same_records(facts, client, noun):
    listed = client.get(f"/api/v1/{noun}/?page_size=1000").json()["results"]
    lines = [json.loads(line) for line in stream(client, f"{noun}/", "application/x-ndjson").splitlines()]
    table = pyarrow.parquet.read_table(io.BytesIO(stream(client, f"{noun}/", "application/vnd.apache.parquet")))
    flat = rows_of_csv(client, f"{noun}/")
    key = "name" if noun == "countries" else "id"
    assert listed
    assert sorted(lines, key=lambda row: row[key]) == sorted(listed, key=lambda row: row[key])
    for rows in (flat, table.to_pylist()):
        assert sorted(row[key] for row in rows) == sorted(row[key] for row in listed)
    assert list(flat[0]) == table.column_names


def test_a_stream_has_the_rows_of_the_filter(facts, client):
    assert len(rows_of_csv(client, "events/?fatalities_min=1")) == 2
    assert len(rows_of_csv(client, "events/?dataset=acled")) == 1


def test_a_filter_that_keeps_nothing_gives_an_empty_table(facts, client):
    assert rows_of_csv(client, "events/?date=1999") == []
    empty = stream(client, "events/?date=1999", "application/vnd.apache.parquet")
    assert pyarrow.parquet.read_table(io.BytesIO(empty)).num_rows == 0
    assert stream(client, "events/?date=1999", "application/x-ndjson") == b""


def test_cells_keep_line_breaks_quotes_and_nulls(facts, client):
    rows = {row["fatalities"]: row for row in rows_of_csv(client, "events/")}
    assert rows["1"]["notes"] == 'Note 1, "said"\nso'
    assert rows["1"]["fatalities_low"] == ""
    table = pyarrow.parquet.read_table(io.BytesIO(stream(client, "events/", "application/vnd.apache.parquet")))
    assert table["fatalities_low"].to_pylist() == [None] * 3
    assert str(table.schema.field("event_date").type) == "date32[day]"
    assert {row["notes"] for row in table.to_pylist()} == {row["notes"] for row in rows.values()}


@pytest.mark.parametrize("begins", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_a_cell_that_a_spreadsheet_would_run_comes_as_text(db, client, begins):
    EventFactory(notes=begins)
    (row,) = rows_of_csv(client, "events/")
    assert row["notes"] == f"'{begins}"


def test_a_negative_number_stays_a_number(db, client):
    EventFactory(place__longitude="-12.5000")
    assert rows_of_csv(client, "events/")[0]["longitude"] == "-12.5000"


@pytest.mark.parametrize("parameter", ["page_size=10", "cursor=x", "ordering=event_date"])
def test_a_stream_has_no_pages(db, client, parameter):
    assert client.get(f"/api/v1/events/?format=csv&{parameter}").status_code == 400


def test_a_reader_who_leaves_early_leaves_the_connection_in_order(facts):
    rows = streaming.csv(Event.objects.all(), EVENT, "en")
    next(rows)  # the line of names
    next(rows)
    rows.close()
    assert Event.objects.count() == 4


def test_the_file_has_a_name(facts, client):
    assert client.get("/api/v1/events/?format=csv")["Content-Disposition"] == 'attachment; filename="events.csv"'
