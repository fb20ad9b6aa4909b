"""Correcting a record."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from events.history.versions import versions_of
from events.services.correcting import correct
from events.services.errors import Refused, Stale
from tests.factories import EventFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer():
    return UserFactory(group="Reviewer")


def test_a_reviewer_corrects_a_published_record_with_a_reason(reviewer):
    event = correct(EventFactory(fatalities=3), {"fatalities": 4}, by=reviewer, reason="hospital figures")
    assert event.fatalities == 4
    assert (versions_of(event)[-1].user_name, versions_of(event)[-1].reason) == (reviewer.username, "hospital figures")


def test_a_published_record_is_not_corrected_without_a_reason(reviewer):
    with pytest.raises(Refused, match="why"):
        correct(EventFactory(), {"fatalities": 4}, by=reviewer)


def test_a_coder_edits_what_is_not_published():
    coder = UserFactory(group="Coder")
    assert correct(EventFactory(review_status="machine"), {"fatalities": 4}, by=coder).fatalities == 4
    with pytest.raises(PermissionDenied):
        correct(EventFactory(), {"fatalities": 4}, by=coder, reason="more")


def test_a_record_changed_since_it_was_opened_is_not_overwritten(reviewer):
    event = EventFactory(fatalities=3)
    event.refresh_from_db()
    seen = event.changed_at
    correct(event, {"fatalities": 4}, by=reviewer, reason="first", seen=seen)
    event.refresh_from_db()
    type(event).objects.filter(pk=event.pk).update(changed_at=None, notes="by somebody else")
    event.refresh_from_db()
    with pytest.raises(Stale, match="open it again"):
        correct(event, {"fatalities": 9}, by=reviewer, reason="second", seen=seen)
    event.refresh_from_db()
    assert event.fatalities == 4


def test_values_that_the_codebook_does_not_know_are_refused(reviewer):
    with pytest.raises(ValidationError):
        correct(EventFactory(), {"sub_event_type": "Skirmish"}, by=reviewer, reason="typo")
