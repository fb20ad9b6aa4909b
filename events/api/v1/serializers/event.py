"""The description of an event."""

from rest_framework import serializers

from coder.codebook import DisorderType
from events.api.v1.serializers.parts import ActorInShort, CountryInShort, EvidencePassage, PlaceInShort, SourceInShort
from events.models import Event, EventActor


class Participant(ActorInShort):
    """An actor's part in an event."""

    side = serializers.IntegerField(help_text=EventActor._meta.get_field("side").help_text)
    role = serializers.CharField(help_text=EventActor._meta.get_field("role").help_text)
    inter = serializers.IntegerField(allow_null=True, help_text=EventActor._meta.get_field("inter").help_text)
    reported_name = serializers.CharField(help_text=EventActor._meta.get_field("reported_name").help_text)

    class Meta(ActorInShort.Meta):
        fields = ("side", "role", *ActorInShort.Meta.fields, "inter", "reported_name")  # type: ignore[assignment]


class EventSerializer(serializers.ModelSerializer[Event]):
    """One interaction at one place on one day."""

    id = serializers.CharField(source="public_id", help_text="Public id; it never changes.")
    url = serializers.CharField(help_text="Path of the event.")
    disorder_type = serializers.ChoiceField(choices=list(DisorderType), help_text="Follows from the sub-event type.")
    actors = Participant(many=True)
    country = CountryInShort(allow_null=True)
    location = PlaceInShort(allow_null=True, help_text="Settlement, camp or site; for a base or quarter its town.")
    site = PlaceInShort(allow_null=True, help_text="The base, airport or quarter within the location.")
    sources = SourceInShort(many=True)
    evidence = EvidencePassage(many=True)
    licence = serializers.CharField(help_text="Licence of the row.")

    class Meta:
        model = Event
        fields = (
            "id",
            "url",
            "dataset",
            "external_id",
            "event_date",
            "time_precision",
            "date_start",
            "date_end",
            "disorder_type",
            "event_type",
            "sub_event_type",
            "actors",
            "civilian_targeting",
            "country",
            "location",
            "site",
            "geo_precision",
            "fatalities",
            "fatalities_low",
            "fatalities_high",
            "certainty",
            "sources",
            "source_scale",
            "notes",
            "tags",
            "evidence",
            "licence",
            "changed_at",
        )
