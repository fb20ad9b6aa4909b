"""Sending to review, publishing and withdrawing."""

import pytest
from django.core.exceptions import PermissionDenied

from events.history.versions import versions_of
from events.services.errors import Refused
from events.services.review import publish, send_to_review, withdraw
from tests.factories import AllianceFactory, AllianceReportFactory, EventFactory, QuoteFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher():
    return UserFactory(group="Publisher")


def test_a_publisher_publishes_and_the_history_says_who(publisher):
    event = EventFactory(review_status="machine")
    publish(event, by=publisher)
    event.refresh_from_db()
    assert event.review_status == "published"
    assert versions_of(event)[-1].user_name == publisher.username


@pytest.mark.parametrize("group", [None, "Coder", "Reviewer"])
def test_nobody_else_publishes_or_withdraws(group):
    user = UserFactory(group=group)
    event = EventFactory(review_status="machine")
    with pytest.raises(PermissionDenied, match="publish_records"):
        publish(event, by=user)
    with pytest.raises(PermissionDenied, match="publish_records"):
        withdraw(event, by=user, reason="wrong")
    event.refresh_from_db()
    assert event.review_status == "machine"


def test_withdrawing_needs_a_reason_that_the_history_keeps(publisher):
    quote = QuoteFactory()
    with pytest.raises(Refused, match="reason"):
        withdraw(quote, by=publisher, reason="  ")
    withdraw(quote, by=publisher, reason="the speaker denies it")
    quote.refresh_from_db()
    assert quote.review_status == "withdrawn"
    assert versions_of(quote)[-1].reason == "the speaker denies it"


def test_what_was_withdrawn_is_published_again_only_with_a_reason(publisher):
    event = EventFactory(review_status="withdrawn")
    with pytest.raises(Refused, match="why"):
        publish(event, by=publisher)
    publish(event, by=publisher, reason="a second source confirms it")
    event.refresh_from_db()
    assert event.review_status == "published"


def test_a_published_report_publishes_its_alliance(publisher):
    report = AllianceReportFactory(review_status="machine", alliance__review_status="machine")
    publish(report, by=publisher)
    report.alliance.refresh_from_db()
    assert report.alliance.review_status == "published"


def test_a_withdrawn_alliance_stays_withdrawn_when_a_report_is_published(publisher):
    report = AllianceReportFactory(review_status="machine", alliance=AllianceFactory(review_status="withdrawn"))
    publish(report, by=publisher)
    report.alliance.refresh_from_db()
    assert report.alliance.review_status == "withdrawn"


def test_only_a_machines_reading_is_sent_to_review():
    coder = UserFactory(group="Coder")
    event = EventFactory(review_status="machine")
    send_to_review(event, by=coder)
    event.refresh_from_db()
    assert event.review_status == "in_review"
    with pytest.raises(Refused, match="published"):
        send_to_review(EventFactory(), by=coder)
