"""Countries, data sets and releases in the admin: to look up, not to edit."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from events.models import Change, Country, Dataset, Redirect, Release


class ReferenceAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Base of what the admin shows and does not change."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Says no."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Says no."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Says no."""
        return False


@admin.register(Country)
class CountryAdmin(ReferenceAdmin):
    """Countries, territories and seas."""

    list_display = ("name", "name_nl", "iso2", "iso3", "iso_numeric", "gw_number", "region_code")
    search_fields = ("name", "name_nl", "=iso2", "=iso3")
    list_filter = ("region_code",)


@admin.register(Dataset)
class DatasetAdmin(ReferenceAdmin):
    """Where rows come from."""

    list_display = ("name", "title", "release", "licence")


@admin.register(Release)
class ReleaseAdmin(ReferenceAdmin):
    """Frozen states."""

    list_display = ("name", "position", "counts", "made_at")


@admin.register(Redirect)
class RedirectAdmin(ReferenceAdmin):
    """Ids that were merged."""

    list_display = ("old_public_id", "new_public_id", "kind", "reason", "made_by", "made_at")
    search_fields = ("=old_public_id", "=new_public_id")


@admin.register(Change)
class ChangeAdmin(ReferenceAdmin):
    """The log of all changes."""

    list_display = ("made_at", "user_name", "application", "reason", "position")
    date_hierarchy = "made_at"
    search_fields = ("user_name", "reason")
    show_full_result_count = False
