"""What every stored record has: a public id given by the database, and the time of its last change."""

from django.db import models
from django.db.models.functions import Now


class NewPublicId(models.Func):
    """The database's next public id; short, stable, unique over all kinds of record, not countable from outside."""

    function = "new_public_id"
    output_field = models.CharField()

    def __init__(self, prefix: str) -> None:
        """`prefix`: the letter that tells the kind of record."""
        super().__init__(models.Value(prefix))
        self.prefix = prefix

    def deconstruct(self) -> tuple[str, list[str], dict[str, object]]:
        """Says how a migration writes this default."""
        return "events.models.record.NewPublicId", [self.prefix], {}


def public_id(prefix: str) -> "models.CharField[str, str]":
    """Makes the `public_id` column of a model whose records begin with `prefix` (one letter)."""
    return models.CharField(
        max_length=16,
        unique=True,
        editable=False,
        db_default=NewPublicId(prefix),
        help_text="Short, stable identifier, given by the database when the row is first stored; it never changes.",
    )


class Record(models.Model):
    """Base of all records; who changed what, when and why stands in the history, kept by triggers."""

    public_id: "models.CharField[str, str]"
    changed_at = models.DateTimeField(
        editable=False, db_default=Now(), help_text="When the row was last changed, in UTC; kept by the database."
    )

    class Meta:
        abstract = True
