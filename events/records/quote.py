"""A quote as the API gives it."""

from django.db.models import F, OuterRef, TextField
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

from events.models import Evidence, QuoteActor
from events.records.expressions import JsonList, JsonObject, Listed, json_or_null
from events.records.names import actor_name, address, own_licence
from events.records.parts import actor_in_short, evidence
from events.records.record import Record

PLAIN = (
    "speaker_description",
    "anonymous",
    "language",
    "is_translation",
    "partial",
    "said_on",
    "said_precision",
    "medium",
)


def quote_json(language: str) -> JsonObject:
    """Makes the nested form, names in the language."""
    return JsonObject(
        {
            "id": F("public_id"),
            "url": address("quotes"),
            "text": F("text"),
            "parts": F("parts"),
            "speakers": actors(language, "speaker"),
            **{column: F(column) for column in PLAIN},
            "reported_by": F("reported_by__name"),
            "affiliation": json_or_null(("affiliation", JsonObject(actor_in_short(language, "affiliation__")))),
            "about": actors(language, "about"),
            "addressees": actors(language, "addressee"),
            "evidence": evidence(Evidence.objects.filter(quote=OuterRef("pk"))),
            "licence": own_licence(),
            "changed_at": F("changed_at"),
        }
    )


def actors(language: str, role: str) -> JsonList:
    """Makes the list of actors in a role: speaker, about or addressee."""
    rows = QuoteActor.objects.filter(quote=OuterRef("pk"), role=role).order_by("order")
    return JsonList(rows, JsonObject(actor_in_short(language, "actor__", "quote__said_on")))


def quote_columns(language: str) -> dict[str, Combinable]:
    """Makes the flat form; several actors joined by "; "."""

    def names(role: str) -> Listed:
        rows = QuoteActor.objects.filter(quote=OuterRef("pk"), role=role).order_by("order")
        return Listed(rows, actor_name(language, "actor__", "quote__said_on"))

    return {
        "id": F("public_id"),
        "url": address("quotes"),
        "text": F("text"),
        "speakers": names("speaker"),
        **{column: F(column) for column in PLAIN},
        "reported_by": F("reported_by__name"),
        "affiliation": actor_name(language, "affiliation__"),
        "about": names("about"),
        "addressees": names("addressee"),
        "evidence": Cast(evidence(Evidence.objects.filter(quote=OuterRef("pk"))), TextField()),
        "licence": own_licence(),
        "changed_at": F("changed_at"),
    }


QUOTE = Record(quote_json, quote_columns)
