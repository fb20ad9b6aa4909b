"""The page of one actor."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Actor, Alliance, Event, Membership, Quote
from events.pages.shown import names, with_parts, with_speakers
from events.pages.views.found import find, moved

LATEST = 30


def actor(request: HttpRequest, public_id: str) -> HttpResponse:
    """Shows an actor that something published names: names, groups, alliances, events, quotes."""
    redirect = moved(request, public_id)
    if redirect is not None:
        return redirect
    found = find(Actor.objects.published().select_related("country").prefetch_related(names()), public_id)
    alliances = Alliance.objects.published().with_status().select_related("supporter", "supported")
    context = {
        "actor": found,
        "names": found.names.order_by("language", "name"),
        "groups": Membership.objects.published().filter(member=found).select_related("group"),
        "members": Membership.objects.published().filter(group=found).select_related("member"),
        "alliances": alliances.filter(Q(supporter=found) | Q(supported=found)),
        "events": with_parts(
            Event.objects.own().published().filter(event_actors__actor=found).distinct()
        )[:LATEST],
        "quotes": with_speakers(
            Quote.objects.published().filter(quote_actors__actor=found, quote_actors__role="speaker")
        )[:LATEST],
    }  # fmt: skip
    return render(request, "pages/actor.html", context)
