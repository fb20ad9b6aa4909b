"""Whom a name means: any language, on the date, leaders for groups and groups for leaders, never the unpublished."""

import datetime

import pytest

from events.filtersets.refusal import Unreadable
from events.filtersets.who import read_actor, read_exact_actor
from events.models import Redirect
from events.querysets.stand_ins import StandIn
from tests.factories import (
    ActorFactory,
    ActorNameFactory,
    EventActorFactory,
    EventFactory,
    MembershipFactory,
)

pytestmark = pytest.mark.django_db


def public(**values):
    """Makes an actor that a published event names."""
    actor = EventActorFactory(actor=ActorFactory(**values)).actor
    actor.refresh_from_db()
    return actor


@pytest.fixture
def army():
    """The Libyan National Army with its Dutch name and acronym, led by Khalifa Haftar since May 2014."""
    army = public(name="Libyan National Army", qualifier="Libya")
    ActorNameFactory(actor=army, name="Libisch Nationaal Leger")
    ActorNameFactory(actor=army, name="LNA", language="", kind="acronym")
    return army


@pytest.fixture
def leader(army):
    """Who leads the army."""
    leader = public(name="Khalifa Haftar", kind="person")
    MembershipFactory(member=leader, group=army, start="2014-05-01", end="2020-05-01", end_precision="month")
    return leader


@pytest.mark.parametrize(
    "name",
    [
        "Libyan National Army",
        "libyan national army",
        "Líbyan Natiônal Army",
        "Libyan National Army (Libya)",
        "Libisch Nationaal Leger",
        "lna",
    ],
)
def test_any_known_name_in_any_language_without_case_and_accents(army, name):
    assert read_exact_actor(name) == [StandIn(army.pk)]


def test_the_public_id(army):
    assert read_exact_actor(army.public_id) == [StandIn(army.pk)]


def test_a_name_means_those_who_bore_it_on_the_date():
    accord = public(name="Government of National Accord")
    unity = public(name="Government of National Unity")
    ActorNameFactory(actor=accord, name="Regering van Nationale Eenheid", valid_to="2021-03-14")
    ActorNameFactory(actor=unity, name="Regering van Nationale Eenheid", valid_from="2021-03-15")
    assert set(read_exact_actor("regering van nationale eenheid")) == {
        StandIn(accord.pk, None, datetime.date(2021, 3, 14)),
        StandIn(unity.pk, datetime.date(2021, 3, 15), None),
    }


def test_a_person_also_stands_for_the_group_led_then(army, leader):
    assert read_actor("Khalifa Haftar") == [
        StandIn(leader.pk),
        StandIn(army.pk, datetime.date(2014, 5, 1), datetime.date(2020, 5, 31)),
    ]


def test_a_group_also_for_the_people_who_lead_it(army, leader):
    assert StandIn(leader.pk, datetime.date(2014, 5, 1), datetime.date(2020, 5, 31)) in read_actor("LNA")


def test_exact_is_without_them(army, leader):
    assert read_exact_actor("Khalifa Haftar") == [StandIn(leader.pk)]


def test_members_who_do_not_lead_stand_for_nobody(army):
    soldier = public(name="A Soldier", kind="person")
    MembershipFactory(member=soldier, group=army, leads=False)
    assert read_actor("A Soldier") == [StandIn(soldier.pk)]


def test_a_membership_that_is_not_published_says_nothing(army):
    claimed = public(name="A Claimant", kind="person")
    MembershipFactory(member=claimed, group=army, review_status="machine")
    assert read_actor("A Claimant") == [StandIn(claimed.pk)]


def test_a_merged_actor_answers_with_the_one_that_stays(army):
    other = ActorFactory(name="Haftar's Army", merged_into=ActorFactory(name="LNA forces", merged_into=army))
    other.refresh_from_db()
    Redirect.objects.create(old_public_id=other.public_id, new_public_id=army.public_id, kind="actor", reason="same")
    assert read_exact_actor("Haftar's Army") == [StandIn(army.pk)]
    assert read_exact_actor(other.public_id) == [StandIn(army.pk)]


@pytest.mark.parametrize("status", ["machine", "in_review", "withdrawn"])
def test_an_actor_of_nothing_published_is_unknown_and_never_proposed(status):
    hidden = EventActorFactory(
        event=EventFactory(review_status=status), actor=ActorFactory(name="Hidden Brigade")
    ).actor
    ActorNameFactory(actor=hidden, name="Verborgen Brigade")
    hidden.refresh_from_db()
    for name in ("Hidden Brigade", "Hiden Brigade", "Verborgen Brigade", "Verborge Brigade", hidden.public_id):
        with pytest.raises(Unreadable) as refused:
            read_actor(name)
        assert refused.value.nearest is None


def test_the_nearest_published_name_is_proposed(army):
    with pytest.raises(Unreadable) as refused:
        read_actor("Libisch Nationale Leger")
    assert refused.value.nearest == "Libisch Nationaal Leger"
