"""Quotes in the admin."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from events.admin.evidence_inline import EvidenceInline
from events.admin.fact_admin import FactAdmin
from events.models import Quote, QuoteActor


class QuoteActorInline(admin.TabularInline):  # type: ignore[type-arg]
    """Who speaks, whom it is about, whom it addresses."""

    model = QuoteActor
    extra = 0
    fields = ("role", "order", "actor")
    autocomplete_fields = ("actor",)


@admin.register(Quote)
class QuoteAdmin(FactAdmin):
    """What somebody said."""

    list_display = ("said_on", "who", "words", "medium", "status", "changed_at")
    list_display_links = ("said_on", "words")
    list_filter = ("review_status", "anonymous", "partial", "medium", "language")
    date_hierarchy = "said_on"
    search_fields = ("text", "quote_actors__actor__name", "speaker_description", "=public_id")
    autocomplete_fields = ("reported_by", "affiliation")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("review_status", "public_id"),
                    "text",
                    ("speaker_description", "anonymous"),
                    ("language", "is_translation", "partial"),
                    ("said_on", "said_precision"),
                    ("medium", "reported_by", "affiliation"),
                    "why_coded",
                    "changed_at",
                )
            },
        ),
    )
    inlines = (QuoteActorInline, EvidenceInline)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Quote]:
        """Fetches the actors along."""
        quotes: QuerySet[Quote] = super().get_queryset(request)
        return quotes.prefetch_related("quote_actors__actor")

    @admin.display(description=_("speaker"))
    def who(self, quote: Any) -> str:
        """Shows the speakers, or how the text describes one."""
        named = ", ".join(str(part.actor) for part in quote.quote_actors.all() if part.role == "speaker")
        return named or quote.speaker_description or "–"

    @admin.display(description=_("words"), ordering="text")
    def words(self, quote: Quote) -> str:
        """Shows the beginning of the words."""
        return Truncator(quote.text).words(14)
