"""Proposals in the admin: readings of the coder that differ from an editor's values."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.reference import ReferenceAdmin
from events.models import Proposal


@admin.register(Proposal)
class ProposalAdmin(ReferenceAdmin):
    """What the coder would write over an edited value; an editor decides."""

    list_display = ("about", "field", "present", "proposed", "decision", "decided_by", "decided_at")
    list_filter = ("decision", "field")
    list_select_related = ("event", "alliance_report__alliance", "quote", "membership", "decided_by")

    @admin.display(description=_("record"))
    def about(self, proposal: Proposal) -> str:
        """Shows the record."""
        return str(proposal.target)
