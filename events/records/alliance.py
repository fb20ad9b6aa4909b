"""An alliance as the API gives it; the querysets of AllianceFilters bring its `status`."""

from django.db.models import F, OuterRef, TextField
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

from events.models import AllianceReport, Evidence
from events.records.expressions import JsonList, JsonObject
from events.records.names import actor_name, address, own_licence
from events.records.parts import actor_in_short, evidence
from events.records.record import Record


def alliance_json(language: str) -> JsonObject:
    """Makes the nested form, names in the language; reports from the latest to the first."""
    return JsonObject(
        {
            "id": F("public_id"),
            "url": address("alliances"),
            "supporter": JsonObject(actor_in_short(language, "supporter__")),
            "supported": JsonObject(actor_in_short(language, "supported__")),
            "kind": F("kind"),
            "object": F("object"),
            "status": F("status"),
            "reports": reports(),
            "licence": own_licence(),
            "changed_at": F("changed_at"),
        }
    )


def reports() -> JsonList:
    """Makes the list of what was published about an alliance."""
    columns = ("as_of", "as_of_precision", "status", "began", "began_precision", "certainty")
    return JsonList(
        AllianceReport.objects.published().filter(alliance=OuterRef("pk")).order_by("-as_of", "-pk"),
        JsonObject(
            {
                "id": F("public_id"),
                **{column: F(column) for column in columns},
                "evidence": evidence(Evidence.objects.filter(alliance_report=OuterRef("pk"))),
            }
        ),
    )


def alliance_columns(language: str) -> dict[str, Combinable]:
    """Makes the flat form; the reports are one cell of JSON."""
    return {
        "id": F("public_id"),
        "url": address("alliances"),
        "supporter": actor_name(language, "supporter__"),
        "supporter_id": F("supporter__public_id"),
        "supported": actor_name(language, "supported__"),
        "supported_id": F("supported__public_id"),
        "kind": F("kind"),
        "object": F("object"),
        "status": F("status"),
        "reports": Cast(reports(), TextField()),
        "licence": own_licence(),
        "changed_at": F("changed_at"),
    }


ALLIANCE = Record(alliance_json, alliance_columns)
