"""An article as the API gives it: what it is and what was read from it, never its text."""

from typing import Any

from django.db.models import F, OuterRef, QuerySet
from django.db.models.expressions import Combinable

from events.models import Alliance, Event, Quote
from events.records.expressions import JsonList, JsonObject
from events.records.names import address
from events.records.record import Record

PLAIN = ("published", "published_precision", "language", "licence", "text_hash")


def article_json(language: str) -> JsonObject:
    """Makes the nested form; the addresses of what was read from it are those of published records."""
    return JsonObject(
        {
            "id": F("public_id"),
            "url": address("articles"),
            "title": F("title"),
            "source": JsonObject({"id": F("source__public_id"), "name": F("source__name"), "kind": F("source__kind")}),
            "link": F("url"),
            **{column: F(column) for column in PLAIN},
            "events": addresses("events", Event.objects.published().filter(evidences__article=OuterRef("pk"))),
            "alliances": addresses(
                "alliances",
                Alliance.objects.published().filter(
                    reports__review_status="published", reports__evidences__article=OuterRef("pk")
                ),
            ),
            "quotes": addresses("quotes", Quote.objects.published().filter(evidences__article=OuterRef("pk"))),
            "changed_at": F("changed_at"),
        }
    )


def addresses(kind: str, rows: "QuerySet[Any]") -> JsonList:
    """Makes the list of addresses of records, each once."""
    return JsonList(rows.order_by("public_id").distinct(), address(kind))


def article_columns(language: str) -> dict[str, Combinable]:
    """Makes the flat form."""
    return {
        "id": F("public_id"),
        "url": address("articles"),
        "title": F("title"),
        "source": F("source__name"),
        "link": F("url"),
        **{column: F(column) for column in PLAIN},
        "changed_at": F("changed_at"),
    }


ARTICLE = Record(article_json, article_columns)
