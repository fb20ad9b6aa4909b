"""The text of each column's comment, from its one source: the field's help text, or the view's file."""

from collections.abc import Iterable

from django.apps import apps

from analytics.definitions import View


def help_texts() -> dict[str, str]:
    """Gives the help text of every field that is stored, by `model.field`, both as the code names them."""
    return {
        f"{model._meta.model_name}.{field.name}": str(field.help_text)
        for model in apps.get_models()
        for field in model._meta.concrete_fields
    }


def table_comments() -> dict[tuple[str, str], str]:
    """Gives the help text of every column that has one, by table and column."""
    return {
        (model._meta.db_table, field.column): str(field.help_text)
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.help_text and field.column
    }


def view_comments(views: Iterable[View]) -> dict[tuple[str, str], str]:
    """Gives the comment of every column, by view and column.

    Raises KeyError for a `= model.field` or `= view.column` that names neither.
    """
    known = help_texts()
    found: dict[tuple[str, str], str] = {}
    for view in views:
        for column, comment in view.columns.items():
            text = known[comment.removeprefix("= ")] if comment.startswith("= ") else comment
            found[view.name, column] = text
            known[f"{view.name}.{column}"] = text
    return found
