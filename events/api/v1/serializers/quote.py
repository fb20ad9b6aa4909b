"""The description of a quote."""

from rest_framework import serializers

from events.api.v1.serializers.parts import ActorInShort, EvidencePassage
from events.models import Quote


class Part(serializers.Serializer[dict[str, object]]):
    """A part of a quote as it stands in the text."""

    text = serializers.CharField(help_text="The words.")
    start = serializers.IntegerField(help_text="First code point in the normalised text.")
    end = serializers.IntegerField(help_text="Code point after it.")


class QuoteSerializer(serializers.ModelSerializer[Quote]):
    """Words that a text gives as somebody's, word for word."""

    id = serializers.CharField(source="public_id", help_text="Public id; it never changes.")
    url = serializers.CharField(help_text="Path of the quote.")
    parts = Part(many=True)
    speakers = ActorInShort(many=True)
    reported_by = serializers.CharField(allow_null=True, help_text="The medium that was told, where another is cited.")
    affiliation = ActorInShort(allow_null=True)
    about = ActorInShort(many=True)
    addressees = ActorInShort(many=True)
    evidence = EvidencePassage(many=True)
    licence = serializers.CharField(help_text="Licence of the record.")

    class Meta:
        model = Quote
        fields = (
            "id",
            "url",
            "text",
            "parts",
            "speakers",
            "speaker_description",
            "anonymous",
            "language",
            "is_translation",
            "partial",
            "said_on",
            "said_precision",
            "medium",
            "reported_by",
            "affiliation",
            "about",
            "addressees",
            "evidence",
            "licence",
            "changed_at",
        )
