"""The command that freezes a release."""

import io

import pytest
from django.core.management import CommandError, call_command

from events.models import Release
from tests.factories import EventFactory

pytestmark = pytest.mark.django_db


def test_a_release_is_named_once():
    EventFactory()
    out = io.StringIO()
    call_command("freeze_release", "2024-03", stdout=out)
    assert "event 1" in out.getvalue()
    with pytest.raises(CommandError, match="already"):
        call_command("freeze_release", "2024-03")
    assert Release.objects.count() == 1
