"""What the tests of the API share: asking it, as JSON."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

Get = Callable[..., Any]


@pytest.fixture
def get(db: None, client: Client) -> Get:
    """Asks an address below /api/v1/ and gives what it answers as Python; `code` is the status expected."""

    def ask(path: str, *, code: int = 200, speaks: str = "en", **parameters: object) -> Any:
        response = client.get(f"/api/v1/{path}", parameters, headers={"accept-language": speaks})
        assert response.status_code == code, response.content
        return json.loads(response.content)

    return ask


@pytest.fixture
def ids(get: Get) -> Callable[..., list[str]]:
    """Gives the ids that a list holds."""
    return lambda path, **parameters: [record["id"] for record in get(path, **parameters)["results"]]
