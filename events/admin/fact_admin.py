"""The admin of facts: records that are reviewed, published and withdrawn."""

import uuid
from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.record_admin import RecordAdmin
from events.services import review
from events.services.errors import Refused


class FactAdmin(RecordAdmin):
    """Base of the admins of events, alliances, alliance reports, quotes and memberships."""

    readonly_fields: ClassVar[Any] = ("public_id", "review_status", "changed_at", "why_coded")
    actions = ("publish_selected", "withdraw_selected", "send_selected_to_review")
    change_form_template = "admin/events/fact.html"

    @admin.display(description=gettext_lazy("rationale"))
    def why_coded(self, fact: Any) -> str:
        """Shows why the coder read the record as it did, a line a rule."""
        return format_html("<pre class='rationale'>{}</pre>", "\n".join(getattr(fact, "rationale", [])) or "–")

    @admin.display(description=gettext_lazy("status"), ordering="review_status")
    def status(self, fact: Any) -> str:
        """Shows the review status as a label that an editor can scan."""
        return format_html("<span class='status status-{}'>{}</span>", fact.review_status, fact.review_status)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Gives a record made by hand its key, which a coded one has from its text."""
        if not change and hasattr(obj, "key") and not obj.key:
            obj.key = f"hand:{uuid.uuid4()}"
        super().save_model(request, obj, form, change)

    @admin.action(description=gettext_lazy("Publish"), permissions=["view"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Publishes the chosen records."""
        self.each(request, queryset, lambda fact: review.publish(fact, by=request.user))  # type: ignore[arg-type]

    @admin.action(description=gettext_lazy("Send to review"), permissions=["change"])
    def send_selected_to_review(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Sends the chosen records to review."""
        self.each(request, queryset, lambda fact: review.send_to_review(fact, by=request.user))  # type: ignore[arg-type]

    @admin.action(description=gettext_lazy("Withdraw"), permissions=["view"])
    def withdraw_selected(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Asks for the reason, then withdraws the chosen records."""
        reason = request.POST.get("reason", "")
        if request.POST.get("withdraw"):
            self.each(request, queryset, lambda fact: review.withdraw(fact, by=request.user, reason=reason))  # type: ignore[arg-type]
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": _("Withdraw"),
            "facts": queryset,
            "opts": self.opts,
            "action_checkbox_name": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "admin/events/withdraw.html", context)

    def each(self, request: HttpRequest, facts: QuerySet[Any], do: Callable[[Any], None]) -> None:
        """Does one thing to all chosen records, or to none: the first refusal undoes the rest and is shown."""
        try:
            with transaction.atomic():
                for fact in facts:
                    do(fact)
        except (Refused, PermissionDenied) as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            self.message_user(request, _("Done for %d records.") % len(facts), messages.SUCCESS)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """After saving does what the pressed button says: publish or send to review; withdrawing asks for a reason."""
        try:
            if "_publish" in request.POST:
                review.publish(obj, by=request.user, reason=request.POST.get("reason", ""))  # type: ignore[arg-type]
            elif "_review" in request.POST:
                review.send_to_review(obj, by=request.user)  # type: ignore[arg-type]
            elif "_withdraw" in request.POST:
                review.withdraw(obj, by=request.user, reason=request.POST.get("reason", ""))  # type: ignore[arg-type]
        except (Refused, PermissionDenied, ValidationError) as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        return super().response_change(request, obj)
