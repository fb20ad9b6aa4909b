"""The editors' door: stock Django admin, one file per model, writing through services."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin import (
    actor,
    alliance,
    alliance_report,
    article,
    duplicate_candidate,
    event,
    membership,
    place,
    proposal,
    quote,
    reference,
    source,
)

__all__ = [
    "actor",
    "alliance",
    "alliance_report",
    "article",
    "duplicate_candidate",
    "event",
    "membership",
    "place",
    "proposal",
    "quote",
    "reference",
    "source",
]

admin.site.site_header = _("Conflict events")
admin.site.site_title = _("Conflict events")
admin.site.index_title = _("Editing")
