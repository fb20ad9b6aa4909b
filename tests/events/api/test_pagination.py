"""Pages hold each record once, whatever the ties, in both directions, and refuse cursors that are none."""

import datetime

import pytest

from events.api.pagination import Cursor
from events.models import Event
from events.records.rendering import write_renderings
from tests.factories import EventFactory, PlaceFactory, QuoteFactory


def walk(client, address, direction="next"):
    """Follows the links of a list and gives the ids of each page."""
    pages = []
    while address:
        page = client.get(address).json()
        pages.append([record["id"] for record in page["results"]])
        address = page[direction]
    return pages


@pytest.fixture
def one_day(db):
    """1,500 events of one day, and 50 of other days around it."""
    place = PlaceFactory()
    days = [datetime.date(2024, 3, 18)] * 1500 + [datetime.date(2024, 3, 1 + n % 28) for n in range(50)]
    Event.objects.bulk_create(
        EventFactory.build(
            key=f"hand:{n}", event_date=day, date_start=day, date_end=day, country=place.country, place=place
        )
        for n, day in enumerate(days)
    )


def test_1500_events_of_one_day_come_once_each(one_day, client):
    pages = walk(client, "/api/v1/events/?page_size=400")
    ids = [record for page in pages for record in page]
    assert len(ids) == len(set(ids)) == 1550
    assert [len(page) for page in pages] == [400, 400, 400, 350]


@pytest.mark.parametrize("ordering", ["-event_date", "event_date", "-changed_at", "changed_at"])
@pytest.mark.parametrize("written", [False, True])
def test_the_way_back_shows_the_same_pages(one_day, client, ordering, written):
    if written:
        assert sum(write_renderings()) == 1550
    onwards = walk(client, f"/api/v1/events/?page_size=500&ordering={ordering}")
    last = client.get(f"/api/v1/events/?page_size=500&ordering={ordering}").json()
    while last["next"]:
        last = client.get(last["next"]).json()
    backwards = walk(client, last["previous"], "previous")
    assert [page for page in reversed(backwards)] == onwards[:-1]


def test_a_page_stays_the_same_when_events_come_before_it(one_day, client):
    first = client.get("/api/v1/events/?page_size=10").json()
    second = client.get(first["next"]).json()
    EventFactory(event_date=datetime.date(2024, 12, 1))
    assert client.get(first["next"]).json()["results"] == second["results"]


def test_quotes_without_a_day_come_last_and_once(client, db):
    dated = QuoteFactory()
    undated = [QuoteFactory(said_on=None, said_precision=None) for _ in range(3)]
    ids = [record for page in walk(client, "/api/v1/quotes/?page_size=1") for record in page]
    for quote in (dated, *undated):
        quote.refresh_from_db()
    assert ids == [dated.public_id, *(quote.public_id for quote in reversed(undated))]


@pytest.mark.parametrize("size", ["0", "1001", "-1", "many"])
def test_a_page_has_from_1_to_1000_records(get, size):
    problem = get("events/", page_size=size, code=400)["error"]["problems"][0]
    assert problem["parameter"] == "page_size"


@pytest.mark.parametrize(
    "cursor",
    [
        "abc",
        "é",
        Cursor("name", False, "x", 1).written(),
        Cursor("-event_date", False, "yesterday", 1).written(),
        "WzEsMiwzLDRd",
    ],
)
def test_a_cursor_that_no_list_gave_is_refused(get, cursor):
    assert get("events/", cursor=cursor, code=400)["error"]["problems"][0]["parameter"] == "cursor"


def test_a_cursor_keeps_its_order(get):
    cursor = Cursor("event_date", False, "2024-01-01", 1).written()
    assert get("events/", cursor=cursor, ordering="-event_date", code=400)["error"]["problems"][0]["parameter"] == (
        "ordering"
    )


def test_an_order_that_there_is_not_is_refused_with_the_nearest(get):
    assert get("events/", ordering="event-date", code=400)["error"]["problems"][0]["nearest"] == "event_date"
