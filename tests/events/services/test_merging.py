"""Merging two records that are one, and undoing it."""

import pytest

from events.models import Actor, DuplicateCandidate, EventActor, Redirect
from events.services.duplicates import accept_duplicate, reject_duplicate
from events.services.errors import Refused
from events.services.merging import merge, undo_merge
from tests.factories import (
    ActorFactory,
    ActorNameFactory,
    AllianceFactory,
    AllianceReportFactory,
    EventActorFactory,
    EventFactory,
    EventSourceFactory,
    EvidenceFactory,
    MembershipFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher():
    return UserFactory(group="Publisher")


def pair(make, **values):
    first, second = make(**values), make(**values)
    first.refresh_from_db()
    second.refresh_from_db()
    return first, second


def test_an_actors_parts_names_and_alliances_go_over(publisher):
    keep, drop = pair(ActorFactory)
    part = EventActorFactory(actor=drop)
    name = ActorNameFactory(actor=drop)
    membership = MembershipFactory(group=drop)
    merge(keep=keep, drop=drop, by=publisher, reason="two spellings")
    for row, column in ((part, "actor"), (name, "actor"), (membership, "group")):
        row.refresh_from_db()
        assert getattr(row, column) == keep
    drop.refresh_from_db()
    assert drop.merged_into == keep
    assert Redirect.objects.get(old_public_id=drop.public_id).new_public_id == keep.public_id


def test_an_alliance_that_both_have_becomes_one_with_the_reports_of_both(publisher):
    keep, drop = pair(ActorFactory)
    mine = AllianceFactory(supported=keep)
    twin = AllianceFactory(supporter=mine.supporter, supported=drop)
    report = AllianceReportFactory(alliance=twin)
    redirect = merge(keep=keep, drop=drop, by=publisher, reason="two spellings")
    report.refresh_from_db()
    twin.refresh_from_db()
    assert report.alliance == mine
    assert twin.review_status == "withdrawn"
    undo_merge(redirect, by=publisher, reason="two groups after all")
    report.refresh_from_db()
    twin.refresh_from_db()
    assert report.alliance == twin
    assert twin.review_status == "published"


def test_an_event_keeps_the_evidence_and_the_sources_of_both(publisher):
    keep, drop = pair(EventFactory)
    EventSourceFactory(event=keep)
    source = EventSourceFactory(event=drop)
    evidence = EvidenceFactory(event=drop)
    redirect = merge(keep=keep, drop=drop, by=publisher, reason="told by two papers")
    source.refresh_from_db()
    evidence.refresh_from_db()
    drop.refresh_from_db()
    assert (source.event, source.order, evidence.event) == (keep, 1, keep)
    assert drop.review_status == "withdrawn"
    undo_merge(redirect, by=publisher, reason="two days apart")
    source.refresh_from_db()
    evidence.refresh_from_db()
    drop.refresh_from_db()
    assert (source.event, source.order, evidence.event) == (drop, 0, drop)
    assert drop.review_status == "published"
    assert not Redirect.objects.exists()


def test_undoing_gives_an_actor_everything_back(publisher):
    keep, drop = pair(ActorFactory)
    part = EventActorFactory(actor=drop)
    undo_merge(merge(keep=keep, drop=drop, by=publisher, reason="same"), by=publisher, reason="not the same")
    assert EventActor.objects.get(pk=part.pk).actor == drop
    assert Actor.objects.get(pk=drop.pk).merged_into is None


def test_rows_of_one_bulk_data_set_are_never_merged(publisher):
    keep = EventFactory(dataset_id="ucdp-ged", external_id="1")
    drop = EventFactory(dataset_id="ucdp-ged", external_id="2")
    with pytest.raises(Refused, match="never merged"):
        merge(keep=keep, drop=drop, by=publisher, reason="look alike")


@pytest.mark.parametrize("reason", ["", " "])
def test_merging_needs_a_reason(publisher, reason):
    keep, drop = pair(ActorFactory)
    with pytest.raises(Refused, match="reason"):
        merge(keep=keep, drop=drop, by=publisher, reason=reason)


def test_what_was_merged_is_not_merged_again(publisher):
    keep, drop = pair(ActorFactory)
    other = ActorFactory()
    merge(keep=keep, drop=drop, by=publisher, reason="same")
    with pytest.raises(Refused, match="already"):
        merge(keep=other, drop=drop, by=publisher, reason="same")


def test_a_pair_of_possible_duplicates_is_decided_once(publisher):
    keep, drop = pair(EventFactory)
    candidate = candidate_of(keep, drop)
    accept_duplicate(candidate, by=publisher, reason="same clash")
    drop.refresh_from_db()
    assert drop.review_status == "withdrawn"
    with pytest.raises(Refused, match="already"):
        reject_duplicate(candidate, by=publisher)


def candidate_of(first, second):
    return DuplicateCandidate.objects.create(
        first_event=first, second_event=second, score=0.8, reasons=["same place", "same day"]
    )
