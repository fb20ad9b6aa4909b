"""/changes/"""

from typing import Any

from django.http import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.views import APIView

from events.api.formats import FORMATS
from events.api.pagination import reading
from events.api.permissions import EverybodyReads
from events.api.tables import answer
from events.api.v1.answers.change import COLUMNS, START, change_json, change_rows, read_place, written_place
from events.api.v1.serializers.change import ChangesSerializer
from events.filtersets import Refusal
from events.filtersets.filterset import unknown_parameter
from events.history.feed import changes_after

LOOKED_AT, EFFECTS = 200, 1000


class ChangesView(APIView):
    """What was published, changed and withdrawn, in the order of transactions; follow `next` to keep a copy current."""

    permission_classes = [EverybodyReads]
    renderer_classes = FORMATS

    @extend_schema(
        parameters=[OpenApiParameter("cursor", str, description="As `next` gave it.")], responses=ChangesSerializer
    )
    def get(self, request: Request, **_kwargs: Any) -> HttpResponseBase:
        """Gives changes after the cursor; `next` is always there, and is to be asked again later."""
        for name in request.query_params:
            if name not in ("cursor", "format"):
                raise Refusal(unknown_parameter(name, {"cursor": None, "format": None}))
        place = reading("cursor", read_place, request.query_params) or START
        entries, reached = changes_after(*place, limit=LOOKED_AT, effects=EFFECTS)
        address = request.build_absolute_uri(request.path)
        whole = {
            "next": f"{address}?cursor={written_place(reached or place)}",
            "results": [change_json(entry) for entry in entries],
        }
        return answer(request, whole, name="changes", columns=COLUMNS, flat=change_rows(entries))
