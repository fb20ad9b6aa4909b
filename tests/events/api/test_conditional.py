"""A strong ETag changes with every change of the facts, and with nothing else."""

import pytest

from tests.factories import EventFactory, EvidenceFactory

# Each change in a transaction of its own, as the tag is that of a place in the order of transactions.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def event(transactional_db):
    """A published event."""
    event = EventFactory()
    event.refresh_from_db()
    return event


def tag(client, path="/api/v1/events/", **headers):
    """Gives the ETag of an address."""
    return client.get(path, headers=headers)["ETag"]


def test_the_same_state_is_not_sent_again(event, client):
    for path in ("/api/v1/events/", f"/api/v1/events/{event.public_id}/", "/api/v1/events/counts/?by=admin1"):
        answer = client.get(path, headers={"if-none-match": f'"other", {tag(client, path)}'})
        assert (answer.status_code, answer.content) == (304, b"")


def test_the_tag_is_strong_and_kept(event, client):
    assert tag(client) == tag(client)
    assert tag(client).startswith('"')


def test_a_change_of_the_record_changes_the_tag(event, client):
    before = tag(client)
    event.fatalities = 3
    event.save()
    assert tag(client) != before


def test_a_change_of_a_part_changes_the_tag(event, client):
    before = tag(client)
    EvidenceFactory(event=event)
    assert tag(client) != before


def test_language_format_and_question_have_tags_of_their_own(event, client):
    tags = [
        tag(client),
        tag(client, **{"accept-language": "nl"}),
        tag(client, "/api/v1/events/?format=csv"),
        tag(client, "/api/v1/events/?date=2024"),
    ]
    assert len(set(tags)) == 4


def test_caches_are_told_what_the_answer_hangs_on(event, client):
    answer = client.get("/api/v1/events/")
    assert {"Accept", "Accept-Language"} <= set(answer["Vary"].replace(" ", "").split(","))
    assert answer["Cache-Control"] == "no-cache"


def test_any_page_of_the_web_may_read(event, client):
    assert (
        client.get("/api/v1/events/", headers={"origin": "https://example.org"})["Access-Control-Allow-Origin"] == "*"
    )
