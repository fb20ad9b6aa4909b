"""A rendering is what the event looks like, and goes with anything that it was made of."""

import json

import pytest
from django.core.management import call_command

from events.models import (
    Actor,
    Article,
    Country,
    Dataset,
    Event,
    EventActor,
    EventRendering,
    EventSource,
    Evidence,
    Place,
    Source,
)
from events.records.rendering import write_renderings
from tests.factories import EventActorFactory, EventFactory, EventSourceFactory, EvidenceFactory, PlaceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def event():
    """A published event at a base that belongs to a town, with an actor, a source and a passage; and its rendering."""
    event = EventFactory(place=PlaceFactory(kind="base", parent=PlaceFactory()))
    EventActorFactory(event=event)
    EventSourceFactory(event=event)
    EvidenceFactory(event=event)
    assert sum(write_renderings()) == 1
    return event


def answers(client):
    """What the list of events answers."""
    return client.get("/api/v1/events/").json()["results"]


def test_it_is_what_the_api_gives_without_it(event, client):
    with_it = answers(client)
    EventRendering.objects.all().delete()
    assert answers(client) == with_it == [client.get(f"/api/v1/events/{with_it[0]['id']}/").json()]


def test_the_command_writes_what_is_lacking_and_only_of_published_events(event, capsys):
    EventFactory()
    EventFactory(review_status="machine")
    call_command("write_renderings")
    assert capsys.readouterr().out == "1 renderings written\n"
    assert EventRendering.objects.count() == 2


CHANGES = {
    "the event": lambda event: Event.objects.update(fatalities=9),
    "its status": lambda event: Event.objects.update(review_status="withdrawn"),
    "an actor's part": lambda event: EventActor.objects.update(reported_name="they"),
    "one actor more": lambda event: EventActorFactory(event=event, side=2),
    "one actor less": lambda event: EventActor.objects.all().delete(),
    "an actor's name": lambda event: Actor.objects.update(name="Renamed Front"),
    "the place": lambda event: Place.objects.filter(kind="base").update(name="Renamed Base"),
    "its town": lambda event: Place.objects.filter(kind="settlement").update(name="Renamed Town"),
    "the country": lambda event: Country.objects.filter(name="Libya").update(name="Renamed Country"),
    "the data set": lambda event: Dataset.objects.filter(name="own").update(licence="CC0"),
    "one source more": lambda event: EventSourceFactory(event=event, order=1),
    "one source less": lambda event: EventSource.objects.all().delete(),
    "the name of its source": lambda event: Source.objects.filter(event_sources__event=event).update(name="Renamed"),
    "the source of a passage": lambda event: Source.objects.filter(articles__evidence__event=event).update(name="New"),
    "one passage more": lambda event: EvidenceFactory(event=event, start=5),
    "a passage": lambda event: Evidence.objects.update(field="fatalities"),
    "one passage less": lambda event: Evidence.objects.all().delete(),
    "the article of a passage": lambda event: Article.objects.filter(evidence__event=event).update(title="Retitled"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_it_goes_with_a_change_of(event, client, change):
    before = answers(client)
    change(event)
    assert not EventRendering.objects.exists()
    assert answers(client) != before


def test_a_change_that_changes_nothing_leaves_it(event):
    Country.objects.update(region_code=5)
    sum(write_renderings())
    Country.objects.update(region_code=5)
    Actor.objects.update(kind="rebel_group")
    assert EventRendering.objects.count() == 1


def test_another_events_change_leaves_it(event):
    Event.objects.exclude(pk=event.pk).update(fatalities=1)
    EventFactory(fatalities=1)
    assert EventRendering.objects.get().event_id == event.pk


def test_names_in_dutch_and_the_past_are_not_answered_by_it(event, client):
    EventRendering.objects.update(body=json.dumps({"id": "written"}))
    assert answers(client) == [{"id": "written"}]
    dutch = client.get("/api/v1/events/", headers={"accept-language": "nl"}).json()["results"]
    assert dutch[0]["country"]["name"] == "Libië"
