"""Nothing unpublished leaves: not in lists, parts, suggestions, counts, histories or tables."""

import pytest

from tests.factories import (
    ActorFactory,
    ActorNameFactory,
    AllianceFactory,
    AllianceReportFactory,
    ArticleFactory,
    EventActorFactory,
    EventFactory,
    EventSourceFactory,
    EvidenceFactory,
    MembershipFactory,
    PlaceFactory,
    QuoteActorFactory,
    QuoteFactory,
)

SECRET = "Zerzura"
NOUNS = ["events", "actors", "alliances", "quotes", "articles", "places"]


@pytest.fixture(params=["machine", "in_review", "withdrawn"])
def hidden(request, db):
    """One of everything that is not published, each with a word in it that must not be seen, beside what is public."""
    status = request.param
    public = EventActorFactory()
    article = ArticleFactory(title=f"{SECRET} report", source__name=f"{SECRET} Courier")
    actor = ActorFactory(name=f"{SECRET} Brigade")
    ActorNameFactory(actor=actor, name=f"{SECRET} Brigade NL")
    place = PlaceFactory(name=f"{SECRET} Oasis", admin1=f"{SECRET} Province")
    event = EventFactory(review_status=status, notes=SECRET, place=place, tags=[f"{SECRET} tag"], fatalities=99)
    EventActorFactory(event=event, actor=actor)
    EventSourceFactory(event=event, article=article)
    EvidenceFactory(event=event, article=article, passage=SECRET, start=0, end=7)
    alliance = AllianceFactory(review_status=status, supported=actor, object=SECRET)
    report = AllianceReportFactory(alliance=alliance)
    EvidenceFactory(event=None, alliance_report=report, article=article, passage=SECRET, start=0, end=7)
    draft = AllianceReportFactory(
        alliance=AllianceFactory(supporter=public.actor), review_status=status, rationale=[SECRET], status="ended"
    )
    EvidenceFactory(event=None, alliance_report=draft, article=article, passage=SECRET, start=0, end=7)
    quote = QuoteFactory(review_status=status, text=f"{SECRET} is ours", affiliation=actor)
    QuoteActorFactory(quote=quote, actor=actor)
    EvidenceFactory(event=None, quote=quote, article=article, passage=SECRET, start=0, end=7)
    membership = MembershipFactory(member=public.actor, group=actor, review_status=status, role=SECRET)
    EvidenceFactory(event=None, membership=membership, article=article, passage=SECRET, start=0, end=7)
    records = [event, actor, alliance, quote, article, place]
    for record in records:
        record.refresh_from_db()
    return dict(zip(NOUNS, records, strict=True))


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("form", ["json", "csv", "ndjson"])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_no_list_shows_it(hidden, client, noun, form, language):
    answer = client.get(f"/api/v1/{noun}/?format={form}", headers={"accept-language": language})
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert answer.status_code == 200
    assert SECRET.encode() not in body


@pytest.mark.parametrize("noun", NOUNS)
def test_its_id_is_unknown(hidden, client, noun):
    assert client.get(f"/api/v1/{noun}/{hidden[noun].public_id}/").status_code == 404


def test_counts_leave_it_out(hidden, get):
    for group in ("admin1", "actor_kind"):
        assert [row["events"] for row in get("events/counts/", by=group)["results"]] == [1]


@pytest.mark.parametrize(
    ("noun", "parameter", "value"),
    [
        ("events", "actor", f"{SECRET} Brigade"),
        ("events", "actor", f"{SECRET} Brigad"),
        ("events", "place", f"{SECRET} Oasis"),
        ("events", "place", f"{SECRET} Oasi"),
        ("events", "admin1", f"{SECRET} Province"),
        ("events", "source", f"{SECRET} Courier"),
        ("events", "source", f"{SECRET} Couriers"),
        ("events", "tag", f"{SECRET} tag"),
        ("quotes", "speaker", f"{SECRET} Brigade"),
        ("alliances", "supported", f"{SECRET} Brigade"),
        ("articles", "source", f"{SECRET} Courier"),
        ("places", "name", f"{SECRET} Oasis"),
        ("actors", "name", f"{SECRET} Brigade NL"),
    ],
)
def test_its_names_are_as_unknown_as_any(hidden, get, noun, parameter, value):
    problem = get(f"{noun}/", code=400, **{parameter: value})["error"]["problems"][0]
    assert SECRET not in problem.get("nearest", "")


def test_words_of_it_find_nothing(hidden, ids):
    assert ids("events/", q=SECRET) == ids("quotes/", q=SECRET) == []


def test_a_draft_report_does_not_change_an_alliance(hidden, get):
    (alliance,) = get("alliances/")["results"]
    assert (alliance["status"], alliance["reports"]) == (None, [])
