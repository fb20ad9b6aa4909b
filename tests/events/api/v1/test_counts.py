"""Counts: by up to three things, from the sums of months where they can answer, equal to what the lists hold."""

import csv
import datetime
import io
import json
from collections import Counter

import pyarrow.parquet
import pytest

from events.filtersets import EventFilters
from events.filtersets.counts import count_events
from tests.factories import ActorFactory, CountryFactory, EventActorFactory, EventFactory, EvidenceFactory


@pytest.fixture
def events(db):
    """Forty events over two years, three countries and three sub-event types, some without deaths stated."""
    subs = ["Armed clash", "Attack", "Air/drone strike"]
    countries = [CountryFactory(name=name) for name in ("Libya", "Sudan", "Mali")]
    return [
        EventFactory(
            event_date=datetime.date(2023, 1, 9) + datetime.timedelta(days=17 * n),
            sub_event_type=subs[n % 3],
            place=None,
            country=countries[n % 2] if n % 7 else None,
            fatalities=n if n % 4 else None,
        )
        for n in range(40)
    ]


@pytest.mark.parametrize("by", [["country"], ["country", "month"], ["year", "event_type"], ["sub_event_type"]])
@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"country": ["Libya"]},
        {"event_type": ["Battles", "Explosions/Remote violence"]},
        {"date": ["2023"]},
        {"date": ["2023-05", "2024-02"]},
        {"date_after": ["2023-02-11"], "date_before": ["2024-06-20"]},
        {"date_after": ["2023-03-05"], "date_before": ["2023-03-25"]},
        {"date_after": ["2023-03-01"], "date_before": ["2023-04-30"]},
        {"date": ["2023-06"], "date_after": ["2023-06-10"]},
        {"disorder_type": ["Political violence"]},
    ],
)
def test_the_sums_of_months_say_what_the_events_say(events, by, asked):
    filters = EventFilters(asked)
    assert count_events(filters, by, now=True) == count_events(filters, by, now=False)


def test_a_group_has_its_events_and_the_deaths_that_were_stated(get, events):
    rows = {row["country"]: row for row in get("events/counts/", by="country")["results"]}
    names = Counter(event.country.name if event.country else None for event in events)
    assert {country: row["events"] for country, row in rows.items()} == names
    libya = [event.fatalities for event in events if event.country and event.country.name == "Libya"]
    assert rows["Libya"]["fatalities"] == sum(deaths or 0 for deaths in libya)


def test_months_are_written_as_such_and_countries_in_dutch(get, events):
    row = get("events/counts/", by="month,country", date="2023-01", country="Sudan", speaks="nl")["results"][0]
    assert (row["month"], row["country"]) == ("2023-01", "Soedan")


def test_deaths_that_nobody_stated_are_null(get, db):
    EventFactory(fatalities=None)
    assert get("events/counts/", by="year")["results"] == [{"year": 2024, "events": 1, "fatalities": None}]


def test_an_event_counts_once_for_each_kind_of_actor(get, db):
    event = EventFactory(fatalities=5)
    for order, kind in enumerate(["rebel_group", "rebel_group", "civilians"]):
        role = "associated" if order else "main"
        EventActorFactory(event=event, actor=ActorFactory(kind=kind), order=order, role=role)
    assert get("events/counts/", by="actor_kind")["results"] == [
        {"actor_kind": "civilians", "events": 1, "fatalities": None},
        {"actor_kind": "rebel_group", "events": 1, "fatalities": None},
    ]


def test_an_event_whose_notes_and_passages_mention_the_words_counts_once(get, db):
    EventFactory(notes="A drone struck the base.", fatalities=1)
    EvidenceFactory(event=EventFactory(notes="Men died.", fatalities=2), passage="the Drone")
    EvidenceFactory(event=EventFactory(notes="A drone again.", fatalities=4), passage="a drone")
    EvidenceFactory(event=EventFactory(notes="Nothing of the kind.", fatalities=8), passage="a shell")
    EventFactory(notes="A drone that nobody published.", review_status="machine")
    (counted,) = get("events/counts/", by="event_type", q="drone")["results"]
    assert (counted["events"], counted["fatalities"]) == (3, 7)
    assert len(get("events/", q="drone")["results"]) == 3


def test_two_data_sets_are_never_added_up(get, db):
    EventFactory()
    EventFactory(dataset_id="acled", external_id="LBY1", key="acled:LBY1")
    assert [row["events"] for row in get("events/counts/", by="year")["results"]] == [1]
    both = get("events/counts/", by="year", dataset=["own", "acled"])
    assert [(row["dataset"], row["events"]) for row in both["results"]] == [("acled", 1), ("own", 1)]


@pytest.mark.parametrize("by", ["", "place", "country,month,year,event_type"])
def test_counting_by_nothing_by_more_than_three_or_by_what_there_is_not(get, by):
    assert get("events/counts/", by=by, code=400)["error"]["problems"][0]["parameter"] == "by"


@pytest.mark.parametrize("by", ["country", "admin1,year", "month,event_type,country"])
def test_counts_as_tables_say_what_the_json_says(client, events, by):
    listed = client.get(f"/api/v1/events/counts/?by={by}").json()["results"]
    table = client.get(f"/api/v1/events/counts/?format=csv&by={by}")
    rows = list(csv.DictReader(io.StringIO(table.content.decode())))
    as_text = [{name: "" if value is None else str(value) for name, value in row.items()} for row in listed]
    assert rows == as_text
    assert table["Content-Disposition"] == 'attachment; filename="counts.csv"'
    lines = client.get(f"/api/v1/events/counts/?format=ndjson&by={by}").content.splitlines()
    assert [json.loads(line) for line in lines] == listed
    body = client.get(f"/api/v1/events/counts/?by={by}", headers={"accept": "application/vnd.apache.parquet"}).content
    assert pyarrow.parquet.read_table(io.BytesIO(body)).to_pylist() == listed


def test_counts_of_nothing_are_a_line_of_names(client, db):
    assert client.get("/api/v1/events/counts/?format=csv&by=year").content == b"year,events,fatalities\n"


def test_a_region_that_a_spreadsheet_would_run_comes_as_text(client, db):
    EventFactory(place__admin1="=1+1")
    assert client.get("/api/v1/events/counts/?format=csv&by=admin1").content.splitlines()[1].startswith(b"'=1+1,")


@pytest.mark.parametrize("form", ["csv", "ndjson", "parquet"])
def test_a_refused_count_is_told_as_json(get, form):
    assert get("events/counts/", by="place", format=form, code=400)["error"]["problems"][0]["parameter"] == "by"
