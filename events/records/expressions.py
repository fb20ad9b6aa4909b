"""JSON and lists in one cell, made by the database: expressions of Django's queries."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Case, Exists, Func, JSONField, QuerySet, Subquery, TextField, Value, When
from django.db.models.expressions import Combinable


class JsonObject(Func):
    """An object with the keys in the order given; its values are expressions."""

    function = "json_build_object"
    output_field = JSONField()

    def __init__(self, members: Mapping[str, Combinable]) -> None:
        """`members`: at most 50, the most that the database's function takes."""
        self.keys = tuple(members)
        super().__init__(*members.values())

    def as_sql(self, compiler: Any, connection: Any, *_words: Any, **_extra: Any) -> tuple[str, tuple[Any, ...]]:
        """Writes the keys as literals: they are our own words, and a prepared statement must know their type."""
        parts: list[str] = []
        parameters: list[Any] = []
        for key, source in zip(self.keys, self.source_expressions, strict=True):
            sql, values = compiler.compile(source)
            parts.append(f"'{key}', {sql}")
            parameters.extend(values)
        return f"json_build_object({', '.join(parts)})", tuple(parameters)


def json_or_null(*choices: tuple[str, Combinable]) -> Case:
    """Makes the object of the first choice whose column is not null, else null: what left joins found."""
    whens = [When(**{f"{column}__isnull": False}, then=value) for column, value in choices]
    return Case(*whens, output_field=JSONField())


class JsonList(Subquery):
    """A list of what an ordered queryset with one column of JSON gives; empty where it gives nothing."""

    template = "(SELECT coalesce(json_agg(item.member), '[]'::json) FROM (%(subquery)s) AS item (member))"
    output_field = JSONField()

    def __init__(self, queryset: "QuerySet[Any]", member: Combinable) -> None:
        """`queryset`: the rows, in their order; `member`: what each gives."""
        super().__init__(queryset.values_list(member))


class Listed(Subquery):
    """The texts that an ordered queryset gives, joined by "; "; null where it gives none."""

    template = "(SELECT string_agg(item.member, '; ') FROM (%(subquery)s) AS item (member))"
    output_field = TextField()

    def __init__(self, queryset: "QuerySet[Any]", member: Combinable) -> None:
        """`queryset`: the rows, in their order; `member`: the text that each gives."""
        super().__init__(queryset.values_list(member))


def where_any(rows: "QuerySet[Any]", then: Combinable, otherwise: str | None = None) -> Case:
    """Makes `then` where there are any of `rows` (of an OuterRef), else a text.

    Which of a million events have any is found out by one look at all, where a list is put together event by event.
    """
    return Case(When(Exists(rows), then=then), default=Value(otherwise), output_field=TextField())


class Spread(Func):
    """A column that is an array of texts, joined by "; "; null where it is empty."""

    template = "nullif(array_to_string(%(expressions)s, '; '), '')"
    output_field = TextField()
