"""The actors of an event, under its form."""

from django.contrib import admin

from events.models import EventActor


class EventActorInline(admin.TabularInline):  # type: ignore[type-arg]
    """Who took part, on which side."""

    model = EventActor
    extra = 0
    fields = ("side", "role", "order", "actor", "inter", "reported_name")
    autocomplete_fields = ("actor",)
