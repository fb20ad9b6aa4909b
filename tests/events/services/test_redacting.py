"""Scrubbing words from rows and history."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from events.history.versions import versions_of
from events.models import Article, Event
from events.services.errors import Refused
from events.services.redacting import redact
from tests.factories import ArticleFactory, EventFactory, EvidenceFactory, QuoteFactory, UserFactory

pytestmark = pytest.mark.django_db
WORDS = "the nurse of ward nine"


@pytest.fixture
def publisher():
    return UserFactory(group="Publisher")


def test_the_words_vanish_from_rows_texts_and_history(publisher):
    article = ArticleFactory(text=f"We met {WORDS} at the river.")
    EvidenceFactory(article=article, start=7, end=29, passage=WORDS)
    event = EventFactory(notes=f"Seen by {WORDS}.", tags=[WORDS], rationale=[f"read: {WORDS}", "rule"])
    QuoteFactory(text=f"I saw {WORDS}", parts=[{"text": f"I saw {WORDS}", "start": 0, "end": 5}])
    Event.objects.filter(pk=event.pk).update(notes=f"Seen by {WORDS} again.")
    changed = redact(WORDS, by=publisher, reason="a source in danger")
    assert changed["events_event"] == 1
    assert dump().count(WORDS) == 0
    assert Article.objects.get(pk=article.pk).text == ""
    assert Event.objects.get(pk=event.pk).tags == ["[redacted]"]
    assert versions_of(event)[-1].reason == "redaction: a source in danger"


def dump():
    """Everything that the database keeps of the facts, as text."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace IN"
            " ('public'::regnamespace, 'history'::regnamespace)"
        )
        tables = [name for (name,) in cursor.fetchall()]
        rows = []
        for table in tables:
            cursor.execute(f"SELECT row_to_json(t)::text FROM {table} t")
            rows += [row for (row,) in cursor.fetchall()]
    return "\n".join(rows)


def test_only_a_publisher_redacts():
    with pytest.raises(PermissionDenied):
        redact(WORDS, by=UserFactory(group="Reviewer"), reason="danger")


@pytest.mark.parametrize(("words", "reason"), [("ab", "danger"), (WORDS, " "), (WORDS, f"because of {WORDS}")])
def test_what_redaction_refuses(publisher, words, reason):
    with pytest.raises(Refused):
        redact(words, by=publisher, reason=reason)
