"""Objects that stand within several records."""

from rest_framework import serializers

from events.models import Actor, Article, Country, Evidence, Place, Source


class ActorInShort(serializers.ModelSerializer[Actor]):
    """An actor within another record."""

    id = serializers.CharField(source="public_id", help_text="Public id.")
    url = serializers.CharField(help_text="Path of the actor.")
    name = serializers.CharField(help_text="Name in the language asked for; else the canonical English one.")

    class Meta:
        model = Actor
        fields = ("id", "url", "name", "qualifier", "kind")


class CountryInShort(serializers.ModelSerializer[Country]):
    """A country within another record."""

    name = serializers.CharField(help_text="Name in the language asked for.")

    class Meta:
        model = Country
        fields = ("name", "iso2", "iso3", "iso_numeric")


class PlaceInShort(serializers.ModelSerializer[Place]):
    """A place within another record."""

    id = serializers.CharField(source="public_id", help_text="Public id.")
    url = serializers.CharField(help_text="Path of the place.")
    name = serializers.CharField(help_text="Name in the language asked for; else the English one.")
    latitude = serializers.FloatField(allow_null=True, help_text="Degrees north, four decimals, EPSG:4326.")
    longitude = serializers.FloatField(allow_null=True, help_text="Degrees east, four decimals, EPSG:4326.")

    class Meta:
        model = Place
        fields = ("id", "url", "name", "kind", "admin1", "admin2", "admin3", "latitude", "longitude")


class SourceInShort(serializers.ModelSerializer[Source]):
    """A source within another record."""

    id = serializers.CharField(source="public_id", help_text="Public id.")

    class Meta:
        model = Source
        fields = ("id", "name", "kind")


class ArticleInShort(serializers.ModelSerializer[Article]):
    """An article within another record."""

    id = serializers.CharField(source="public_id", help_text="Public id.")
    url = serializers.CharField(help_text="Path of the article here.")
    source = serializers.CharField(help_text="Who published the text.")  # type: ignore[assignment]
    link = serializers.CharField(source="url", help_text="Where the text is published.")

    class Meta:
        model = Article
        fields = ("id", "url", "title", "source", "link", "published", "published_precision", "language", "licence")


class EvidencePassage(serializers.ModelSerializer[Evidence]):
    """A passage that a record, or one value of it, was read from."""

    article = ArticleInShort()

    class Meta:
        model = Evidence
        fields = ("field", "start", "end", "passage", "article")
