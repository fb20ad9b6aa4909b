"""The first page: what this is, how much there is, where, when, who with whom, and the latest events."""

from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Actor, Alliance, Article, Event, Quote
from events.pages import network, timeline, world
from events.pages.shown import with_parts

LATEST = 12
ON_THE_MAP = 2000


def home(request: HttpRequest) -> HttpResponse:
    """Shows the first page; own published rows only."""
    events = Event.objects.own().published()
    months = (
        events.annotate(month=TruncMonth("event_date")).values_list("month").annotate(Count("id")).order_by("month")
    )
    bars = timeline.draw(months)
    alliances = Alliance.objects.published().with_status().select_related("supporter", "supported")
    context = {
        "counts": {
            "events": events.count(),
            "actors": Actor.objects.published().count(),
            "alliances": Alliance.objects.published().count(),
            "quotes": Quote.objects.published().count(),
            "articles": Article.objects.published().count(),
        },
        "latest": with_parts(events)[:LATEST],
        "world": world.draw(events.select_related("place__country")[:ON_THE_MAP]),
        "bars": bars,
        "timeline_width": timeline.width(bars),
        "network": network.draw(alliances[:200]),
    }
    return render(request, "pages/home.html", context)
