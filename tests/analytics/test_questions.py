"""The functions that analysts ask."""

from decimal import Decimal

import pytest
from django.db import connection

from tests import factories

pytestmark = pytest.mark.django_db


def rows(query: str, *values: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchall()


def test_distance_along_the_great_circle():
    # Tripoli to Benghazi: 650 km; a degree of latitude: 111.19 km; half-way round the world: 20,015 km.
    assert rows("SELECT round(analytics.distance_km(32.8872, 13.1913, 32.1167, 20.0667)::numeric)") == [(650,)]
    assert rows("SELECT round(analytics.distance_km(0, 179.5, 0, -179.5)::numeric, 1)") == [(Decimal("111.2"),)]
    assert rows("SELECT round(analytics.distance_km(0, 0, 0, 180)::numeric)") == [(20015,)]


@pytest.mark.parametrize(("km", "found"), [(10, 1), (1, 0)])
def test_events_within(km: int, found: int):
    factories.EventFactory(place__latitude="32.8000", place__longitude="13.1000")
    factories.EventFactory(place=None)
    assert rows("SELECT count(*) FROM analytics.events_within(32.85, 13.1, %s)", km) == [(found,)]


def test_events_within_across_the_180th_meridian():
    factories.EventFactory(place__latitude="0", place__longitude="-179.9")
    assert rows("SELECT count(*) FROM analytics.events_within(0, 179.9, 30)") == [(1,)]


def test_events_within_ask_one_data_set():
    factories.EventFactory(dataset_id="acled", external_id="LBY1")
    assert rows("SELECT count(*) FROM analytics.events_within(32.8, 13.1, 1)") == [(0,)]
    assert rows("SELECT count(*) FROM analytics.events_within(32.8, 13.1, 1, 'acled')") == [(1,)]


def allied_on(day: str) -> list[tuple]:
    return rows("SELECT supporter, supported, status FROM analytics.alliances_on(%s)", day)


def test_a_pair_is_allied_from_its_first_report_until_one_says_that_it_ended():
    alliance = factories.AllianceFactory(supporter__name="Egypt", supported__name="Guard")
    for day, status in (("2020-02-01", "active"), ("2020-05-01", "weakening"), ("2020-08-01", "ended")):
        factories.AllianceReportFactory(alliance=alliance, as_of=day, status=status)
    assert allied_on("2020-01-31") == []
    assert allied_on("2020-02-01") == [("Egypt", "Guard", "active")]
    assert allied_on("2020-07-31") == [("Egypt", "Guard", "weakening")]
    assert allied_on("2020-08-01") == []


def test_a_later_report_may_say_that_it_began_before():
    alliance = factories.AllianceFactory(supporter__name="Egypt", supported__name="Guard")
    factories.AllianceReportFactory(alliance=alliance, as_of="2020-05-01", began="2019-04-01", began_precision="month")
    assert allied_on("2019-03-31") == []
    assert allied_on("2019-04-01") == [("Egypt", "Guard", "active")]


def test_of_two_reports_of_one_day_the_later_one_counts():
    alliance = factories.AllianceFactory()
    factories.AllianceReportFactory(alliance=alliance, as_of="2020-05-01", status="active")
    factories.AllianceReportFactory(alliance=alliance, as_of="2020-05-01", status="ended")
    assert allied_on("2020-05-01") == []


def test_an_unpublished_report_makes_no_alliance():
    factories.AllianceReportFactory(review_status="machine")
    assert allied_on("2025-01-01") == []


@pytest.mark.parametrize(
    "wanted", ["Fayez al-Sarraj", "fayez AL-SARRAJ", "Fáyez al-Serraj", "Sarraj", "premier Sarraj"]
)
def test_an_actor_is_found_by_any_of_its_names(wanted: str):
    sarraj = factories.ActorFactory(name="Fayez al-Sarraj", kind="person")
    factories.ActorNameFactory(actor=sarraj, name="premier Sarraj", language="nl", kind="role")
    for actor in (sarraj, factories.ActorFactory(name="River Front")):
        factories.EventActorFactory(actor=actor)
    assert [actor for (actor,) in rows("SELECT actor FROM analytics.find_actor(%s)", wanted)] == ["Fayez al-Sarraj"]


def test_an_actor_that_nothing_published_names_is_not_found():
    factories.EventActorFactory(event__review_status="machine", actor__name="Hidden Front")
    assert rows("SELECT * FROM analytics.find_actor('Hidden Front')") == []
