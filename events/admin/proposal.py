"""Proposals in the admin: readings of the coder that differ from an editor's values."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.reference import ReferenceAdmin
from events.models import Proposal
from events.services.errors import Refused
from events.services.proposals import accept_proposals, reject_proposals


@admin.register(Proposal)
class ProposalAdmin(ReferenceAdmin):
    """What the coder would write over an edited value; an editor decides."""

    list_display = ("about", "field", "present", "proposed", "words", "decision", "decided_by", "decided_at")
    list_filter = ("decision", "field")
    list_select_related = (
        "event",
        "alliance_report__alliance__supporter",
        "alliance_report__alliance__supported",
        "quote",
        "membership__member",
        "membership__group",
        "decided_by",
    )
    actions = ("accept", "reject")

    @admin.display(description=gettext_lazy("record"))
    def about(self, proposal: Proposal) -> str:
        """Shows the record."""
        return str(proposal.target)

    @admin.display(description=gettext_lazy("passage"))
    def words(self, proposal: Proposal) -> str:
        """Shows the words that the proposed value was read from."""
        return format_html("<blockquote class='passage'>{}</blockquote>", " … ".join(proposal.passages))

    @admin.action(description=gettext_lazy("Accept: write the proposed values"), permissions=["view"])
    def accept(self, request: HttpRequest, queryset: QuerySet[Proposal]) -> HttpResponse | None:
        """Asks for the reason, which published records need, then writes the proposed values."""
        if request.POST.get("accept"):
            reason = request.POST.get("reason", "")
            self.decide(request, queryset, accept_proposals, reason=reason)
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": _("Accept proposals"),
            "proposals": queryset,
            "opts": self.opts,
            "action_checkbox_name": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "admin/events/accept.html", context)

    @admin.action(description=gettext_lazy("Reject: the present values stay"), permissions=["view"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Proposal]) -> None:
        """Notes that the present values stay."""
        self.decide(request, queryset, reject_proposals)

    def decide(self, request: HttpRequest, proposals: QuerySet[Proposal], how: Any, **reason: str) -> None:
        """Decides all chosen proposals or none; a refusal is shown."""
        try:
            how(list(proposals), by=request.user, **reason)
        except ValidationError as error:
            self.message_user(request, "; ".join(error.messages), messages.ERROR)
        except (Refused, PermissionDenied) as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            self.message_user(request, _("Decided: %d proposals.") % len(proposals), messages.SUCCESS)
