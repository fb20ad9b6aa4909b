"""The description of an actor."""

from rest_framework import serializers

from events.api.v1.serializers.parts import ActorInShort, CountryInShort, EvidencePassage
from events.models import Actor, ActorName, ActorRelation, Membership

MEMBERSHIP = ("role", "leads", "start", "start_precision", "end", "end_precision", "evidence")


class Name(serializers.ModelSerializer[ActorName]):
    """A name of an actor."""

    class Meta:
        model = ActorName
        fields = ("name", "language", "kind", "valid_from", "valid_to")


class GroupOfMember(serializers.ModelSerializer[Membership]):
    """A group that the actor belongs to."""

    group = ActorInShort()
    evidence = EvidencePassage(many=True)

    class Meta:
        model = Membership
        fields = ("group", *MEMBERSHIP)


class MemberOfGroup(serializers.ModelSerializer[Membership]):
    """A member of the actor."""

    member = ActorInShort()
    evidence = EvidencePassage(many=True)

    class Meta:
        model = Membership
        fields = ("member", *MEMBERSHIP)


class Relation(serializers.ModelSerializer[ActorRelation]):
    """How the actor comes from another."""

    actor = ActorInShort(source="to_actor")

    class Meta:
        model = ActorRelation
        fields = ("kind", "actor", "date", "date_precision")


class ActorSerializer(ActorInShort):
    """A person, group, state or crowd."""

    country = CountryInShort(allow_null=True)
    names = Name(many=True)
    memberships = GroupOfMember(many=True)
    members = MemberOfGroup(many=True)
    relations = Relation(many=True, source="relations_from")
    licence = serializers.CharField(help_text="Licence of the record.")

    class Meta:
        model = Actor
        fields = (
            *ActorInShort.Meta.fields,
            "country",
            "active_from",
            "active_to",
            "names",
            "memberships",
            "members",
            "relations",
            "licence",
            "changed_at",
        )
