"""Sends the API's reads to a replica, where DATABASE_REPLICA_URL names one; all else, and every write, to the primary.

Editors, imports and logins read what they have just written, so they never ask a replica, which may lag behind.
"""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponseBase

REPLICA = "replica"
PATH = "/api/"
APP = "events"

# Set anew by every request and never taken back: a streamed answer is still being read when its view has returned.
_reads_of_api: ContextVar[bool] = ContextVar("reads_of_api", default=False)


def reads_api(request: HttpRequest) -> bool:
    """Tells whether a request reads the API."""
    return request.path.startswith(PATH) and request.method in ("GET", "HEAD", "OPTIONS")


def note_api_reads(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: notes, for the thread that answers, whether a request reads the API."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        _reads_of_api.set(reads_api(request))
        return get_response(request)

    return answer


class ReplicaRouter:
    """Names the database of each query."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str | None:
        """Gives the replica for the facts while the API is read; None leaves it to the primary."""
        return REPLICA if model._meta.app_label == APP and _reads_of_api.get() else None

    def allow_relation(self, one: Model, other: Model, **hints: Any) -> bool:
        """Lets rows read from either be set beside each other: they are the same rows."""
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        """Keeps migrations off the replica, which gets them from the primary."""
        return False if db == REPLICA else None
