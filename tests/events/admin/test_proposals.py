"""An editor accepts or rejects the coder's proposals in the list."""

import pytest
from django.urls import reverse

from events.models import Event
from tests.factories import EventFactory, ProposalFactory

pytestmark = pytest.mark.django_db
CHANGELIST = reverse("admin:events_proposal_changelist")


def decide(client, action, *proposals):
    chosen = [proposal.pk for proposal in proposals]
    return client.post(CHANGELIST, {"action": action, "_selected_action": chosen}, follow=True)


def test_accepting_writes_the_value(login):
    proposal = ProposalFactory(event=EventFactory(fatalities=3), proposed=5)
    response = decide(login("Reviewer"), "accept", proposal)
    assert "Decided: 1 proposals." in response.content.decode()
    assert Event.objects.get().fatalities == 5


def test_rejecting_leaves_it(login):
    proposal = ProposalFactory(event=EventFactory(fatalities=3), proposed=5)
    decide(login("Reviewer"), "reject", proposal)
    proposal.refresh_from_db()
    assert (proposal.decision, Event.objects.get().fatalities) == ("rejected", 3)


def test_who_may_not_is_told_so(login):
    proposal = ProposalFactory(event=EventFactory(fatalities=3), proposed=5)
    response = decide(login("Coder"), "accept", proposal)
    assert "lacks the permission" in response.content.decode()
    assert Event.objects.get().fatalities == 3
