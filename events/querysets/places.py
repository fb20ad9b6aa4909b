"""Questions asked of places."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.lookups import DataContains
from django.db import models
from django.db.models import F, Q, TextField, Value

from events.querysets.folding import Fold, is_named
from events.querysets.reviewed import used_by_published


class PlaceQuerySet(models.QuerySet[Any]):
    """Places."""

    def get_by_natural_key(self, gazetteer_id: str | None, name: str, country: str | None, kind: str) -> Any:
        """Gives the place with that gazetteer id, or without one that name, country and kind.

        Raises Place.DoesNotExist.
        """
        if gazetteer_id is not None:
            return self.get(gazetteer_id=gazetteer_id)
        return self.get(gazetteer_id=None, name=name, country__name=country, kind=kind)

    def published(self) -> PlaceQuerySet:
        """Keeps places where something published happened, and the towns of such bases, airports and quarters."""
        return self.filter(used_by_published("Event.place", "Event.place__parent"))

    def called(self, name: str) -> PlaceQuerySet:
        """Keeps places that bear the name in any language; case and accents do not count."""
        in_some_language = DataContains(FoldedNames(F("names")), ArrayOf(Fold(Value(name, output_field=TextField()))))
        return self.filter(is_named("name", name) | Q(in_some_language))


class FoldedNames(models.Func):
    """All names of a column of names by language, folded; an index stands on it."""

    function = "folded_names"
    output_field = ArrayField(models.TextField())


class ArrayOf(models.Func):
    """An array of the values."""

    template = "ARRAY[%(expressions)s]"
    output_field = ArrayField(models.TextField())
