"""/countries/"""

from django.db.models import QuerySet

from events.api.pagination import by_name
from events.api.permissions import EverybodyReads
from events.api.resource import RecordViewSet
from events.api.v1.serializers.country import CountrySerializer
from events.filtersets import CountryFilters
from events.models import Country
from events.records.country import COUNTRY


class CountryViewSet(RecordViewSet):
    """States, territories and seas; reference data, so all of them."""

    record, filters, orders = COUNTRY, CountryFilters, by_name()
    serializer_class = CountrySerializer
    permission_classes = [EverybodyReads]
    lookup_field = "iso3"

    def get_queryset(self) -> QuerySet[Country]:
        """Gives all countries."""
        return Country.objects.all()
