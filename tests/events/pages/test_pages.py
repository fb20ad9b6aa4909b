"""The readers' pages: what they show, what they keep to themselves, and how many questions they ask."""

import re

import pytest
from django.urls import reverse

from events.models import Alliance, Article, Event, Quote
from events.services.merging import merge
from tests.factories import (
    ActorFactory,
    ActorNameFactory,
    AllianceReportFactory,
    ArticleFactory,
    EventActorFactory,
    EventFactory,
    EventSourceFactory,
    EvidenceFactory,
    QuoteActorFactory,
    QuoteFactory,
)

pytestmark = pytest.mark.django_db


def told(status="published", **values):
    """An event with an actor, an article and a passage."""
    event = EventFactory(review_status=status, **values)
    article = ArticleFactory()
    EventActorFactory(event=event, reported_name="the front")
    EventSourceFactory(event=event, article=article)
    EvidenceFactory(event=event, article=article)
    event.refresh_from_db()
    return event


def page(client, name, record, **headers):
    record.refresh_from_db()
    return client.get(reverse(f"pages:{name}", args=[record.public_id]), headers=headers)


def text(response):
    assert response.status_code == 200
    return response.content.decode()


def test_the_first_page_shows_counts_the_latest_events_and_their_passages(client):
    event = told()
    AllianceReportFactory()
    shown = text(client.get("/"))
    assert event.evidences.get().passage in shown
    assert event.event_actors.get().actor.name in shown
    assert re.search(r"<dt>events</dt><dd>1</dd>", shown)
    assert "<circle" in shown


def test_an_empty_database_has_a_first_page_that_says_what_to_do(client):
    assert "Import an article" in text(client.get("/"))


def test_what_is_not_published_is_on_no_page(client):
    hidden = told("machine")
    actor = hidden.event_actors.get().actor
    article = hidden.evidences.get().article
    quote = QuoteFactory(review_status="in_review")
    report = AllianceReportFactory(alliance__review_status="withdrawn")
    shown = text(client.get("/"))
    assert actor.name not in shown
    for name, record in (
        ("event", hidden),
        ("actor", actor),
        ("article", article),
        ("quote", quote),
        ("alliance", report.alliance),
    ):
        assert page(client, name, record).status_code == 404


def test_the_page_of_an_event_shows_each_value_and_its_words(client):
    event = told(fatalities=4, fatalities_low=4, fatalities_high=9)
    EvidenceFactory(event=event, article=event.evidences.get().article, field="fatalities", start=3, end=12)
    shown = text(page(client, "event", event))
    assert "“the front”" in shown
    assert "4–9" in shown
    assert event.evidences.get(field="fatalities").passage in shown
    assert event.event_sources.get().source.name in shown


def test_deaths_that_nobody_stated_are_not_zero(client):
    assert "not stated" in text(page(client, "event", told(fatalities=None)))


def test_an_actor_has_names_events_alliances_and_quotes(client):
    event = told()
    actor = event.event_actors.get().actor
    name = ActorNameFactory(actor=actor)
    report = AllianceReportFactory(alliance__supported=actor)
    quote = QuoteActorFactory(actor=actor).quote
    shown = text(page(client, "actor", actor))
    for words in (name.name, report.alliance.supporter.name, quote.text, event.sub_event_type):
        assert words in shown


def test_in_dutch_an_actor_bears_its_dutch_name_and_terms_are_dutch(client):
    event = told()
    name = ActorNameFactory(actor=event.event_actors.get().actor, name="Rivierfront")
    shown = text(page(client, "event", event, **{"accept-language": "nl"}))
    assert name.name in shown
    assert "Gewapend treffen" in shown
    assert "maart 2024" in shown


def test_an_alliance_shows_its_published_reports_only(client):
    report = AllianceReportFactory(status="weakening")
    AllianceReportFactory(alliance=report.alliance, status="ended", review_status="machine")
    shown = text(page(client, "alliance", report.alliance))
    assert "Weakening" in shown or "weakening" in shown
    assert "nded" not in re.sub("<style.*?</style>", "", shown)


def test_an_article_shows_coded_passages_and_not_its_text(client):
    event = told()
    article = event.evidences.get().article
    EvidenceFactory(article=article, event=EventFactory(review_status="machine"), start=41, end=50)
    shown = text(page(client, "article", article))
    assert event.evidences.get().passage in shown
    assert article.text[41:50] not in shown


def test_a_merged_id_leads_to_the_record_that_stayed(client):
    keep, drop = told(), told()
    merge(keep=keep, drop=drop, by=None, reason="same")
    response = page(client, "event", drop)
    assert response.status_code == 301
    assert response["Location"].endswith(f"/events/{keep.public_id}/")


def test_an_unknown_id_is_404(client):
    assert client.get("/events/e0000000000/").status_code == 404


def test_a_page_sets_no_cookie_for_reading_and_runs_no_script(client):
    response = page(client, "event", told())
    shown = text(response)
    assert not response.cookies
    assert "<script" not in shown
    assert "style=" not in shown


@pytest.mark.parametrize("number", [1, 25])
def test_the_first_page_asks_the_same_number_of_questions_for_one_and_for_many(
    client, django_assert_num_queries, number
):
    for _ in range(number):
        told()
        AllianceReportFactory()
    with django_assert_num_queries(12):
        client.get("/")


def test_pages_count_what_the_database_has_published(client):
    told()
    QuoteActorFactory(quote=QuoteFactory(), actor=ActorFactory())
    for model in (Event, Quote, Alliance, Article):
        assert model.objects.published().count() == model.objects.count()


def test_choosing_a_language_leads_back_to_the_page_and_nowhere_else(client):
    response = client.get("/language/nl/", {"next": "/?x=1"})
    assert response["Location"] == "/?x=1"
    assert "Laatste gebeurtenissen" in text(client.get("/"))
    assert client.get("/language/nl/", {"next": "https://elsewhere.example/"})["Location"] == "/"
    assert client.get("/language/xx/").status_code == 400
