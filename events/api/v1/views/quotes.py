"""/quotes/"""

from datetime import date

from django.db.models import QuerySet

from events.api.pagination import by_date
from events.api.permissions import EverybodyReads
from events.api.v1.serializers.quote import QuoteSerializer
from events.api.v1.views.history import WithHistory
from events.filtersets import QuoteFilters
from events.models import Quote
from events.records.quote import QUOTE


class QuoteViewSet(WithHistory):
    """What somebody said, word for word."""

    record, filters, orders = QUOTE, QuoteFilters, by_date("said_on", missing=date.min)
    serializer_class = QuoteSerializer
    kind = "quote"
    permission_classes = [EverybodyReads]

    def get_queryset(self) -> QuerySet[Quote]:
        """Gives the published quotes."""
        return Quote.objects.published()
