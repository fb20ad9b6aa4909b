"""Comparing words without case and accents, as the database folds them."""

from django.contrib.postgres.search import SearchQueryField, SearchVectorField
from django.db.models import BooleanField, CharField, F, Func, Q, Value
from django.db.models.lookups import Exact


class Fold(Func):
    """The words in lower case and without accents; an index stands on it wherever names are looked up."""

    function = "fold"
    output_field = CharField()


class FoldedVector(Func):
    """The folded words of a column, written as its full-text index is."""

    template = "to_tsvector('simple', fold(%(expressions)s))"
    output_field = SearchVectorField()


class FoldedQuery(Func):
    """What somebody typed as a full-text query: all words, "phrases", OR, and -not."""

    template = "websearch_to_tsquery('simple', fold(%(expressions)s))"
    output_field = SearchQueryField()


class Matches(Func):
    """Whether a full-text vector matches a query."""

    template = "(%(expressions)s)"
    arg_joiner = " @@ "
    output_field = BooleanField()


def has_words(column: str, words: str) -> Q:
    """Makes the condition that a text column holds the words."""
    return Q(Matches(FoldedVector(F(column)), FoldedQuery(Value(words))))


def is_named(column: str, name: str) -> Q:
    """Makes the condition that a column holds the name, whatever its case and accents."""
    return Q(Exact(Fold(F(column)), Fold(Value(name, output_field=CharField()))))
