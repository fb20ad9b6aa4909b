"""Alliance reports in the admin."""

from django.contrib import admin

from events.admin.evidence_inline import EvidenceInline
from events.admin.fact_admin import FactAdmin
from events.models import AllianceReport


@admin.register(AllianceReport)
class AllianceReportAdmin(FactAdmin):
    """Dated statements about alliances."""

    list_display = ("as_of", "alliance", "stands", "certainty", "status", "changed_at")
    list_display_links = ("as_of", "alliance")
    list_filter = ("review_status", "status", "certainty")
    list_select_related = ("alliance__supporter", "alliance__supported")
    date_hierarchy = "as_of"
    search_fields = ("alliance__supporter__name", "alliance__supported__name", "=public_id")
    autocomplete_fields = ("alliance",)
    readonly_fields = ("public_id", "review_status", "changed_at", "why_coded")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("review_status", "public_id"),
                    "alliance",
                    ("as_of", "as_of_precision", "status"),
                    ("began", "began_precision"),
                    "certainty",
                    "why_coded",
                    "changed_at",
                )
            },
        ),
    )
    inlines = (EvidenceInline,)

    @admin.display(ordering="status")
    def stands(self, report: AllianceReport) -> str:
        """Shows how the alliance stands, as reported."""
        return report.get_status_display()
