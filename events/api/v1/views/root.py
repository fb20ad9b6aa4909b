"""/"""

from typing import Any

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events.api.permissions import EverybodyReads

LISTS = ("events", "actors", "alliances", "quotes", "articles", "places", "countries")
OTHERS = ("event-counts", "changes", "codebook", "schema", "docs")


class RootView(APIView):
    """What there is: lists of records, counts, changes, the codebook, and the description of it all."""

    permission_classes = [EverybodyReads]

    @extend_schema(exclude=True)
    def get(self, request: Request, **_kwargs: Any) -> Response:
        """Gives the addresses."""
        names = {**{noun: f"v1:{noun}-list" for noun in LISTS}, **{name: f"v1:{name}" for name in OTHERS}}
        return Response({name: request.build_absolute_uri(reverse(route)) for name, route in names.items()})
