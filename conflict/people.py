"""Middleware for people in front of a browser: sessions, logins, messages. Whoever reads the API passes it by.

The API knows no logins, sets no cookies and has no forms; its answers are data but for the pages that show them.
"""

from typing import Any

from csp import middleware as csp
from django.contrib.auth import middleware as auth
from django.contrib.messages import middleware as messages
from django.contrib.sessions import middleware as sessions
from django.http import HttpRequest

from conflict.replica import reads_api

# What a browser may do with an answer that is data, should it ever show it as a page: nothing.
POLICY_OF_DATA = "default-src 'none'; frame-ancestors 'none'"


class ForPeople:
    """Middleware that requests reading the API go past."""

    get_response: Any

    def __call__(self, request: HttpRequest) -> Any:
        """Answers; by what comes after it alone, where the API is read."""
        if reads_api(request):
            return self.get_response(request)
        return super().__call__(request)  # type: ignore[misc]


class SessionMiddleware(ForPeople, sessions.SessionMiddleware):
    """Sessions."""


class AuthenticationMiddleware(ForPeople, auth.AuthenticationMiddleware):
    """Who is logged in."""


class MessageMiddleware(ForPeople, messages.MessageMiddleware):
    """What is told on the next page."""


class ContentPolicyMiddleware(csp.CSPMiddleware):
    """What a browser may load and run for a page; with an answer of the API that is data, nothing."""

    def __call__(self, request: HttpRequest) -> Any:
        """Answers with the header."""
        if not reads_api(request):
            return super().__call__(request)
        response: Any = self.get_response(request)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            return self.process_response(request, response)
        response.headers["Content-Security-Policy"] = POLICY_OF_DATA
        return response
