"""Names in the language that was asked for, and the addresses of records."""

from django.db.models import CharField, F, Func, Q, Subquery, Value
from django.db.models.expressions import Combinable, OuterRef
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Coalesce, NullIf

from events.models import ActorName, Dataset

ENGLISH = "en"
ROOT = "/api/v1"


class Joined(Func):
    """Texts one after the other; null where one of them is."""

    template = "(%(expressions)s)"
    arg_joiner = " || "
    output_field = CharField()


def address(kind: str, public_id: str = "public_id") -> Joined:
    """Makes the path of a record: `kind` is the noun in the plural, `public_id` the column of its id."""
    return Joined(Value(f"{ROOT}/{kind}/"), F(public_id), Value("/"))


def actor_name(language: str, path: str, on: str | None = None) -> Combinable:
    """Makes the name of the actor at `path` ("actor__"; "" for the row itself): canonical, or in the language.

    on: the column of the day on which the name is to be valid; None takes the latest.
    """
    if language == ENGLISH:
        return F(f"{path}name")
    names = ActorName.objects.filter(actor=OuterRef(f"{path}id"), language=language, kind="name")
    if on is not None:
        day = OuterRef(on)
        names = names.filter(Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day))
    latest = names.order_by(F("valid_from").desc(nulls_last=True), "pk").values("name")[:1]
    return Coalesce(Subquery(latest), F(f"{path}name"))


def place_name(language: str, path: str) -> Combinable:
    """Makes the name of the place at `path`."""
    if language == ENGLISH:
        return F(f"{path}name")
    first = KeyTextTransform(0, KeyTransform(language, f"{path}names"))
    return Coalesce(first, F(f"{path}name"), output_field=CharField())


def country_name(language: str, path: str) -> Combinable:
    """Makes the name of the country at `path`: ACLED's English one, or the Dutch one."""
    if language != "nl":
        return F(f"{path}name")
    return Coalesce(NullIf(F(f"{path}name_nl"), Value("")), F(f"{path}name"))


def own_licence() -> Subquery:
    """Makes the licence of what this database coded itself."""
    return Subquery(Dataset.objects.filter(name="own").values("licence"))
