"""The form of a record: it asks why a published record is changed, and notices what others changed meanwhile."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _

from events.services.correcting import check_published, check_unchanged
from events.services.errors import Refused


class RecordForm(forms.ModelForm):  # type: ignore[type-arg]
    """Fields of the model, the reason of the change, and the time of the state that the editor saw."""

    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Why you change it; required for a published record. Readers of the history see it."),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    editor: Any = None  # the user; set by the admin for each request

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "seen" in self.fields:
            self.initial["seen"] = self.instance.changed_at.isoformat()

    def clean(self) -> dict[str, Any]:
        """Refuses a change to a record that has changed since, and one to a published record without a reason."""
        values = super().clean() or {}
        if self.instance.pk and "seen" in self.fields:
            stored = type(self.instance)._default_manager.get(pk=self.instance.pk)
            try:
                if values.get("seen"):
                    check_unchanged(stored, datetime.datetime.fromisoformat(values["seen"]))
                check_published(stored, by=self.editor, reason=values.get("reason") or "")
            except (Refused, PermissionDenied, ValueError) as refusal:
                raise forms.ValidationError(str(refusal)) from refusal
        return values
