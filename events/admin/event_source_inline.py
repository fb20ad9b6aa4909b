"""The sources of an event, under its form."""

from django.contrib import admin

from events.models import EventSource


class EventSourceInline(admin.TabularInline):  # type: ignore[type-arg]
    """Who reported it."""

    model = EventSource
    extra = 0
    fields = ("order", "source", "article")
    autocomplete_fields = ("source", "article")
