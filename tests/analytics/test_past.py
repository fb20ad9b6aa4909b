"""Events as they were."""

import datetime
from collections.abc import Callable

import pytest
from django.db import connection
from django.utils import timezone
from psycopg import errors

from events.models import Actor, Event
from tests import factories

Ask = Callable[..., list[tuple]]


@pytest.fixture(scope="module")
def moments(committed: None) -> list[datetime.datetime]:
    """The moments after an event was coded, published, corrected and withdrawn."""
    event = factories.EventFactory(review_status="machine", fatalities=3)
    factories.EventActorFactory(event=event, actor__name="River Front")
    passed = [timezone.now()]
    for change in (
        lambda: Event.objects.update(review_status="published"),
        lambda: (Event.objects.update(fatalities=5), Actor.objects.update(name="Front of the River")),
        lambda: Event.objects.update(review_status="withdrawn"),
    ):
        change()
        passed.append(timezone.now())
    return passed


@pytest.mark.parametrize(
    ("after", "seen"),
    [
        ("coding", []),
        ("publishing", [(3, "River Front")]),
        ("correcting", [(5, "Front of the River")]),
        ("withdrawing", []),
    ],
)
def test_events_as_of(analyst: Ask, moments: list[datetime.datetime], after: str, seen: list[tuple]):
    moment = dict(zip(("coding", "publishing", "correcting", "withdrawing"), moments, strict=True))[after]
    assert analyst("SELECT fatalities, actor1 FROM analytics.events_as_of(%s)", moment) == seen


def test_a_period_of_the_past(analyst: Ask, moments: list[datetime.datetime]):
    days = "analytics.events_as_of(%s, first => {}, last => {})"
    (day,) = analyst("SELECT event_date FROM analytics.events_as_of(%s)", moments[1])[0]
    (within,) = analyst(f"SELECT count(*) FROM {days.format('%s', '%s')}", moments[1], day, day)
    (after,) = analyst(f"SELECT count(*) FROM {days.format('%s::date + 1', '%s::date + 9')}", moments[1], day, day)
    assert (within, after) == ((1,), (0,))


def test_a_row_type_is_that_of_the_present(analyst: Ask, moments: list[datetime.datetime]):
    assert len(analyst("SELECT * FROM analytics.all_events UNION ALL SELECT * FROM events_as_of(%s)", moments[1])) == 1


@pytest.mark.parametrize("view", ["analytics_past.all_events", "as_of.events_event", "history.events_event"])
def test_the_past_has_no_other_door(analyst: Ask, view: str):
    analyst("SELECT set_config('history.as_of', now()::text, false)")
    with pytest.raises(errors.InsufficientPrivilege):
        analyst(f"SELECT * FROM {view}")


def test_the_owner_of_the_views_sees_no_text_of_an_article_in_the_past(committed: None):
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege('test_for_analysts_reader', 'as_of.events_article', 'SELECT')")
        assert cursor.fetchone() == (False,)
