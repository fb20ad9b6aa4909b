"""The description of changes and of a record's history."""

from rest_framework import serializers


class EffectSerializer(serializers.Serializer[dict[str, object]]):
    """What a change did to one record."""

    kind = serializers.ChoiceField(choices=["event", "alliance", "quote"], help_text="Kind of record.")
    id = serializers.CharField(help_text="Public id.")
    url = serializers.CharField(help_text="Path of the record.")
    change = serializers.ChoiceField(choices=["published", "changed", "withdrawn"], help_text="What happened to it.")


class ChangeSerializer(serializers.Serializer[dict[str, object]]):
    """One transaction."""

    position = serializers.IntegerField(help_text="Place in the order of transactions.")
    made_at = serializers.DateTimeField(help_text="When, in UTC.")
    reason = serializers.CharField(help_text="Why, in the words of who changed it; empty where not asked for.")
    records = EffectSerializer(many=True)
    more = serializers.BooleanField(help_text="Whether it touched more records than are listed: load the lists anew.")


class ChangesSerializer(serializers.Serializer[dict[str, object]]):
    """Changes after a cursor."""

    next = serializers.CharField(help_text="Where to go on, now or later.")
    results = ChangeSerializer(many=True)


class StateSerializer(serializers.Serializer[dict[str, object]]):
    """A state of a record."""

    reason = serializers.CharField(help_text="Why it changed.")
    record = serializers.DictField(allow_null=True, help_text="The record as it was; null while it was withdrawn.")

    def get_fields(self) -> dict[str, "serializers.Field[object, object, object, object]"]:
        """Adds `from`, which is no name in Python."""
        return {"from": serializers.DateTimeField(help_text="When this state began, in UTC."), **super().get_fields()}


class HistorySerializer(serializers.Serializer[dict[str, object]]):
    """The history of a record."""

    results = StateSerializer(many=True)
