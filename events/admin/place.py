"""Places in the admin."""

from django.contrib import admin

from events.admin.record_admin import RecordAdmin
from events.models import Place


@admin.register(Place)
class PlaceAdmin(RecordAdmin):
    """Settlements, camps, bases, quarters, sites and regions."""

    list_display = ("name", "kind", "admin1", "country", "latitude", "longitude", "parent")
    list_filter = ("kind",)
    list_select_related = ("country", "parent__country")
    search_fields = ("name", "admin1", "=public_id", "=gazetteer_id")
    autocomplete_fields = ("country", "parent")
    fields = (
        ("name", "kind"),
        "names",
        ("country", "parent"),
        ("admin1", "admin2", "admin3"),
        ("latitude", "longitude"),
        "gazetteer_id",
        ("public_id", "changed_at"),
    )
