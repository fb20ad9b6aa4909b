"""/events/"""

from django.db.models import QuerySet

from events.api.pagination import by_date
from events.api.permissions import EverybodyReads
from events.api.v1.serializers.event import EventSerializer
from events.api.v1.views.history import WithHistory
from events.filtersets import EventFilters
from events.models import Event
from events.records.event import EVENT


class EventViewSet(WithHistory):
    """Events, of our own coding unless `dataset` says otherwise."""

    record, filters, orders = EVENT, EventFilters, by_date("event_date")
    serializer_class = EventSerializer
    kind = "event"
    permission_classes = [EverybodyReads]

    def get_queryset(self) -> QuerySet[Event]:
        """Gives the published events."""
        return Event.objects.published()
