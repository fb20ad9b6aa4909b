"""What the admin of every record does alike: nothing is deleted, changes carry a name, the history is in view."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from events.admin.record_form import RecordForm
from events.history.attribution import acting
from events.history.versions import versions_of


class RecordAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Base of the admins of records."""

    form = RecordForm
    readonly_fields: ClassVar[Any] = ("public_id", "changed_at")
    show_full_result_count = False
    list_per_page = 50
    save_on_top = True

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Says no: withdrawing and merging are states."""
        return False

    def get_form(self, request: HttpRequest, obj: Model | None = None, change: bool = False, **kwargs: Any) -> Any:
        """Tells the form who edits."""
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (form,), {"editor": request.user})

    def get_fieldsets(self, request: HttpRequest, obj: Model | None = None) -> Any:
        """Adds the reason below the fields of a record that exists, where it may be changed."""
        fieldsets = list(super().get_fieldsets(request, obj))
        if obj is not None and self.has_change_permission(request, obj):
            fieldsets.append((_("This change"), {"fields": ("reason", "seen")}))
        return fieldsets

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Gives the change, with all its inlines, the editor's name and reason in the history."""
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        with acting(by=request.user, reason=request.POST.get("reason", "")):  # type: ignore[arg-type]
            response = super().changeform_view(request, object_id, form_url, extra_context)
            # The page of a refused form is rendered here: later the transaction would be over.
            return response.render() if isinstance(response, TemplateResponse) else response

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Shows every version of the record: who, when, what, why, whichever way the change came in."""
        record = self.get_object(request, object_id)
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined, no-any-return]
        if not self.has_view_permission(request, record):
            return HttpResponse(status=403)
        context = {
            **self.admin_site.each_context(request),
            "title": _("History of %s") % record,
            "object": record,
            "opts": self.opts,
            "versions": reversed(versions_of(record)),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/events/history.html", context)
