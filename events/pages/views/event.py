"""The page of one event."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Event
from events.pages import world
from events.pages.shown import side, with_parts
from events.pages.views.found import find, moved


def event(request: HttpRequest, public_id: str) -> HttpResponse:
    """Shows a published event: what, who, where, when, and the words each value was read from."""
    redirect = moved(request, public_id)
    if redirect is not None:
        return redirect
    found = find(with_parts(Event.objects.published()), public_id)
    sources = found.event_sources.select_related("source", "article").order_by("order")
    values = found.evidences.exclude(field="").select_related("article").order_by("article_id", "start")
    context = {
        "event": found,
        "side1": side(found.parts, 1),
        "side2": side(found.parts, 2),
        "sources": sources,
        "values": values,
        "world": world.draw([found]),
    }
    return render(request, "pages/event.html", context)
