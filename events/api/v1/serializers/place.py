"""The description of a place."""

from rest_framework import serializers

from events.api.v1.serializers.parts import CountryInShort, PlaceInShort
from events.models import Place


class PlaceSerializer(PlaceInShort):
    """A settlement, camp, base, quarter, site or region."""

    names = serializers.DictField(
        child=serializers.ListField(child=serializers.CharField()), help_text="Names by language."
    )
    country = CountryInShort(allow_null=True)
    parent = PlaceInShort(allow_null=True, help_text="The town that a base, airport or quarter belongs to.")
    licence = serializers.CharField(help_text="Licence of the record.")

    class Meta:
        model = Place
        fields = (
            *PlaceInShort.Meta.fields,
            "names",
            "gazetteer_id",
            "country",
            "parent",
            "licence",
            "changed_at",
        )
