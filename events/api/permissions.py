"""Who may do what over HTTP: everybody reads what is published, nobody writes."""

from typing import Any

from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request


class EverybodyReads(BasePermission):
    """Lets everybody read; a method that a view does not have passes too, and is answered with 405."""

    def has_permission(self, request: Request, view: Any) -> bool:
        """Says whether the request may go on."""
        return request.method in SAFE_METHODS or request.method not in view.allowed_methods
