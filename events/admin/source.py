"""Sources in the admin."""

from django.contrib import admin

from events.admin.record_admin import RecordAdmin
from events.models import Source


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    """Who publishes."""

    list_display = ("name", "kind", "language")
    list_filter = ("kind", "language")
    search_fields = ("name", "=public_id")
    fields = ("name", ("kind", "language"), ("public_id", "changed_at"))
