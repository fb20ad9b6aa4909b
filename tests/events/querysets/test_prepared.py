"""What is asked again and again is planned once, and answers as a queryset does."""

import pytest
from django.db import DatabaseError, transaction

from events.models import Actor, Country, Event
from events.querysets.prepared import ANOTHER_TEXT, KEY, TEXT, Question, ask
from tests.factories import ActorFactory, EventFactory

pytestmark = pytest.mark.django_db


def test_json_and_text_come_as_bytes_and_the_rest_as_values():
    (row,) = ask("default", "SELECT json_build_object('n', 1), 'é'::text, 7, '2024-03-18'::date")
    assert (row[0], row[1], row[2], row[3].isoformat()) == (b'{"n" : 1}', "é".encode(), 7, "2024-03-18")


def test_what_is_asked_twice_is_prepared():
    for _ in range(3):
        ask("default", "SELECT %s::int", [5])
    prepared = ask("default", "SELECT count(*) FROM pg_prepared_statements WHERE statement = 'SELECT $1::int'")
    assert prepared == [(1,)]


def test_an_error_is_one_of_djangos():
    with pytest.raises(DatabaseError), transaction.atomic():
        ask("default", "SELECT 1 / 0")


def test_a_question_is_asked_with_any_texts_and_keys():
    one, other = ActorFactory(name="Northern Front"), ActorFactory(name="Southern Front")
    either = Question(
        lambda name, second, key: (
            Actor.objects.filter(name__in=[name, second], pk__gte=key).order_by("pk").values_list("pk")
        ),
        TEXT,
        ANOTHER_TEXT,
        KEY,
    )
    assert either.answers("Northern Front", "Southern Front", one.pk) == [(one.pk,), (other.pk,)]
    assert either.answers("Southern Front", "nobody", one.pk) == [(other.pk,)]
    assert either.answers("Southern Front", "Northern Front", other.pk + 1) == []


def test_a_quotation_mark_in_what_is_asked_is_a_sign_like_any_other():
    by_name = Question(lambda name: Country.objects.filter(name=name).values_list("pk"))
    assert by_name.answers("' OR true --") == []


def test_published_events_are_found_whatever_the_plan():
    EventFactory(review_status="machine")
    event = EventFactory()
    rows = Event.objects.published().order_by().values_list("pk")
    for _ in range(8):  # from the sixth time on, Postgres may plan without looking at the values
        assert ask("default", *rows.query.sql_with_params()) == [(event.pk,)]
