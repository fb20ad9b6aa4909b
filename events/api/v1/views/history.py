"""/events/ID/history/, and the same of alliances and quotes"""

from typing import Any, ClassVar

from django.http import Http404
from django.utils.translation import get_language
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from events.api.resource import RecordViewSet
from events.api.v1.answers.change import history_json
from events.api.v1.serializers.change import HistorySerializer


class WithHistory(RecordViewSet):
    """Adds the public history of a record; `kind` is its noun in the feed of changes."""

    kind: ClassVar[str]

    @extend_schema(responses=HistorySerializer)
    @action(detail=True)
    def history(self, request: Request, public_id: str, **_kwargs: Any) -> Response:
        """Gives every state of the record that was public, and when it was withdrawn; the first state comes first."""
        rows = self.get_queryset()
        found = rows.model._default_manager.filter(public_id=public_id).first()
        states = history_json(self.kind, found, self.record, rows, get_language() or "en") if found else []
        if not states:
            raise Http404(f"there is no published record {public_id!r} of this kind")
        return Response({"results": states})
