"""Events: filters on date, actor, place and words; names in two languages; evidence, licence and links."""

import datetime

import pytest

from events.models import Event, Redirect
from events.records.rendering import write_renderings
from tests.factories import (
    ActorFactory,
    ActorNameFactory,
    CountryFactory,
    EventActorFactory,
    EventFactory,
    EventSourceFactory,
    EvidenceFactory,
    MembershipFactory,
    PlaceFactory,
)


@pytest.fixture
def capture(db):
    """The capture of an air base in May 2020, read from two passages; the army of Khalifa Haftar lost it."""
    town = PlaceFactory(name="Al-Watiya", names={"nl": ["Al-Wattiyah"]}, admin1="Nālūt")
    base = PlaceFactory(
        name="Al-Watiya Air Base", kind="base", admin1="", parent=town, latitude="32.4700", longitude="11.8900"
    )
    event = EventFactory(
        event_date=datetime.date(2020, 5, 18),
        sub_event_type="Government regains territory",
        place=base,
        fatalities=3,
        notes="The government's forces captured the base.",
        tags=["air base"],
    )
    army = ActorFactory(name="Libyan National Army", country=CountryFactory())
    leader = ActorFactory(name="Khalifa Haftar", kind="person")
    ActorNameFactory(actor=army, name="Libisch Nationaal Leger")
    ActorNameFactory(actor=leader, name="Haftar", language="")
    MembershipFactory(member=leader, group=army, start="2014-05-01")
    EventActorFactory(event=event, actor=army, side=2, reported_name="Haftars troepen")
    source = EventSourceFactory(event=event)
    for start in (0, 10):
        EvidenceFactory(event=event, article=source.article, start=start)
    event.refresh_from_db()
    return event


@pytest.fixture
def other(capture):
    """A clash elsewhere, in 2023."""
    event = EventFactory(event_date=datetime.date(2023, 4, 15), country=CountryFactory(name="Sudan"))
    EventActorFactory(event=event)
    event.refresh_from_db()
    return event


@pytest.mark.parametrize(
    "asked",
    [
        {"date": "2020-05-18"},
        {"date": "2020-05"},
        {"date": "2020"},
        {"date_after": "2020-05-18", "date_before": "2020-05-18"},
        {"overlaps": "2020-05-01,2020-05-18"},
        {"actor": "Haftar"},
        {"actor": "haftar", "date": "2020-05"},
        {"actor": "Libisch Nationaal Leger"},
        {"actor_exact": "Libyan National Army"},
        {"event_type": "battles", "sub_event_type": "Government regains territory"},
        {"country": "Libya"},
        {"country": "Libië"},
        {"country": "LY"},
        {"country": "434"},
        {"admin1": "nalut"},
        {"place": "al-wattiyah"},
        {"place": "Al-Watiya Air Base"},
        {"bbox": "11,32,12,33"},
        {"fatalities_min": "3", "fatalities_max": "3"},
        {"tag": "air base"},
        {"q": "forces captured"},
        {"q": "Monday soldiers"},
    ],
)
def test_a_filter_keeps_what_was_asked_for(ids, capture, other, asked):
    assert ids("events/", **asked) == [capture.public_id]


def test_filters_that_leave_it_out(ids, capture, other):
    for asked in ({"actor_exact": "Haftar"}, {"actor": "Haftar", "date": "2023"}, {"q": "never"}, {"bbox": "0,0,1,1"}):
        assert capture.public_id not in ids("events/", **asked)


def test_a_leader_stands_for_the_group_only_while_leading(ids, capture):
    before = EventFactory(event_date=datetime.date(2013, 1, 1))
    EventActorFactory(event=before, actor=capture.event_actors.get().actor)
    assert ids("events/", actor="Haftar") == [capture.public_id]


def test_repeated_values_are_either_or(ids, capture, other):
    assert ids("events/", country=["Libya", "Sudan"]) == [other.public_id, capture.public_id]
    assert ids("events/", date=["2020-05", "2023-04"]) == [other.public_id, capture.public_id]


def test_actors_of_a_kind_and_disorder_types(ids, capture, other):
    assert set(ids("events/", actor_kind="rebel_group")) == {capture.public_id, other.public_id}
    assert ids("events/", actor_kind="civilians") == []
    assert len(ids("events/", disorder_type="Political violence")) == 2


def test_a_source_by_name_and_by_id(ids, capture, other):
    source = capture.event_sources.get().source
    source.refresh_from_db()
    assert ids("events/", source=source.name.upper()) == ids("events/", source=source.public_id) == [capture.public_id]


def test_other_data_sets_only_where_asked_for(ids, capture):
    bulk = EventFactory(dataset_id="acled", external_id="LBY1", key="acled:LBY1")
    bulk.refresh_from_db()
    assert ids("events/") == [capture.public_id]
    assert ids("events/", dataset="acled") == [bulk.public_id]
    assert len(ids("events/", dataset=["own", "acled"])) == 2


def test_a_record_carries_evidence_licence_and_links(get, capture):
    record = get(f"events/{capture.public_id}/")
    article = capture.evidences.first().article
    article.refresh_from_db()
    assert [(passage["start"], passage["passage"]) for passage in record["evidence"]] == [
        (0, article.text[0:40]),
        (10, article.text[10:40]),
    ]
    assert record["evidence"][0]["article"]["url"] == f"/api/v1/articles/{article.public_id}/"
    assert "text" not in record["evidence"][0]["article"]
    assert record["licence"] == "CC BY 4.0"
    assert record["url"] == f"/api/v1/events/{capture.public_id}/"
    assert (record["location"]["name"], record["site"]["name"]) == ("Al-Watiya", "Al-Watiya Air Base")
    assert record["actors"][0]["reported_name"] == "Haftars troepen"


def test_names_come_in_dutch_where_asked_for(get, capture):
    dutch = get(f"events/{capture.public_id}/", speaks="nl")
    assert dutch["actors"][0]["name"] == "Libisch Nationaal Leger"
    assert dutch["country"]["name"] == "Libië"
    assert dutch["location"]["name"] == "Al-Wattiyah"
    assert dutch["site"]["name"] == "Al-Watiya Air Base"
    assert get(f"events/{capture.public_id}/")["country"]["name"] == "Libya"


def test_an_event_without_a_place_has_null_coordinates(get):
    event = EventFactory(place=None, country=CountryFactory())
    event.refresh_from_db()
    record = get(f"events/{event.public_id}/")
    assert record["location"] is record["site"] is record["fatalities"] is None


def test_a_merged_id_answers_with_the_record_that_stays(get, capture, other):
    Event.objects.filter(pk=other.pk).update(review_status="withdrawn")
    Redirect.objects.create(
        old_public_id=other.public_id, new_public_id=capture.public_id, kind="event", reason="the same"
    )
    assert get(f"events/{other.public_id}/")["id"] == capture.public_id


def test_a_record_takes_no_filters(get, capture):
    assert get(f"events/{capture.public_id}/", date="2020", code=400)["error"]["problems"][0]["parameter"] == "date"


@pytest.mark.parametrize("size", [1, 100])
def test_a_page_costs_as_many_queries_whatever_its_size(client, capture, django_assert_num_queries, size):
    for _ in range(5):
        EventActorFactory(event=EventFactory())
    with django_assert_num_queries(2):  # the page with the state of the facts, and what is not written down
        client.get(f"/api/v1/events/?page_size={size}")
    assert sum(write_renderings()) == 6
    with django_assert_num_queries(1):
        client.get(f"/api/v1/events/?page_size={size}")
