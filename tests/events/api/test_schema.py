"""The description of the API is the stored one, and every answer is as it says."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from django.core.management import call_command

from tests.factories import (
    ActorNameFactory,
    AllianceReportFactory,
    EventActorFactory,
    EventFactory,
    EventSourceFactory,
    EvidenceFactory,
    MembershipFactory,
    PlaceFactory,
    QuoteActorFactory,
)

STORED = Path(__file__).resolve().parents[3] / "docs" / "openapi.yaml"


def test_the_stored_copy_is_current(tmp_path, db):
    made = tmp_path / "openapi.yaml"
    call_command("spectacular", "--file", str(made), "--validate", "--fail-on-warn")
    assert made.read_text() == STORED.read_text(), f"run: manage.py spectacular --file {STORED.name}"


def test_the_description_is_served_with_its_pages(client, db):
    assert yaml.safe_load(client.get("/api/v1/schema/").content)["openapi"].startswith("3.")
    assert b"swagger-ui" in client.get("/api/v1/docs/").content


@pytest.fixture
def facts(db):
    """One of everything, each with its parts."""
    part = EventActorFactory(event__place=PlaceFactory(kind="base", parent=PlaceFactory()))
    ActorNameFactory(actor=part.actor)
    MembershipFactory(group=part.actor)
    EventSourceFactory(event=part.event)
    EvidenceFactory(event=part.event)
    EvidenceFactory(event=None, alliance_report=AllianceReportFactory())
    EvidenceFactory(event=None, quote=QuoteActorFactory(quote__parts=[{"text": "We", "start": 0, "end": 2}]).quote)


@pytest.mark.parametrize(
    "path",
    [
        "/events/",
        "/actors/",
        "/alliances/",
        "/quotes/",
        "/articles/",
        "/places/",
        "/countries/",
        "/events/counts/",
    ],
)
def test_answers_are_as_described(facts, client, path):
    assert_described(client.get(f"/api/v1{path}", {"by": "month"} if "counts" in path else {}), path)


@pytest.mark.django_db(transaction=True)
def test_changes_and_histories_are_as_described(client):
    event = EventFactory()
    event.refresh_from_db()
    assert_described(client.get("/api/v1/changes/"), "/changes/")
    assert_described(client.get(f"/api/v1/events/{event.public_id}/history/"), "/events/{public_id}/history/")


def assert_described(answer, path):
    """Makes sure that an answer has results, and that they are as the description of its path says."""
    description = yaml.safe_load(STORED.read_text())
    operation = description["paths"][f"/api/v1{path}"]["get"]
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    assert answer.json()["results"]
    jsonschema.validate(answer.json(), closed({**schema, "components": description["components"]}))


def closed(node):
    """Makes a JSON schema of an OpenAPI one: null where nullable, and no member that is not described."""
    if isinstance(node, list):
        return [closed(each) for each in node]
    if not isinstance(node, dict):
        return node
    made = {key: closed(value) for key, value in node.items()}
    if made.get("type") == "object" and "properties" in made:
        made["additionalProperties"] = False
        made["required"] = [name for name in made["properties"] if name in node.get("required", [])]
    return {"anyOf": [made, {"type": "null"}]} if made.pop("nullable", False) else made


def test_it_can_be_browsed(facts, client):
    page = client.get("/api/v1/events/", headers={"accept": "text/html"})
    assert page["Content-Type"].startswith("text/html")
    assert b"event_date" in page.content


def test_the_codebook_lists_every_sub_event_type_once(client, db):
    codebook = json.loads(client.get("/api/v1/codebook/").content)
    subs = [sub["sub_event_type"] for each in codebook["event_types"] for sub in each["sub_event_types"]]
    assert len(subs) == len(set(subs)) == 25


def test_the_root_leads_to_everything(facts, client):
    addresses = client.get("/api/v1/").json()
    assert {"events", "codebook", "docs"} <= set(addresses)
    for name, address in addresses.items():
        assert client.get(f"{address}?by=year" if name == "event-counts" else address).status_code == 200
