"""How the API describes itself: parameters of the filters, shape of a page, in OpenAPI's words."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter
from rest_framework.pagination import BasePagination

from events.api.pagination import MAX_PAGE_SIZE, PAGE_SIZE

AS_OF = OpenApiParameter(
    "as_of", str, description="The facts as they were: a moment (2026-05-18T12:00:00Z), the end of a day, or a release."
)


class Pages(BasePagination):
    """Describes a page; the pages themselves are made by `events.api.pagination`."""

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Gives the shape of a page of `schema`."""
        address = {"type": "string", "format": "uri", "nullable": True}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {"next": address, "previous": address, "results": schema},
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """Gives the parameters that choose a page."""
        return [
            {
                "name": "page_size",
                "in": "query",
                "description": "Records on a page.",
                "schema": {"type": "integer", "minimum": 1, "maximum": MAX_PAGE_SIZE, "default": PAGE_SIZE},
            },
            {
                "name": "ordering",
                "in": "query",
                "description": "Order of the records; - is downwards.",
                "schema": {"type": "string", "enum": list(view.orders), "default": next(iter(view.orders))},
            },
            {
                "name": "cursor",
                "in": "query",
                "description": "Where the page begins: as `next` and `previous` give it.",
                "schema": {"type": "string"},
            },
        ]


class RecordSchema(AutoSchema):
    """Adds the filters of a viewset to its lists, and `as_of` to lists and records."""

    view: Any

    def get_override_parameters(self) -> list[Any]:
        """Gives the parameters that the view itself reads."""
        if getattr(self.view, "action", None) == "retrieve":
            return [AS_OF]
        if not hasattr(self.view, "filters") or getattr(self.view, "action", "list") != "list":
            return []
        return [
            *(
                OpenApiParameter(
                    name,
                    {"type": "array", "items": dict(each.schema)} if each.repeated else dict(each.schema),
                    description=each.help,
                    explode=True if each.repeated else None,
                )
                for name, each in self.view.filters.filters.items()
            ),
            AS_OF,
        ]

    def get_filter_backends(self) -> list[Any]:
        """Gives none: the filters are described above."""
        return []
