"""The command that redacts."""

import io

import pytest
from django.core.management import CommandError, call_command

from events.models import Event
from tests.factories import EventFactory, UserFactory

pytestmark = pytest.mark.django_db


def run(monkeypatch, words, **options):
    monkeypatch.setattr("sys.stdin", io.StringIO(words + "\n"))
    out = io.StringIO()
    call_command("redact", stdout=out, **options)
    return out.getvalue()


def test_the_words_come_from_standard_input(monkeypatch):
    EventFactory(notes="Told by the baker of Rivertown.")
    publisher = UserFactory(group="Publisher")
    assert "events_event: 1 rows" in run(monkeypatch, "the baker", by=publisher.username, reason="a threat")
    assert Event.objects.get().notes == "Told by [redacted] of Rivertown."


def test_an_unknown_user_and_a_bad_reason_are_told(monkeypatch):
    with pytest.raises(CommandError, match="no user nobody"):
        run(monkeypatch, "the baker", by="nobody", reason="a threat")
    publisher = UserFactory(group="Publisher")
    with pytest.raises(CommandError, match="repeats the words"):
        run(monkeypatch, "the baker", by=publisher.username, reason="the baker asked")


def test_only_a_publisher_may(monkeypatch):
    with pytest.raises(CommandError, match="redact_records"):
        run(monkeypatch, "the baker", by=UserFactory(group="Coder").username, reason="a threat")
