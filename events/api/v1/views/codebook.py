"""/codebook/"""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from events.api.permissions import EverybodyReads
from events.api.v1.answers.codebook import codebook_json


class CodebookView(APIView):
    """Every term that a record may hold, and what belongs together."""

    permission_classes = [EverybodyReads]

    @extend_schema(responses=OpenApiTypes.OBJECT)
    def get(self, request: Request, **_kwargs: Any) -> Response:
        """Gives the codebook."""
        return Response(codebook_json())
