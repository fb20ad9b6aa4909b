"""Actors in the admin."""

from django.contrib import admin

from events.admin.record_admin import RecordAdmin
from events.models import Actor, ActorName, ActorRelation, Membership


class ActorNameInline(admin.TabularInline):  # type: ignore[type-arg]
    """What the actor is called."""

    model = ActorName
    extra = 0
    can_delete = False
    fields = ("name", "language", "kind", "valid_from", "valid_to")


class ActorRelationInline(admin.TabularInline):  # type: ignore[type-arg]
    """What the actor comes from."""

    model = ActorRelation
    fk_name = "from_actor"
    extra = 0
    can_delete = False
    fields = ("kind", "to_actor", "date", "date_precision")
    autocomplete_fields = ("to_actor",)


class MembershipInline(admin.TabularInline):  # type: ignore[type-arg]
    """Which groups the actor belongs to."""

    model = Membership
    fk_name = "member"
    extra = 0
    can_delete = False
    fields = ("group", "role", "leads", "start", "start_precision", "end", "end_precision", "review_status")
    readonly_fields = ("review_status",)
    autocomplete_fields = ("group",)


@admin.register(Actor)
class ActorAdmin(RecordAdmin):
    """Actors with their names, groups and origins."""

    list_display = ("name", "qualifier", "kind", "country", "active_from", "active_to", "merged_into")
    list_filter = ("kind",)
    list_select_related = ("country", "merged_into")
    search_fields = ("name", "names__name", "=public_id")
    autocomplete_fields = ("country",)
    readonly_fields = ("public_id", "changed_at", "merged_into")
    fields = (
        ("name", "qualifier"),
        ("kind", "country"),
        ("active_from", "active_to"),
        ("public_id", "merged_into", "changed_at"),
    )
    inlines = (ActorNameInline, ActorRelationInline, MembershipInline)
