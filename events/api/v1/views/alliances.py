"""/alliances/"""

from django.db.models import QuerySet

from events.api.pagination import by_change
from events.api.permissions import EverybodyReads
from events.api.v1.serializers.alliance import AllianceSerializer
from events.api.v1.views.history import WithHistory
from events.filtersets import AllianceFilters
from events.models import Alliance
from events.records.alliance import ALLIANCE


class AllianceViewSet(WithHistory):
    """Who backs whom."""

    record, filters, orders = ALLIANCE, AllianceFilters, by_change()
    serializer_class = AllianceSerializer
    kind = "alliance"
    permission_classes = [EverybodyReads]

    def get_queryset(self) -> QuerySet[Alliance]:
        """Gives the published alliances, each with its latest status."""
        return Alliance.objects.published().with_status()
