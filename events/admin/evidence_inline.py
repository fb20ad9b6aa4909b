"""The passages that a record was read from, under its form."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy

from events.models import Evidence


class EvidenceInline(admin.TabularInline):  # type: ignore[type-arg]
    """Evidence, read-only: it is made by coding an article."""

    model = Evidence
    extra = 0
    can_delete = False
    fields = ("field", "words", "where")
    readonly_fields = ("field", "words", "where")
    verbose_name_plural = gettext_lazy("evidence")

    def get_queryset(self, request: HttpRequest) -> Any:
        """Fetches the articles along."""
        return super().get_queryset(request).select_related("article__source")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Says no: evidence comes from coding an article."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Says no: evidence comes from coding an article."""
        return False

    @admin.display(description=gettext_lazy("passage"))
    def words(self, evidence: Evidence) -> str:
        """Shows the passage."""
        return format_html("<blockquote class='passage'>{}</blockquote>", evidence.passage)

    @admin.display(description=gettext_lazy("article"))
    def where(self, evidence: Evidence) -> str:
        """Links to the passage in the article's reading page."""
        url = reverse("admin:events_article_read", args=[evidence.article_id])
        return format_html(
            "<a href='{}#v{}'>{} [{}:{}]</a>", url, evidence.pk, evidence.article, evidence.start, evidence.end
        )
