"""Deciding what the coder proposes to an edited record."""

import pytest
from django.core.exceptions import PermissionDenied

from events.history.versions import versions_of
from events.services.errors import Refused
from events.services.proposals import accept_proposals, reject_proposals
from tests.factories import ActorFactory, EventActorFactory, EventFactory, PlaceFactory, ProposalFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher():
    return UserFactory(group="Publisher")


def test_an_accepted_value_is_written_in_the_editors_name(publisher):
    proposal = ProposalFactory(event__fatalities=3, field="fatalities", present=3, proposed=5)
    accept_proposals([proposal], by=publisher, reason="the text says five")
    proposal.event.refresh_from_db()
    assert proposal.event.fatalities == 5
    assert versions_of(proposal.event)[-1].user_name == publisher.username
    assert proposal.decision == "accepted"


def test_values_that_fit_only_together_are_accepted_together(publisher):
    event = EventFactory(place=None)
    place = PlaceFactory()
    proposals = [
        ProposalFactory(event=event, field="place", present=None, proposed=list(place.natural_key())),
        ProposalFactory(event=event, field="geo_precision", present=None, proposed=2),
    ]
    accept_proposals(proposals, by=publisher, reason="the place is named")
    event.refresh_from_db()
    assert (event.place, event.geo_precision) == (place, 2)


def test_proposed_actors_take_the_place_of_the_present_ones(publisher):
    event = EventActorFactory().event
    actor = ActorFactory()
    row = {"actor": list(actor.natural_key()), "side": 1, "role": "main", "order": 0, "inter": 2, "reported_name": "x"}
    accept_proposals([ProposalFactory(event=event, field="actors", proposed=[row])], by=publisher, reason="better read")
    assert [part.actor for part in event.event_actors.all()] == [actor]


def test_a_record_that_is_no_longer_read_is_withdrawn(publisher):
    proposal = ProposalFactory(field="withdraw", present="published", proposed="withdrawn")
    accept_proposals([proposal], by=publisher, reason="a misreading")
    proposal.event.refresh_from_db()
    assert proposal.event.review_status == "withdrawn"


def test_a_rejected_proposal_leaves_the_value(publisher):
    proposal = ProposalFactory(event__fatalities=3)
    reject_proposals([proposal], by=publisher)
    proposal.event.refresh_from_db()
    assert (proposal.event.fatalities, proposal.decision) == (3, "rejected")
    with pytest.raises(Refused, match="already"):
        accept_proposals([proposal], by=publisher, reason="after all")


def test_a_published_record_needs_a_reason_and_nothing_is_decided_without_one(publisher):
    proposal = ProposalFactory(event__fatalities=3)
    with pytest.raises(Refused, match="why"):
        accept_proposals([proposal], by=publisher, reason="")
    proposal.refresh_from_db()
    assert proposal.decision == "open"


def test_a_coder_decides_nothing():
    with pytest.raises(PermissionDenied):
        reject_proposals([ProposalFactory()], by=UserFactory(group="Coder"))
