"""/places/"""

from django.db.models import QuerySet

from events.api.pagination import by_name
from events.api.permissions import EverybodyReads
from events.api.resource import RecordViewSet
from events.api.v1.serializers.place import PlaceSerializer
from events.filtersets import PlaceFilters
from events.models import Place
from events.records.place import PLACE


class PlaceViewSet(RecordViewSet):
    """Places where something published happened."""

    record, filters, orders = PLACE, PlaceFilters, by_name()
    serializer_class = PlaceSerializer
    permission_classes = [EverybodyReads]

    def get_queryset(self) -> QuerySet[Place]:
        """Gives the published places."""
        return Place.objects.published()
