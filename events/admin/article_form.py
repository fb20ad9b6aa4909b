"""The form that adds an article: a file, or a pasted text with its date and source."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.models import Article
from events.services.adding import add_article
from events.services.errors import Refused


class ArticleAddForm(forms.ModelForm):  # type: ignore[type-arg]
    """Coded on saving; a refusal of the coder is an error of the form."""

    class Meta:
        model = Article
        fields = ()

    file = forms.FileField(
        required=False,
        label=gettext_lazy("File"),
        help_text=gettext_lazy("UTF-8 text; lines such as “date 2020-05” and “source …” may stand at its head."),
    )
    pasted = forms.CharField(
        required=False,
        strip=False,
        label=gettext_lazy("or text"),
        widget=forms.Textarea(attrs={"rows": 18, "cols": 100}),
        help_text=gettext_lazy("Paragraphs separated by blank lines, without the title."),
    )
    date = forms.CharField(
        required=False, label=gettext_lazy("Published"), help_text=gettext_lazy("2020-05-21, or 2020-05.")
    )
    source = forms.CharField(required=False, label=gettext_lazy("Source"), help_text=gettext_lazy("Who published it."))
    title = forms.CharField(required=False, label=gettext_lazy("Title"))
    url = forms.URLField(required=False, label=gettext_lazy("Address"), assume_scheme="https")
    language = forms.ChoiceField(
        required=False,
        label=gettext_lazy("Language"),
        choices=[("", gettext_lazy("detect")), ("nl", gettext_lazy("Dutch")), ("en", gettext_lazy("English"))],
    )
    licence = forms.CharField(required=False, label=gettext_lazy("Licence"))

    editor: Any = None  # the user; set by the admin for each request
    report: Any = None  # what became of the facts, once the form is valid

    def clean(self) -> dict[str, Any]:
        """Codes and stores the text in the request's transaction, so that every refusal stands beside the form."""
        values = super().clean() or {}
        file, pasted = values.get("file"), values.get("pasted") or ""
        if bool(file) == bool(pasted.strip()):
            raise forms.ValidationError(_("Choose a file or paste a text: one of the two."))
        if self.errors:
            return values
        header = {name: values.get(name) or "" for name in ("date", "source", "title", "url", "language", "licence")}
        try:
            self.instance, self.report = add_article(
                file.read() if file else pasted,
                header=header,
                by=self.editor,
                name=file.name if file else _("the text"),
            )
        except Refused as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return values

    def _post_clean(self) -> None:
        """Leaves the stored article as it is: its fields come from the text, not from this form."""

    def save(self, commit: bool = True) -> Any:
        """Gives the article that was stored."""
        return self.instance

    def save_m2m(self) -> None:
        """Has nothing to store."""
