"""An editor decides what the coder proposed."""

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError

from coder.codebook import EventType, SubEventType
from events.fixtures import article_rows
from events.history.attribution import acting
from events.history.versions import versions_of
from events.models import Event, EventActor, Evidence, Proposal
from events.services.errors import Refused
from events.services.importing.import_article import import_article
from events.services.importing.outcome import Outcome
from events.services.proposals import accept_proposals, reject_proposals
from tests.codings import article, coding, event

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor():
    return get_user_model().objects.create_superuser("vera", password="x")


def run(**values):
    return import_article(name="report", rows=article_rows(article(), coding(**values)))


@pytest.fixture
def edited(editor):
    """An event whose deaths an editor has changed."""
    run()
    with acting(by=editor, reason="counted again"):
        Event.objects.update(fatalities=7)
    return Event.objects.get()


def test_accepting_writes_the_value_and_who_accepted_it(edited, editor):
    run()
    accept_proposals(Proposal.objects.all(), by=editor, reason="the paper was right")
    edited.refresh_from_db()
    assert edited.fatalities == 3
    assert (versions_of(edited)[-1].user_name, versions_of(edited)[-1].reason) == ("vera", "the paper was right")
    assert Proposal.objects.get().decided_by == editor


def test_values_that_go_together_are_accepted_together(edited, editor):
    other = event(event_type=EventType.RIOTS, sub_event_type=SubEventType.MOB_VIOLENCE, fatalities=7)
    run(events=(other,))
    one, _ = proposals = Proposal.objects.order_by("field")
    with pytest.raises(ValidationError):
        accept_proposals([one], by=editor, reason="read again")
    accept_proposals(proposals, by=editor, reason="read again")
    assert Event.objects.get().sub_event_type == "Mob violence"
    assert Evidence.objects.filter(event=edited, field="sub_event_type").exists()


def test_accepting_actors_replaces_all_of_them(edited, editor):
    run(events=(event(fatalities=7, actor2=None),))
    accept_proposals(Proposal.objects.all(), by=editor, reason="read again")
    assert [str(one.actor) for one in EventActor.objects.filter(event=edited)] == ["River Army"]


def test_accepting_a_withdrawal_withdraws(edited, editor):
    run(events=())
    accept_proposals(Proposal.objects.all(), by=editor, reason="no event after all")
    assert Event.objects.get().review_status == "withdrawn"


def test_rejecting_leaves_the_record_and_is_not_proposed_again(edited, editor):
    run()
    reject_proposals(Proposal.objects.all(), by=editor)
    assert run().total(Outcome.PROPOSED) == 0
    assert Event.objects.get().fatalities == 7


def test_a_proposal_is_decided_once(edited, editor):
    run()
    reject_proposals(Proposal.objects.all(), by=editor)
    with pytest.raises(Refused, match="decided already"):
        accept_proposals(Proposal.objects.all(), by=editor, reason="after all")


def test_deciding_is_for_those_who_may(edited):
    run()
    coder = get_user_model().objects.create_user("karel", password="x")
    with pytest.raises(PermissionDenied):
        accept_proposals(Proposal.objects.all(), by=coder, reason="yes")
