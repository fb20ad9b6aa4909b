"""The rollups follow every change, whichever way it comes."""

import datetime

import pytest
from django.db import connection

from events.models import Actor, Event, EventActor
from tests import factories

pytestmark = pytest.mark.django_db


def rows(query: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()


def months() -> list[tuple]:
    return rows("SELECT country, month, events, fatalities FROM analytics.country_month ORDER BY month, country")


def dyads() -> list[tuple]:
    return rows("SELECT actor, opponent, year, events, fatalities FROM analytics.actor_dyad ORDER BY 1, 2, 3")


def years() -> list[tuple]:
    return rows("SELECT actor, year, events, fatalities FROM analytics.actor_year ORDER BY 1, 2")


def event_of(one: str, two: str, **values: object) -> Event:
    event = factories.EventFactory(**values)
    for side, name in enumerate([one, two], start=1):
        actor = factories.ActorFactory._meta.model.objects.filter(name=name).first() or factories.ActorFactory(
            name=name
        )
        factories.EventActorFactory(event=event, side=side, actor=actor)
    return event


def check_against_a_fresh_count() -> None:
    kept = months(), dyads(), years(), rows("SELECT actor FROM analytics.actors ORDER BY 1")
    rows("SELECT rollups.rebuild()")
    assert kept == (months(), dyads(), years(), rows("SELECT actor FROM analytics.actors ORDER BY 1"))


def test_a_month_counts_events_and_stated_deaths():
    event_of("Guard", "Front", fatalities=3)
    event_of("Guard", "Front", fatalities=None)
    event_of("Guard", "Front", fatalities=None, event_date=datetime.date(2024, 5, 1))
    assert months() == [
        ("Libya", datetime.date(2024, 3, 1), 2, 3),
        ("Libya", datetime.date(2024, 5, 1), 1, None),
    ]
    check_against_a_fresh_count()


def test_a_pair_stands_once_from_each_side_whoever_acted():
    event_of("Guard", "Front", fatalities=3)
    event_of("Front", "Guard", fatalities=1)
    assert dyads() == [("Front", "Guard", 2024, 2, 4), ("Guard", "Front", 2024, 2, 4)]
    check_against_a_fresh_count()


def test_an_actor_counts_once_an_event_also_where_it_is_alone_or_on_both_sides():
    event_of("Guard", "Front", fatalities=3)
    event_of("Guard", "Guard", fatalities=1)
    factories.EventActorFactory(event__fatalities=None, actor=Actor.objects.get(name="Front"))
    assert years() == [("Front", 2024, 2, 3), ("Guard", 2024, 2, 4)]
    assert dyads() == [("Front", "Guard", 2024, 1, 3), ("Guard", "Front", 2024, 1, 3), ("Guard", "Guard", 2024, 1, 1)]
    check_against_a_fresh_count()


def test_drafts_count_when_they_are_published_and_no_longer_when_withdrawn():
    event = event_of("Guard", "Front", review_status="machine")
    assert months() == dyads() == years() == []
    Event.objects.update(review_status="published")
    assert len(months()) == 1 and len(dyads()) == 2
    check_against_a_fresh_count()
    event.review_status = "withdrawn"
    event.save()
    assert months() == dyads() == rows("SELECT * FROM analytics.actors") == rows("SELECT * FROM analytics.places") == []


def test_every_value_that_is_corrected_moves_the_event():
    event = event_of("Guard", "Front", fatalities=3)
    event.event_date = event.date_start = event.date_end = datetime.date(2023, 12, 31)
    event.country = factories.CountryFactory(name="Mali")
    event.fatalities = 8
    event.save()
    assert months() == [("Mali", datetime.date(2023, 12, 1), 1, 8)]
    other = factories.ActorFactory(name="Brigade")
    EventActor.objects.filter(side=2).update(actor=other)
    assert dyads() == [("Brigade", "Guard", 2023, 1, 8), ("Guard", "Brigade", 2023, 1, 8)]
    check_against_a_fresh_count()


def test_a_pair_goes_with_either_of_its_actors():
    event_of("Guard", "Front")
    EventActor.objects.filter(side=1).update(role="associated", order=1)
    assert (dyads(), years()) == ([], [("Front", 2024, 1, None)])
    EventActor.objects.update(role="main", order=0)
    assert len(dyads()) == 2
    EventActor.objects.filter(side=1).delete()
    assert (dyads(), years()) == ([], [("Front", 2024, 1, None)])
    check_against_a_fresh_count()


def test_rows_made_in_one_statement_count_once():
    event = factories.EventFactory()
    one, two = factories.ActorFactory(), factories.ActorFactory()
    EventActor.objects.bulk_create(
        EventActor(event=event, actor=actor, side=side, role="main") for side, actor in ((1, one), (2, two))
    )
    assert [row[3] for row in dyads()] == [1, 1]
    check_against_a_fresh_count()


def test_an_actor_that_another_event_still_names_stays_in_view():
    first = event_of("Guard", "Front")
    event_of("Guard", "Brigade")
    Event.objects.filter(pk=first.pk).update(review_status="withdrawn")
    assert rows("SELECT actor FROM analytics.actors ORDER BY 1") == [("Brigade",), ("Guard",)]
    assert rows("SELECT actor1, actor2 FROM analytics.events") == [("Guard", "Brigade")]
    check_against_a_fresh_count()


def test_deleted_rows_do_not_count():
    event_of("Guard", "Front")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM events_eventactor; DELETE FROM events_event")
    assert months() == dyads() == years() == []


def test_counting_anew_marks_what_published_events_use_and_nothing_else():
    published = event_of("Guard", "Front", place=factories.PlaceFactory())
    event_of("Guard", "Rebels", review_status="machine", place=factories.PlaceFactory())
    rows("SELECT rollups.rebuild()")
    used = Actor.objects.filter(name__in=["Guard", "Front"]).order_by("pk").values_list("pk")
    assert rows("SELECT actor_id FROM rollups.used_actor ORDER BY 1") == list(used)
    assert rows("SELECT place_id FROM rollups.used_place") == [(published.place_id,)]
