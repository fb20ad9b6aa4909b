"""/events/counts/"""

from typing import Any

from django.http import HttpResponseBase
from django.utils.translation import get_language
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.views import APIView

from events.api.conditional import conditional
from events.api.formats import FORMATS
from events.api.moment import at, read_moment
from events.api.pagination import reading
from events.api.permissions import EverybodyReads
from events.api.tables import answer
from events.api.v1.answers.count import COLUMNS, count_json, read_groups
from events.api.v1.serializers.count import CountsSerializer
from events.filtersets import EventFilters
from events.filtersets.counts import count_events


class EventCountsView(APIView):
    """Numbers of events and deaths by up to three of country, admin1, actor_kind, event_type, year, month, ..."""

    permission_classes = [EverybodyReads]
    renderer_classes = FORMATS
    filters = EventFilters

    @extend_schema(responses=CountsSerializer)
    @conditional
    def get(self, request: Request, **_kwargs: Any) -> HttpResponseBase:
        """Counts the published events that match all filters."""
        parameters = dict(request.query_params.lists())
        moment = reading("as_of", read_moment, request.query_params)
        by = read_groups(parameters.pop("by", []), several=len(parameters.get("dataset", [])) > 1)
        asked = {name: values for name, values in parameters.items() if name not in ("as_of", "format")}
        with at(moment):
            counted = count_events(EventFilters(asked), by, now=moment is None)
            whole = count_json(by, counted, get_language() or "en")
        columns = {name: COLUMNS[name] for name in (*by, "events", "fatalities")}
        return answer(request, whole, name="counts", columns=columns, flat=whole["results"])
