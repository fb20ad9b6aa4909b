"""Editors who are logged in."""

import pytest

from tests.factories import UserFactory


@pytest.fixture
def login(client):
    """Logs an editor of that group in and gives the client."""

    def as_editor(group):
        user = UserFactory(group=group, is_staff=True)
        client.force_login(user)
        client.editor = user
        return client

    return as_editor
