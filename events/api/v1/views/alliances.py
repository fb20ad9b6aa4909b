"""/alliances/"""

from django.db.models import QuerySet

from events.api.pagination import by_change
from events.api.permissions import EverybodyReads
from events.api.resource import RecordViewSet
from events.api.v1.records.alliance import ALLIANCE
from events.api.v1.serializers.alliance import AllianceSerializer
from events.filtersets import AllianceFilters
from events.models import Alliance


class AllianceViewSet(RecordViewSet):
    """Who backs whom."""

    record, filters, orders = ALLIANCE, AllianceFilters, by_change()
    serializer_class = AllianceSerializer
    permission_classes = [EverybodyReads]

    def get_queryset(self) -> QuerySet[Alliance]:
        """Gives the published alliances, each with its latest status."""
        return Alliance.objects.published().with_status()
