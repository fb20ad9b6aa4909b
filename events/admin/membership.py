"""Memberships in the admin."""

from django.contrib import admin

from events.admin.evidence_inline import EvidenceInline
from events.admin.fact_admin import FactAdmin
from events.models import Membership


@admin.register(Membership)
class MembershipAdmin(FactAdmin):
    """Who belongs to which group, in what role, when."""

    list_display = ("member", "group", "role", "leads", "start", "end", "status")
    list_display_links = ("member", "group")
    list_filter = ("review_status", "leads")
    list_select_related = ("member", "group")
    search_fields = ("member__name", "group__name", "role", "=public_id")
    autocomplete_fields = ("member", "group")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("review_status", "public_id"),
                    ("member", "group"),
                    ("role", "leads"),
                    ("start", "start_precision"),
                    ("end", "end_precision"),
                    "why_coded",
                    "changed_at",
                )
            },
        ),
    )
    inlines = (EvidenceInline,)
