"""The description of an article."""

from rest_framework import serializers

from events.api.v1.serializers.parts import ArticleInShort, SourceInShort
from events.models import Article


class ArticleSerializer(ArticleInShort):
    """A published text: what it is and what was read from it, never its words."""

    source = SourceInShort()  # type: ignore[assignment]
    events = serializers.ListField(child=serializers.CharField(), help_text="Paths of the events read from it.")
    alliances = serializers.ListField(child=serializers.CharField(), help_text="Paths of the alliances.")
    quotes = serializers.ListField(child=serializers.CharField(), help_text="Paths of the quotes.")

    class Meta:
        model = Article
        fields = (
            "id",
            "url",
            "title",
            "source",
            "link",
            "published",
            "published_precision",
            "language",
            "licence",
            "text_hash",
            "events",
            "alliances",
            "quotes",
            "changed_at",
        )
