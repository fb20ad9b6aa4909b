"""Freezing the published set."""

import pytest
from django.core.exceptions import PermissionDenied

from events.history.past import past
from events.models import Event
from events.services.releasing import freeze
from tests.factories import EventFactory, UserFactory


@pytest.mark.django_db(transaction=True)
def test_a_release_shows_the_same_rows_for_ever():
    event = EventFactory(fatalities=3)
    EventFactory(review_status="machine")
    release = freeze("2024-03", by=None)
    assert release.counts == {"event": 1, "alliance": 0, "alliancereport": 0, "quote": 0}
    Event.objects.filter(pk=event.pk).update(fatalities=7)
    with past(release.position):
        assert Event.objects.published().get().fatalities == 3


@pytest.mark.django_db
def test_only_a_publisher_freezes():
    with pytest.raises(PermissionDenied):
        freeze("2024-03", by=UserFactory(group="Reviewer"))
