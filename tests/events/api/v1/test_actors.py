"""Actors: their names, memberships and relations, as far as they are public."""

import pytest

from events.models import ActorRelation
from tests.factories import ActorFactory, ActorNameFactory, CountryFactory, EventActorFactory, MembershipFactory


@pytest.fixture
def army(db):
    """The army that a published event names."""
    army = ActorFactory(name="Libyan National Army", country=CountryFactory())
    EventActorFactory(actor=army)
    army.refresh_from_db()
    return army


def test_all_names_with_their_days(get, army):
    ActorNameFactory(actor=army, name="Libisch Nationaal Leger", valid_from="2014-05-16")
    record = get(f"actors/{army.public_id}/")
    assert record["names"] == [
        {
            "name": "Libisch Nationaal Leger",
            "language": "nl",
            "kind": "name",
            "valid_from": "2014-05-16",
            "valid_to": None,
        }
    ]
    assert get(f"actors/{army.public_id}/", speaks="nl")["name"] == "Libisch Nationaal Leger"


def test_memberships_from_both_sides(get, army):
    membership = MembershipFactory(group=army)
    membership.member.refresh_from_db()
    assert get(f"actors/{army.public_id}/")["members"][0]["member"]["id"] == membership.member.public_id
    assert get(f"actors/{membership.member.public_id}/")["memberships"][0]["group"]["name"] == army.name


def test_relations_name_public_actors_only(get, army):
    public = EventActorFactory(actor__name="Libyan Army").actor
    for other in (public, ActorFactory(name="Hidden Army")):
        ActorRelation.objects.create(from_actor=army, to_actor=other, kind="split")
    relations = get(f"actors/{army.public_id}/")["relations"]
    assert [(relation["kind"], relation["actor"]["name"]) for relation in relations] == [("split", "Libyan Army")]


def test_by_name_kind_and_country(ids, army):
    EventActorFactory(actor__kind="protesters")
    assert ids("actors/", name="libyan national army") == [army.public_id]
    assert ids("actors/", country="Libya") == [army.public_id]
    assert ids("actors/", kind="rebel_group") == [army.public_id]
