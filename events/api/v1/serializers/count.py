"""The description of counts."""

from rest_framework import serializers

from coder.codebook import ActorKind, EventType, SubEventType


class CountSerializer(serializers.Serializer[dict[str, object]]):
    """One group; only what was counted by is there."""

    dataset = serializers.CharField(required=False, help_text="Data set.")
    country = serializers.CharField(required=False, allow_null=True, help_text="Country.")
    admin1 = serializers.CharField(required=False, allow_null=True, help_text="First-level region.")
    actor_kind = serializers.ChoiceField(
        choices=list(ActorKind), required=False, allow_null=True, help_text="Kind of an actor that takes part."
    )
    event_type = serializers.ChoiceField(choices=list(EventType), required=False, help_text="Event type.")
    sub_event_type = serializers.ChoiceField(choices=list(SubEventType), required=False, help_text="Sub-event type.")
    year = serializers.IntegerField(required=False, help_text="Year.")
    month = serializers.CharField(required=False, help_text="Month, YYYY-MM.")
    events = serializers.IntegerField(help_text="Number of events.")
    fatalities = serializers.IntegerField(
        allow_null=True, help_text="Deaths stated; null where no event states any, and by kind of actor."
    )


class CountsSerializer(serializers.Serializer[dict[str, object]]):
    """Counts of events."""

    by = serializers.ListField(child=serializers.CharField(), help_text="What was counted by.")
    results = CountSerializer(many=True)
