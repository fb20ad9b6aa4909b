"""The form of an event: the type follows from the sub-event type, the span from the date where none is given."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from coder.codebook import EVENT_TYPE_OF, SUB_EVENT_TYPES, SubEventType
from events.admin.record_form import RecordForm
from events.models import Event


class EventForm(RecordForm):
    """Sub-event types are offered under their event type."""

    class Meta:
        model = Event
        fields = (
            "dataset",
            "event_date",
            "time_precision",
            "date_start",
            "date_end",
            "sub_event_type",
            "country",
            "place",
            "geo_precision",
            "fatalities",
            "fatalities_low",
            "fatalities_high",
            "certainty",
            "civilian_targeting",
            "source_scale",
            "notes",
            "tags",
        )

    sub_event_type = forms.ChoiceField(
        choices=[("", "---------")]
        + [
            (event_type.value, [(sub.value, sub.value) for sub in subs]) for event_type, subs in SUB_EVENT_TYPES.items()
        ],
        help_text=_lazy("ACLED's sub-event type, one of 25; the event type follows from it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("date_start", "date_end"):
            if name in self.fields:
                self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        """Fills in what follows from other fields; refuses a place without its precision and the reverse."""
        values = super().clean()
        for name in ("date_start", "date_end"):
            if values.get(name) is None and values.get("event_date"):
                values[name] = values["event_date"]
        if values.get("sub_event_type"):
            self.instance.event_type = EVENT_TYPE_OF[SubEventType(values["sub_event_type"])].value
        if (values.get("place") is None) != (values.get("geo_precision") is None):
            self.add_error("geo_precision", _("A place and its geo precision go together: give both or neither."))
        return values
