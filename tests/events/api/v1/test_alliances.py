"""Alliances: who backs whom, and on which day; the period follows from the reports."""

import pytest

from tests.factories import ActorFactory, AllianceFactory, AllianceReportFactory, EvidenceFactory, MembershipFactory


@pytest.fixture
def alliance(db):
    """The Emirates back Khalifa Haftar: active in May 2020, ended in 2023."""
    alliance = AllianceFactory(
        supporter=ActorFactory(name="United Arab Emirates", kind="state"),
        supported=ActorFactory(name="Khalifa Haftar", kind="person"),
    )
    EvidenceFactory(event=None, alliance_report=AllianceReportFactory(alliance=alliance, as_of="2020-05-20"))
    AllianceReportFactory(alliance=alliance, as_of="2023-01-01", status="ended")
    alliance.refresh_from_db()
    return alliance


@pytest.mark.parametrize(
    ("day", "stood"), [("2020-05-19", False), ("2020-05-20", True), ("2022-12-31", True), ("2023-01-01", False)]
)
def test_it_stands_from_its_first_report_until_it_ended(ids, alliance, day, stood):
    assert ids("alliances/", active_on=day) == [alliance.public_id] * stood


def test_it_stands_from_the_day_that_a_later_report_says_it_began(ids, alliance):
    AllianceReportFactory(alliance=alliance, as_of="2020-06-01", began="2014-05-01")
    assert ids("alliances/", active_on="2016-01-01") == [alliance.public_id]
    assert ids("alliances/", active_on="2014-04-30") == []


def test_weakening_still_stands(ids, alliance):
    AllianceReportFactory(alliance=alliance, as_of="2021-01-01", status="weakening")
    assert ids("alliances/", active_on="2021-06-01") == [alliance.public_id]


def test_the_status_is_the_latest_or_that_of_the_day(get, ids, alliance):
    assert get("alliances/")["results"][0]["status"] == "ended"
    assert get("alliances/", active_on="2021-01-01")["results"][0]["status"] == "active"
    assert ids("alliances/", status="ended") == [alliance.public_id]
    assert ids("alliances/", status="active") == []


def test_by_supporter_and_supported(ids, alliance):
    assert ids("alliances/", supporter="united arab emirates", supported="Khalifa Haftar") == [alliance.public_id]
    assert ids("alliances/", supported="United Arab Emirates") == []


def test_a_group_stands_for_its_leader(ids, alliance):
    MembershipFactory(member=alliance.supported, group=ActorFactory(name="Libyan National Army"), start="2021-01-01")
    assert ids("alliances/", supported="Libyan National Army") == [alliance.public_id]


def test_reports_come_from_the_latest_with_their_evidence(get, alliance):
    reports = get(f"alliances/{alliance.public_id}/")["reports"]
    assert [(report["status"], len(report["evidence"])) for report in reports] == [("ended", 0), ("active", 1)]
