"""Articles in the admin: adding one by upload or paste, and reading one with its passages marked."""

from typing import Any

from django.contrib import admin, messages
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from events.admin.article_form import ArticleAddForm
from events.admin.highlights import cut
from events.admin.record_admin import RecordAdmin
from events.models import Article


@admin.register(Article)
class ArticleAdmin(RecordAdmin):
    """Published texts; their words are for editors only."""

    list_display = ("published", "title", "source", "language", "read_link", "changed_at")
    list_display_links = ("published", "title")
    list_filter = ("language", "source")
    list_select_related = ("source",)
    date_hierarchy = "published"
    search_fields = ("title", "source__name", "url", "=public_id")
    autocomplete_fields = ("source", "supersedes")
    readonly_fields = ("public_id", "changed_at", "text_hash", "read_link")
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    fields = (
        "read_link",
        "title",
        ("source", "language"),
        "url",
        ("published", "published_precision"),
        "licence",
        "supersedes",
        "text_hash",
        ("public_id", "changed_at"),
    )

    add_fields = ("file", "pasted", ("date", "language"), ("source", "title"), "url", "licence")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Gives a new article the form that codes it."""
        return super().get_fieldsets(request, obj) if obj else [(None, {"fields": self.add_fields})]

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Gives a new article the form that codes it."""
        if obj is not None:
            return super().get_form(request, obj, change=change, **kwargs)
        return type("ArticleAddForm", (ArticleAddForm,), {"editor": request.user})

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Stores changes; a new article was stored with its facts by the form, which says what was found."""
        if change:
            super().save_model(request, obj, form, change)
        else:
            self.message_user(request, str(form.report), messages.SUCCESS)

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """Leads from a new article to its reading page."""
        return HttpResponseRedirect(reverse("admin:events_article_read", args=[obj.pk]))

    @admin.display(description=_("reading page"))
    def read_link(self, article: Article) -> str:
        """Links to the text with its passages marked."""
        return format_html("<a href='{}'>{}</a>", reverse("admin:events_article_read", args=[article.pk]), _("read"))

    def get_urls(self) -> list[Any]:
        """Adds the reading page."""
        read = path("<int:pk>/read/", self.admin_site.admin_view(self.read), name="events_article_read")
        return [read, *super().get_urls()]

    def read(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Shows the text with the passages of all facts marked and numbered, the facts beside it."""
        article = self.get_object(request, str(pk))
        if article is None:
            raise Http404
        if not self.has_view_permission(request, article):
            return HttpResponse(status=403)
        evidence = article.evidence.select_related(
            "event",
            "alliance_report__alliance__supporter",
            "alliance_report__alliance__supported",
            "quote",
            "membership__member",
            "membership__group",
        ).order_by("start", "end", "pk")
        pieces, facts = cut(article.text, list(evidence))
        context = {
            **self.admin_site.each_context(request),
            "title": str(article),
            "article": article,
            "opts": self.opts,
            "pieces": pieces,
            "facts": [
                (fact, reverse(f"admin:events_{fact.kind.replace('_', '')}_change", args=[fact.row_id]))
                for fact in facts
            ],
        }
        return TemplateResponse(request, "admin/events/reading.html", context)
