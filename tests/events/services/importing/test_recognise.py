"""The same event told by two articles is one event with two pieces of evidence; a doubt is for an editor."""

import pytest

from coder.codebook import SubEventType
from events.fixtures import article_rows
from events.models import DuplicateCandidate, Event, Evidence, Proposal
from events.services.importing.import_article import import_article
from events.services.importing.outcome import Outcome
from tests.codings import ACTORS, TEXT, article, coding, event
from tests.factories import CountryFactory, EventActorFactory, EventFactory, PlaceFactory

pytestmark = pytest.mark.django_db

OTHER = "Another paper. " + TEXT


def run(source, text=TEXT, **values):
    """Imports an article that tells one event and nothing else."""
    actors = tuple(one for one in ACTORS if one.name in ("River Army", "Norland Guard"))
    told = coding(events=(event(**values),), alliances=(), quotes=(), memberships=(), actors=actors)
    return import_article(name=source, rows=article_rows(article(text, source=source), told))


def test_two_articles_one_event():
    run("The Courier")
    report = run("The Herald")
    stored = Event.objects.get()
    assert report.total(Outcome.UPDATED) == 1
    assert [one.source.name for one in stored.event_sources.all()] == ["The Courier", "The Herald"]
    assert Evidence.objects.filter(event=stored, field="").count() == 2


def test_importing_either_article_again_changes_nothing():
    run("The Courier")
    run("The Herald", fatalities=5)
    assert run("The Courier").total(Outcome.UNCHANGED) == 1
    assert run("The Herald", fatalities=5).total(Outcome.UNCHANGED) == 1
    assert Event.objects.get().fatalities == 3


def test_what_the_second_article_adds_is_proposed():
    run("The Courier", fatalities=None)
    run("The Herald", fatalities=5)
    proposal = Proposal.objects.get()
    assert (proposal.field, proposal.present, proposal.proposed) == ("fatalities", None, 5)
    assert proposal.article.source.name == "The Herald"


def test_another_day_is_another_event():
    run("The Courier")
    run("The Herald", event_date="2024-03-10")
    assert Event.objects.count() == 2
    assert not DuplicateCandidate.objects.exists()


def test_a_day_within_the_precision_is_the_same_event():
    run("The Courier")
    run("The Herald", event_date="2024-03-15", date_start="2024-03-01", date_end="2024-03-31", time_precision=3)
    assert Event.objects.count() == 1


def test_another_sub_type_is_left_to_an_editor():
    run("The Courier")
    report = run("The Herald", sub_event_type=SubEventType.ARMED_CLASH)
    first, second = Event.objects.order_by("pk")
    pair = DuplicateCandidate.objects.get()
    assert (pair.first_event, pair.second_event, report.duplicates) == (first, second, 1)
    assert "same place" in pair.reasons
    run("The Herald", sub_event_type=SubEventType.ARMED_CLASH)
    assert DuplicateCandidate.objects.count() == 1


def test_an_event_that_matches_two_is_left_to_an_editor():
    run("The Courier")
    first = Event.objects.get()
    twin = EventFactory(event_date="2024-03-18", sub_event_type=first.sub_event_type, place=first.place)
    EventActorFactory(event=twin, actor=first.event_actors.get(side=1).actor)
    run("The Herald")
    assert Event.objects.count() == 3
    assert DuplicateCandidate.objects.count() == 2


def test_a_site_stands_for_its_town():
    run("The Courier")
    run("The Herald", site="Dalen bridge")
    assert Event.objects.count() == 1


def test_rows_of_bulk_data_sets_are_never_compared():
    libya = CountryFactory(name="Libya")
    place = PlaceFactory(name="Dalen", country=libya)
    EventFactory(
        dataset_id="ucdp-ged",
        external_id="1",
        event_date="2024-03-18",
        sub_event_type=SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY,
        country=libya,
        place=place,
    )
    run("The Courier")
    assert Event.objects.count() == 2
    assert not DuplicateCandidate.objects.exists()


def test_an_event_that_only_the_other_article_tells_stays_with_that_ones_evidence():
    run("The Courier")
    run("The Herald")
    nothing = coding(events=(), alliances=(), quotes=(), memberships=(), actors=())
    import_article(name="again", rows=article_rows(article(), nothing))
    stored = Event.objects.get()
    assert stored.review_status == "machine"
    assert [one.source.name for one in stored.event_sources.all()] == ["The Herald"]
    assert run("The Herald", fatalities=6).total(Outcome.UPDATED) == 1
    assert Event.objects.get().fatalities == 6
