"""The page of one article: its metadata and the coded passages, not the text."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.choices import ReviewStatus
from events.models import Article, Evidence
from events.pages.views.found import find, moved

TARGETS = (
    "event",
    "alliance_report__alliance__supporter",
    "alliance_report__alliance__supported",
    "quote",
    "membership__member",
    "membership__group",
)


def is_page(row: Evidence) -> bool:
    """Says whether there is a page to link to: a published report may belong to a withdrawn alliance."""
    return row.alliance_report is None or row.alliance_report.alliance.review_status == ReviewStatus.PUBLISHED


def article(request: HttpRequest, public_id: str) -> HttpResponse:
    """Shows an article that something published was read from, with the passages of published records only."""
    redirect = moved(request, public_id)
    if redirect is not None:
        return redirect
    found = find(Article.objects.published().select_related("source"), public_id)
    rows = Evidence.objects.filter(article=found, field="").select_related(*TARGETS).order_by("start", "end", "pk")
    shown = [row for row in rows if row.target.review_status == ReviewStatus.PUBLISHED and is_page(row)]
    return render(request, "pages/article.html", {"article": found, "evidence": shown})
