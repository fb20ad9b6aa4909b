"""Proposals in the admin: readings of the coder that differ from an editor's values."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.reference import ReferenceAdmin
from events.models import Proposal
from events.services.errors import Refused
from events.services.proposals import accept_proposals, reject_proposals


@admin.register(Proposal)
class ProposalAdmin(ReferenceAdmin):
    """What the coder would write over an edited value; an editor decides."""

    list_display = ("about", "field", "present", "proposed", "passages", "decision", "decided_by", "decided_at")
    list_filter = ("decision", "field")
    list_select_related = ("event", "alliance_report__alliance", "quote", "membership", "decided_by")
    actions = ("accept", "reject")

    @admin.display(description=gettext_lazy("record"))
    def about(self, proposal: Proposal) -> str:
        """Shows the record."""
        return str(proposal.target)

    @admin.action(description=gettext_lazy("Accept: write the proposed values"), permissions=["view"])
    def accept(self, request: HttpRequest, queryset: QuerySet[Proposal]) -> None:
        """Writes the chosen values into their records."""
        self.decide(request, queryset, accept_proposals, reason=_("accepted in the list of proposals"))

    @admin.action(description=gettext_lazy("Reject: leave the records as they are"), permissions=["view"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Proposal]) -> None:
        """Leaves the records as they are."""
        self.decide(request, queryset, reject_proposals)

    def decide(self, request: HttpRequest, proposals: QuerySet[Proposal], how: Any, **reason: str) -> None:
        """Decides all chosen proposals or none; a refusal is shown."""
        try:
            how(proposals, by=request.user, **reason)
        except (Refused, PermissionDenied, ValidationError) as refusal:
            self.message_user(request, "; ".join(getattr(refusal, "messages", [str(refusal)])), messages.ERROR)
        else:
            self.message_user(request, _("Decided: %d proposals.") % len(proposals), messages.SUCCESS)
