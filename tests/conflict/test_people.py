"""What is there for people in front of a browser is there on pages, and not in the API's data."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_pages_are_loaded_from_here_alone(client: Client) -> None:
    for page in ("/", "/api/v1/docs/", "/api/v1/events/?format=html"):
        assert "default-src 'self'" in client.get(page)["Content-Security-Policy"]


@pytest.mark.parametrize("address", ["/api/v1/events/", "/api/v1/nowhere/", "/api/v1/events/?format=csv"])
def test_data_may_load_and_run_nothing(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_api_does_not_know_who_is_logged_in(admin_client: Client, client: Client) -> None:
    known, unknown = (each.get("/api/v1/events/") for each in (admin_client, client))
    assert known.content == unknown.content
    assert "Cookie" not in known["Vary"]
    assert not known.cookies


def test_whoever_tries_to_write_meets_every_guard(admin_client: Client) -> None:
    answer = admin_client.post("/api/v1/events/", {})
    assert answer.status_code == 405


def test_editors_stay_logged_in(admin_client: Client) -> None:
    assert admin_client.get("/admin/").status_code == 200
