"""Answers that need not be sent again: a strong ETag from the state of the facts, never newer than what was read."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.db import router
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from rest_framework.request import Request
from rest_framework.response import Response

from events.history.position import position
from events.models import Event

Answer = Callable[..., HttpResponseBase]


class State:
    """How far the history had come when an answer was read.

    It is asked before anything is read, or told by the statement that reads first: a tag that is older than its answer
    costs one answer more, a tag that is newer would keep a change from the client.
    """

    def __init__(self) -> None:
        """Begins unknown."""
        self.known: str | None = None

    def ask(self) -> str:
        """Gives the state; asks for it where nothing has told it yet."""
        if self.known is None:
            self.known = position(using=router.db_for_read(Event))
        return self.known

    def told(self, state: bytes) -> None:
        """Takes the state that the first statement told along with its rows."""
        if self.known is None:
            self.known = state.decode()


def conditional(answer: Answer) -> Answer:
    """Gives a view's method an ETag, and answers 304 where the client has that state already."""

    @wraps(answer)
    def asked_first(view: Any, request: Request, *args: Any, state: State, **kwargs: Any) -> HttpResponseBase:
        state.ask()
        return answer(view, request, *args, **kwargs)

    return telling_state(asked_first)


def telling_state(answer: Answer) -> Answer:
    """Does the same for a method that takes the `state`, and has it asked for or told by what it reads first.

    The tag holds what decides every byte: how far the history has come, the address, the format and the language.
    """

    @wraps(answer)
    def answered(view: Any, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        state = State()
        held = request.META.get("HTTP_IF_NONE_MATCH")
        if held is not None and etag(request, state.ask()) in asked_for(held):
            response: HttpResponseBase = Response(status=304)
        else:
            response = answer(view, request, *args, state=state, **kwargs)
        if response.status_code in (200, 304):
            if state.known is None:
                raise RuntimeError("an answer was read before its state was known")
            response["ETag"] = etag(request, state.known)
            response["Cache-Control"] = "no-cache"
        patch_vary_headers(response, ["Accept", "Accept-Language"])
        return response

    return answered


def etag(request: Request, state: str) -> str:
    """Makes the tag of an answer that was read in a state."""
    asked: HttpRequest = request._request
    address = (asked.scheme, asked.get_host(), asked.path, asked.META.get("QUERY_STRING", ""))
    parts = (settings.SPECTACULAR_SETTINGS["VERSION"], state, *address, request.accepted_media_type, get_language())
    return '"' + hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:32] + '"'


def asked_for(header: str) -> set[str]:
    """Reads the tags of If-None-Match, weak ones as strong (RFC 9110, 13.1.2)."""
    return {tag.strip().removeprefix("W/") for tag in header.split(",")}
