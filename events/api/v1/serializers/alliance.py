"""The description of an alliance."""

from rest_framework import serializers

from coder.codebook import AllianceStatus
from events.api.v1.serializers.parts import ActorInShort, EvidencePassage
from events.models import Alliance, AllianceReport


class Report(serializers.ModelSerializer[AllianceReport]):
    """One dated statement about an alliance."""

    id = serializers.CharField(source="public_id", help_text="Public id.")
    evidence = EvidencePassage(many=True)

    class Meta:
        model = AllianceReport
        fields = ("id", "as_of", "as_of_precision", "status", "began", "began_precision", "certainty", "evidence")


class AllianceSerializer(serializers.ModelSerializer[Alliance]):
    """One actor backs another."""

    id = serializers.CharField(source="public_id", help_text="Public id; it never changes.")
    url = serializers.CharField(help_text="Path of the alliance.")
    supporter = ActorInShort()
    supported = ActorInShort()
    status = serializers.ChoiceField(
        choices=list(AllianceStatus), allow_null=True, help_text="What the latest report says, on `active_on` if given."
    )
    reports = Report(many=True)
    licence = serializers.CharField(help_text="Licence of the record.")

    class Meta:
        model = Alliance
        fields = (
            "id",
            "url",
            "supporter",
            "supported",
            "kind",
            "object",
            "status",
            "reports",
            "licence",
            "changed_at",
        )
