"""Answers that need not be sent again: a strong ETag from the state of the facts, before anything is read."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.db import router
from django.http import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from rest_framework.request import Request
from rest_framework.response import Response

from events.history.position import position
from events.models import Event

Answer = Callable[..., HttpResponseBase]


def conditional(answer: Answer) -> Answer:
    """Gives a view's method an ETag, and answers 304 where the client has that state already.

    The tag holds what decides every byte: how far the history has come, the address, the format and the language.
    """

    @wraps(answer)
    def answered(view: Any, request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        tag = etag(request)
        if tag in asked_for(request.headers.get("If-None-Match", "")):
            response: HttpResponseBase = Response(status=304)
        else:
            response = answer(view, request, *args, **kwargs)
        if response.status_code in (200, 304):
            response["ETag"] = tag
            response["Cache-Control"] = "no-cache"
        patch_vary_headers(response, ["Accept", "Accept-Language"])
        return response

    return answered


def etag(request: Request) -> str:
    """Makes the tag of an answer."""
    version = settings.SPECTACULAR_SETTINGS["VERSION"]
    state = position(using=router.db_for_read(Event))
    parts = (version, state, request.build_absolute_uri(), request.accepted_media_type, get_language())
    return '"' + hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:32] + '"'


def asked_for(header: str) -> set[str]:
    """Reads the tags of If-None-Match, weak ones as strong (RFC 9110, 13.1.2)."""
    return {tag.strip().removeprefix("W/") for tag in header.split(",")}
