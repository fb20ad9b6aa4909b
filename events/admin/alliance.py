"""Alliances in the admin."""

from django.contrib import admin

from events.admin.fact_admin import FactAdmin
from events.models import Alliance, AllianceReport


class AllianceReportInline(admin.TabularInline):  # type: ignore[type-arg]
    """What was reported about the alliance, the latest first."""

    model = AllianceReport
    extra = 0
    can_delete = False
    fields = ("as_of", "as_of_precision", "status", "began", "began_precision", "certainty", "review_status")
    readonly_fields = fields
    show_change_link = True

    def has_add_permission(self, request: object, obj: object = None) -> bool:
        """Says no: reports have a form of their own, which asks for what they rest on."""
        return False


@admin.register(Alliance)
class AllianceAdmin(FactAdmin):
    """Pairs of actors, with their reports."""

    list_display = ("supporter", "supported", "kind", "object", "status", "changed_at")
    list_display_links = ("supporter", "supported")
    list_filter = ("review_status", "kind")
    list_select_related = ("supporter", "supported")
    search_fields = ("supporter__name", "supported__name", "object", "=public_id")
    autocomplete_fields = ("supporter", "supported")
    readonly_fields = ("public_id", "review_status", "changed_at")
    fieldsets = (
        (
            None,
            {"fields": (("review_status", "public_id"), ("supporter", "supported"), ("kind", "object"), "changed_at")},
        ),
    )
    inlines = (AllianceReportInline,)
