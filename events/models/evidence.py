"""The words a value was read from."""

from django.db import models
from django.db.models import F, Q

from events.models.article import Article
from events.models.record import public_id
from events.models.target import TARGET_MODELS, Targeted, one_target


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    """Pieces of evidence."""

    def get_by_natural_key(
        self, source: str, text_hash: str, start: int, end: int, field: str, *target: str | None
    ) -> "Evidence":
        """Gives the evidence at that span of that article for that field of that target.

        `target`: the kind of target (event, alliance_report, quote, membership), then its natural key.
        """
        kind, *key = target
        fact = TARGET_MODELS[str(kind)].objects.get_by_natural_key(*key)
        return self.get(
            article__source__name=source,
            article__text_hash=text_hash,
            start=start,
            end=end,
            field=field,
            **{str(kind): fact},
        )


class Evidence(Targeted):
    """A passage of an article from which a record, or one value of it, was read."""

    public_id = public_id("v")
    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, related_name="evidence", help_text="The text it was read from."
    )
    start = models.PositiveIntegerField(help_text="First code point of the passage in the normalised text.")
    end = models.PositiveIntegerField(help_text="Code point after the passage.")
    passage = models.TextField(help_text="The words; kept also when the article's text is emptied.")
    field = models.CharField(
        max_length=40, blank=True, help_text="Field whose value was read here; empty: the record as a whole."
    )

    objects = EvidenceQuerySet.as_manager()

    class Meta(Targeted.Meta):
        ordering = ["article", "start", "end", "field"]
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(condition=one_target(), name="evidence_one_target"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="evidence_not_empty"),
            models.UniqueConstraint(
                fields=["article", "start", "end", "field", "event", "alliance_report", "quote", "membership"],
                nulls_distinct=False,
                name="evidence_once",
            ),
        ]

    def __str__(self) -> str:
        return self.passage[:80]

    def natural_key(self) -> tuple[str | int | None, ...]:
        """What the evidence is known by on every machine."""
        kind = self.target._meta.model_name
        assert kind is not None  # noqa: S101 - a concrete model has a name
        name = {"alliancereport": "alliance_report"}.get(kind, kind)
        return (*self.article.natural_key(), self.start, self.end, self.field, name, *self.target.natural_key())

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "events.article",
        "events.event",
        "events.alliancereport",
        "events.quote",
        "events.membership",
    ]
