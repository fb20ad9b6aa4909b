"""Events in the admin."""

from typing import Any

from django.contrib import admin
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.admin.event_actor_inline import EventActorInline
from events.admin.event_form import EventForm
from events.admin.event_source_inline import EventSourceInline
from events.admin.evidence_inline import EvidenceInline
from events.admin.fact_admin import FactAdmin
from events.models import Event, EventActor


@admin.register(Event)
class EventAdmin(FactAdmin):
    """The list that an editor scans, and the form with actors, sources and evidence."""

    form = EventForm
    list_display = ("event_date", "what", "who", "where", "fatalities", "certainty", "status", "changed_at")
    list_display_links = ("event_date", "what")
    list_filter = ("review_status", "dataset", "event_type", "certainty", "time_precision", "geo_precision")
    list_select_related = ("place__country", "country")
    date_hierarchy = "event_date"
    search_fields = ("=public_id", "notes", "place__name", "event_actors__actor__name", "=external_id")
    autocomplete_fields = ("country", "place")
    ordering = ("-event_date", "-id")
    inlines = (EventActorInline, EventSourceInline, EvidenceInline)
    fieldsets = (
        (None, {"fields": (("review_status", "public_id"), "sub_event_type", "notes")}),
        (_("When"), {"fields": (("event_date", "time_precision"), ("date_start", "date_end"))}),
        (_("Where"), {"fields": ("country", ("place", "geo_precision"))}),
        (
            _("What is known"),
            {
                "fields": (
                    ("fatalities", "fatalities_low", "fatalities_high"),
                    ("certainty", "civilian_targeting"),
                    ("source_scale", "tags"),
                    "why_coded",
                    ("dataset", "changed_at"),
                )
            },
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        """Fetches the main actors along."""
        main = EventActor.objects.filter(role="main").select_related("actor").order_by("side")
        events: QuerySet[Event] = super().get_queryset(request)
        return events.prefetch_related(Prefetch("event_actors", queryset=main, to_attr="main_actors"))

    @admin.display(description=_("what"), ordering="sub_event_type")
    def what(self, event: Event) -> str:
        """Shows the sub-event type."""
        return event.sub_event_type

    @admin.display(description=_("who"))
    def who(self, event: Any) -> str:
        """Shows the main actors of both sides."""
        return " → ".join(str(part.actor) for part in event.main_actors) or "–"

    @admin.display(description=_("where"), ordering="place__name")
    def where(self, event: Event) -> str:
        """Shows the place, or the country where no place is known."""
        return str(event.place or event.country or "–")
