"""The page of one alliance."""

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Alliance, AllianceReport
from events.pages.shown import passages
from events.pages.views.found import find, moved


def alliance(request: HttpRequest, public_id: str) -> HttpResponse:
    """Shows a published alliance with its published reports, the latest first, and their passages."""
    redirect = moved(request, public_id)
    if redirect is not None:
        return redirect
    reports = AllianceReport.objects.published().prefetch_related(passages())
    alliances = (
        Alliance.objects.published()
        .with_status()
        .select_related("supporter", "supported")
        .prefetch_related(Prefetch("reports", queryset=reports, to_attr="published_reports"))
    )
    return render(request, "pages/alliance.html", {"alliance": find(alliances, public_id)})
