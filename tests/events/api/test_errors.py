"""Errors come in one shape, name what is wrong, and are JSON whatever was asked for."""

import pytest

from tests.factories import EventActorFactory


def test_an_unknown_parameter_is_named_with_the_nearest(get):
    error = get("events/", actr="Haftar", code=400)["error"]
    assert error["status"] == 400
    assert error["problems"] == [
        {"parameter": "actr", "message": "there is no parameter actr; did you mean actor?", "nearest": "actor"}
    ]


def test_all_wrong_values_are_named_at_once(get):
    problems = get("events/", event_type="Batles", time_precision="4", code=400)["error"]["problems"]
    assert [(problem["parameter"], problem.get("nearest")) for problem in problems] == [
        ("event_type", "Battles"),
        ("time_precision", None),
    ]


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("date", "2024-13"),
        ("date", "2024-02-30"),
        ("date", "yesterday"),
        ("date_after", "2024-03"),
        ("overlaps", "2024-03-01"),
        ("overlaps", "2024-03-02,2024-03-01"),
        ("bbox", "1,2,3"),
        ("bbox", "0,91,1,92"),
        ("fatalities_min", "few"),
        ("fatalities_min", "99999999999999999999"),
        ("civilian_targeting", "perhaps"),
        ("actor", ""),
        ("q", "\x00"),
        ("country", "Atlantis"),
        ("dataset", "owm"),
        ("as_of", "once"),
        ("as_of", "2999-01-01T00:00:00Z"),
        ("format", "xml"),
    ],
)
def test_a_value_that_cannot_be_read_is_refused_by_name(get, parameter, value):
    problem = get("events/", code=400, **{parameter: value})["error"]["problems"][0]
    assert (problem["parameter"], problem["value"]) == (parameter, value)


@pytest.mark.parametrize("parameter", ["bbox", "page_size", "date_after"])
def test_a_parameter_of_one_value_is_not_given_twice(client, db, parameter):
    response = client.get(f"/api/v1/events/?{parameter}=1&{parameter}=1")
    assert response.status_code == 400
    assert "takes one value" in response.json()["error"]["message"]


@pytest.mark.parametrize("path", ["nothing/", "events/e0000000000/", "countries/XXX/"])
def test_404_is_json_in_the_same_shape(get, path):
    assert get(path, code=404)["error"]["code"] == "not_found"


def test_a_missing_slash_is_added(client, db):
    response = client.get("/api/v1/events?date=2024")
    assert (response.status_code, response["Location"]) == (301, "/api/v1/events/?date=2024")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("path", ["events/", "codebook/", "changes/", "events/counts/"])
def test_nothing_can_be_written(client, db, method, path):
    response = getattr(client, method)(f"/api/v1/{path}", data="{}", content_type="application/json")
    assert response.status_code == 405
    assert response.json()["error"]["code"] == "method_not_allowed"


def test_an_error_of_a_stream_is_json(client, db):
    response = client.get("/api/v1/events/?format=csv&actr=x")
    assert (response.status_code, response["Content-Type"]) == (400, "application/json")


def test_an_unknown_name_is_answered_with_a_published_one(get):
    part = EventActorFactory(actor__name="Libyan National Army")
    problem = get("events/", actor="Libyan Nacional Army", code=400)["error"]["problems"][0]
    assert problem["nearest"] == part.actor.name
