"""An actor as the API gives it."""

from django.db.models import F, OuterRef
from django.db.models.expressions import Combinable

from events.models import ActorName, ActorRelation, Evidence, Membership
from events.querysets.actors import NAMED_IN
from events.querysets.reviewed import used_by_published
from events.records.expressions import JsonList, JsonObject, Listed, json_or_null
from events.records.names import actor_name, address, country_name, own_licence
from events.records.parts import actor_in_short, country_in_short, evidence
from events.records.record import Record


def actor_json(language: str) -> JsonObject:
    """Makes the nested form, names in the language."""
    return JsonObject(
        {
            **actor_in_short(language, ""),
            "country": json_or_null(("country", country_in_short(language, "country__"))),
            "active_from": F("active_from"),
            "active_to": F("active_to"),
            "names": JsonList(
                ActorName.objects.filter(actor=OuterRef("pk")).order_by("language", "name", "valid_from"),
                JsonObject({name: F(name) for name in ("name", "language", "kind", "valid_from", "valid_to")}),
            ),
            "memberships": memberships(language, "member", "group"),
            "members": memberships(language, "group", "member"),
            "relations": JsonList(
                ActorRelation.objects.filter(
                    used_by_published(*NAMED_IN, of="to_actor"), from_actor=OuterRef("pk"), to_actor__merged_into=None
                ).order_by("date", "pk"),
                JsonObject(
                    {
                        "kind": F("kind"),
                        "actor": JsonObject(actor_in_short(language, "to_actor__")),
                        "date": F("date"),
                        "date_precision": F("date_precision"),
                    }
                ),
            ),
            "licence": own_licence(),
            "changed_at": F("changed_at"),
        }
    )


def memberships(language: str, own_side: str, other: str) -> JsonList:
    """Makes the list of published memberships in which the actor is `own_side`, each with the `other` actor."""
    return JsonList(
        Membership.objects.published().filter(**{own_side: OuterRef("pk")}).order_by("start", "pk"),
        JsonObject(
            {
                other: JsonObject(actor_in_short(language, f"{other}__")),
                **{name: F(name) for name in ("role", "leads", "start", "start_precision", "end", "end_precision")},
                "evidence": evidence(Evidence.objects.filter(membership=OuterRef("pk"))),
            }
        ),
    )


def actor_columns(language: str) -> dict[str, Combinable]:
    """Makes the flat form; all names joined by "; "."""
    return {
        "id": F("public_id"),
        "url": address("actors"),
        "name": actor_name(language, ""),
        "qualifier": F("qualifier"),
        "kind": F("kind"),
        "country": country_name(language, "country__"),
        "iso3": F("country__iso3"),
        "active_from": F("active_from"),
        "active_to": F("active_to"),
        "names": Listed(ActorName.objects.filter(actor=OuterRef("pk")).order_by("language", "name"), F("name")),
        "licence": own_licence(),
        "changed_at": F("changed_at"),
    }


ACTOR = Record(actor_json, actor_columns)
