"""The page of one quote."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Quote
from events.pages.shown import with_speakers
from events.pages.views.found import find, moved


def quote(request: HttpRequest, public_id: str) -> HttpResponse:
    """Shows a published quote: the words, who said them about whom, when, where, and in which article they stand."""
    redirect = moved(request, public_id)
    if redirect is not None:
        return redirect
    return render(request, "pages/quote.html", {"quote": find(with_speakers(Quote.objects.published()), public_id)})
