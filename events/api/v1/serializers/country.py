"""The description of a country."""

from rest_framework import serializers

from events.api.v1.serializers.parts import CountryInShort
from events.models import Country


class CountrySerializer(CountryInShort):
    """A state, territory or sea that events are placed in."""

    name_en = serializers.CharField(source="name", help_text="English name, as ACLED writes it.")
    region = serializers.CharField(allow_null=True, help_text="ACLED's name of the region.")

    class Meta:
        model = Country
        fields = (
            "name",
            "name_en",
            "name_nl",
            "name_ucdp",
            "iso2",
            "iso3",
            "iso_numeric",
            "gw_number",
            "region_code",
            "region",
            "valid_from",
            "valid_to",
        )
