"""A page that one statement answers is the page that is put together step by step."""

import datetime
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.api import resource
from events.models import Event, Membership
from events.records.rendering import write_renderings
from tests.factories import ActorFactory, CountryFactory, EventActorFactory, EventFactory, MembershipFactory

QUESTIONS = [
    "",
    "?page_size=2",
    "?page_size=7",
    "?country=Libya",
    "?country=libya",
    "?country=LBY&page_size=1",
    "?dataset=own&country=Libya&date_after=2024-03-03&date_before=2024-03-06",
    "?date_before=2024-03-04&ordering=event_date&page_size=3",
    "?ordering=-changed_at&page_size=3",
    "?actor=Harbour+Guard&page_size=2",
    "?actor=Harbour+Guard&date_after=2024-03-02",
    "?actor=Omar+Ferhat",
    "?country=Libya&country=Mali",
    "?date_after=2031-01-01",
    "?dataset=acled",
    "?dataset=akled",
    "?country=Lybia",
    "?actor=Nobody",
    "?date_after=2024",
    "?page_size=0",
    "?page_size=2&page_size=3",
    "?cursor=abc",
]


@pytest.fixture
def events(db):
    """Eight published events of three days in two countries, a guard in every other one; and a draft of each kind."""
    countries = [CountryFactory(name=name) for name in ("Libya", "Mali")]
    guard = ActorFactory(name="Harbour Guard")
    leader = ActorFactory(name="Omar Ferhat", kind="person")
    MembershipFactory(member=leader, group=guard, start="2024-03-02")
    for status in ("published", "machine", "withdrawn"):
        for n in range(8):
            event = EventFactory(
                event_date=datetime.date(2024, 3, 1 + n % 3), country=countries[n % 2], review_status=status
            )
            EventActorFactory(event=event, actor=guard if n % 4 < 2 else ActorFactory())
            EventActorFactory(event=event, actor=guard if n == 0 else ActorFactory(), side=2)
    return Event.objects.published()


def walk(client, question):
    """Gives status and content of a page, and of those that follow it."""
    pages, address = [], f"/api/v1/events/{question}"
    while address:
        answer = client.get(address)
        pages.append((answer.status_code, json.loads(answer.content)))
        address = pages[-1][1].get("next")
    return pages


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("written", ["none", "some", "all"])
def test_both_ways_give_the_same_pages(events, client, monkeypatch, question, written):
    if written != "none":
        assert sum(write_renderings()) == 8
    if written == "some":
        Event.objects.filter(pk__in=list(events.values_list("pk", flat=True)[::3])).update(fatalities=7)
    at_once = walk(client, question)
    monkeypatch.setattr(resource, "page_at_once", lambda *_asked: None)
    assert at_once == walk(client, question)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("?country=Libya&date_after=2024-03-01", 1),
        ("?country=Libya&date_after=2024-03-02", 1),
        ("?actor=Harbour+Guard&page_size=2", 3),  # who bears the name, who leads it, the page
    ],
)
def test_a_page_takes_one_statement_beside_the_names_of_actors(events, client, question, number):
    assert sum(write_renderings()) == 8
    Membership.objects.all().delete()
    with CaptureQueriesContext(connection) as asked:
        assert client.get(f"/api/v1/events/{question}").status_code == 200
    assert len(asked) == number


def test_the_same_words_serve_other_values(events, client):
    first, second = (
        {record["country"]["name"] for record in client.get(f"/api/v1/events/?country={name}").json()["results"]}
        for name in ("Libya", "Mali")
    )
    assert (first, second) == ({"Libya"}, {"Mali"})


@pytest.mark.django_db(transaction=True)
def test_a_page_is_tagged_with_the_state_that_it_was_read_in(client):
    event = EventFactory(event_date=datetime.date(2024, 3, 1))
    assert sum(write_renderings()) == 1
    before = client.get("/api/v1/events/")
    assert client.get("/api/v1/events/", headers={"if-none-match": before["ETag"]}).status_code == 304
    event.fatalities = 12
    event.save()
    after = client.get("/api/v1/events/", headers={"if-none-match": before["ETag"]})
    assert (after.status_code, after.json()["results"][0]["fatalities"]) == (200, 12)
    assert client.get("/api/v1/events/", headers={"if-none-match": after["ETag"]}).status_code == 304
