"""Possible duplicates in the admin."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.reference import ReferenceAdmin
from events.models import DuplicateCandidate
from events.services.duplicates import accept_duplicate, reject_duplicate
from events.services.errors import Refused


@admin.register(DuplicateCandidate)
class DuplicateCandidateAdmin(ReferenceAdmin):
    """Pairs that an editor decides: one record, or two."""

    list_display = ("pair", "score", "reasons", "decision", "decided_by", "decided_at")
    list_filter = ("decision",)
    list_select_related = ("first_event", "second_event", "first_actor", "second_actor", "decided_by")
    actions = ("are_one", "are_two")

    @admin.display(description=gettext_lazy("pair"))
    def pair(self, candidate: DuplicateCandidate) -> str:
        """Shows the two records."""
        return str(candidate)

    @admin.action(description=gettext_lazy("They are one: merge the later into the earlier"), permissions=["view"])
    def are_one(self, request: HttpRequest, queryset: QuerySet[DuplicateCandidate]) -> None:
        """Merges the chosen pairs."""
        self.decide(request, queryset, accept_duplicate, reason=_("decided in the list of possible duplicates"))

    @admin.action(description=gettext_lazy("They are two"), permissions=["view"])
    def are_two(self, request: HttpRequest, queryset: QuerySet[DuplicateCandidate]) -> None:
        """Notes that the chosen pairs are two records each."""
        self.decide(request, queryset, reject_duplicate)

    def decide(self, request: HttpRequest, pairs: QuerySet[DuplicateCandidate], how: Any, **reason: str) -> None:
        """Decides all chosen pairs or none; a refusal is shown."""
        try:
            with transaction.atomic():
                for pair in pairs:
                    how(pair, by=request.user, **reason)
        except (Refused, PermissionDenied) as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            self.message_user(request, _("Decided: %d pairs.") % len(pairs), messages.SUCCESS)
