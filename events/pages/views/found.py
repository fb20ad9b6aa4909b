"""Finding the published record that an address names, also by an id that was merged away."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect
from django.urls import reverse

from events.models import Redirect


def find(records: QuerySet[Any], public_id: str) -> Any:
    """Gives the record with that id from `records`; raises Http404 where it is not among them."""
    record = records.filter(public_id=public_id).first()
    if record is None:
        raise Http404(public_id)
    return record


def moved(request: HttpRequest, public_id: str) -> HttpResponsePermanentRedirect | None:
    """Gives the way to the record that stayed, where the id was merged; None where it was not."""
    redirect = Redirect.objects.filter(old_public_id=public_id).first()
    if redirect is None or request.resolver_match is None:
        return None
    return HttpResponsePermanentRedirect(reverse(request.resolver_match.view_name, args=[redirect.new_public_id]))
