"""The address a request comes from, seen through the proxies that stand before the server."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Return the client's address: what the outermost of our PROXY_COUNT proxies saw, never what the client claims.

    Each proxy appends to X-Forwarded-For the address it was called from, so ours are counted from the right.
    """
    forwarded = str(request.META.get("HTTP_X_FORWARDED_FOR", ""))
    seen: list[str] = [word.strip() for word in forwarded.split(",") if word.strip()]
    if 0 < settings.PROXY_COUNT <= len(seen):
        return seen[-settings.PROXY_COUNT]
    return str(request.META.get("REMOTE_ADDR", ""))
