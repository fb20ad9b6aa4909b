"""An event as the API gives it."""

from django.db.models import Case, CharField, F, FilteredRelation, OuterRef, Q, TextField, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce, NullIf

from coder.codebook import DISORDER_TYPE_OF, DisorderType
from events.models import EventActor, EventSource, Evidence
from events.records.expressions import JsonList, JsonObject, Listed, Spread, json_or_null, where_any
from events.records.names import actor_name, address, country_name, place_name
from events.records.parts import actor_in_short, country_in_short, evidence, place_in_short
from events.records.record import Record

DISORDER_TYPE = Case(
    *(
        When(sub_event_type__in=subs, then=Value(disorder))
        for disorder in DisorderType
        if (subs := [sub for sub, belongs in DISORDER_TYPE_OF.items() if belongs is disorder])
    ),
    output_field=CharField(),
)


def event_json(language: str) -> JsonObject:
    """Makes the nested form, names in the language."""
    return JsonObject(
        {
            "id": F("public_id"),
            "url": address("events"),
            "dataset": F("dataset_id"),
            "external_id": F("external_id"),
            "event_date": F("event_date"),
            "time_precision": F("time_precision"),
            "date_start": F("date_start"),
            "date_end": F("date_end"),
            "disorder_type": DISORDER_TYPE,
            "event_type": F("event_type"),
            "sub_event_type": F("sub_event_type"),
            "actors": JsonList(
                EventActor.objects.filter(event=OuterRef("pk")).order_by("side", "order"),
                JsonObject(
                    {
                        "side": F("side"),
                        "role": F("role"),
                        **actor_in_short(language, "actor__", "event__event_date"),
                        "inter": F("inter"),
                        "reported_name": F("reported_name"),
                    }
                ),
            ),
            "civilian_targeting": F("civilian_targeting"),
            "country": json_or_null(("country", country_in_short(language, "country__"))),
            "location": json_or_null(
                ("place__parent", place_in_short(language, "place__parent__")),
                ("place", place_in_short(language, "place__")),
            ),
            "site": json_or_null(("place__parent", place_in_short(language, "place__"))),
            "geo_precision": F("geo_precision"),
            "fatalities": F("fatalities"),
            "fatalities_low": F("fatalities_low"),
            "fatalities_high": F("fatalities_high"),
            "certainty": F("certainty"),
            "sources": JsonList(
                EventSource.objects.filter(event=OuterRef("pk")).order_by("order"),
                JsonObject({"id": F("source__public_id"), "name": F("source__name"), "kind": F("source__kind")}),
            ),
            "source_scale": F("source_scale"),
            "notes": F("notes"),
            "tags": F("tags"),
            "evidence": evidence(Evidence.objects.filter(event=OuterRef("pk"))),
            "licence": F("dataset__licence"),
            "changed_at": F("changed_at"),
        }
    )


def event_columns(language: str) -> dict[str, Combinable]:
    """Makes the flat form: analysts' names of columns, associated actors and sources joined by "; "."""
    passages = Evidence.objects.filter(event=OuterRef("pk"))
    return {
        "id": F("public_id"),
        "url": address("events"),
        "dataset": F("dataset_id"),
        "external_id": F("external_id"),
        "event_date": F("event_date"),
        "time_precision": F("time_precision"),
        "date_start": F("date_start"),
        "date_end": F("date_end"),
        "disorder_type": DISORDER_TYPE,
        "event_type": F("event_type"),
        "sub_event_type": F("sub_event_type"),
        **actor_columns(language, 1),
        **actor_columns(language, 2),
        "civilian_targeting": F("civilian_targeting"),
        "country": country_name(language, "country__"),
        "iso3": F("country__iso3"),
        "admin1": Coalesce(NullIf(F("place__admin1"), Value("")), F("place__parent__admin1")),
        "admin2": Coalesce(NullIf(F("place__admin2"), Value("")), F("place__parent__admin2")),
        "admin3": Coalesce(NullIf(F("place__admin3"), Value("")), F("place__parent__admin3")),
        "location": Coalesce(place_name(language, "place__parent__"), place_name(language, "place__")),
        "site": Case(When(place__parent__isnull=False, then=place_name(language, "place__"))),
        "latitude": F("place__latitude"),
        "longitude": F("place__longitude"),
        "geo_precision": F("geo_precision"),
        "fatalities": F("fatalities"),
        "fatalities_low": F("fatalities_low"),
        "fatalities_high": F("fatalities_high"),
        "certainty": F("certainty"),
        "source": Listed(EventSource.objects.filter(event=OuterRef("pk")).order_by("order"), F("source__name")),
        "source_scale": F("source_scale"),
        "notes": F("notes"),
        "tags": Spread(F("tags")),
        "evidence": where_any(passages, Cast(evidence(passages), TextField()), "[]"),
        "licence": F("dataset__licence"),
        "changed_at": F("changed_at"),
    }


def actor_columns(language: str, side: int) -> dict[str, Combinable]:
    """Makes the columns of one side: the main actor with id and interaction code, then the associated actors."""
    main = f"main{side}__"
    associated = EventActor.objects.filter(event=OuterRef("pk"), side=side, role="associated").order_by("order")
    return {
        f"actor{side}": actor_name(language, f"{main}actor__", "event_date"),
        f"actor{side}_id": F(f"{main}actor__public_id"),
        f"inter{side}": F(f"{main}inter"),
        f"assoc_actor_{side}": where_any(
            associated, Listed(associated, actor_name(language, "actor__", "event__event_date"))
        ),
    }


def main_actors() -> dict[str, FilteredRelation]:
    """Makes the joins of the two main actors; anew each time, as a query changes what it is given."""
    return {
        f"main{side}": FilteredRelation("event_actors", condition=Q(event_actors__side=side, event_actors__role="main"))
        for side in (1, 2)
    }


EVENT = Record(event_json, event_columns, written="rendering__body", joins=main_actors)
