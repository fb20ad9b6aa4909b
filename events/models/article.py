"""One published text."""

from django.db import models

from events.choices import PERIOD_PRECISIONS, in_choices
from events.models.record import Record, public_id
from events.models.source import Source
from events.querysets import ArticleQuerySet


class Article(Record):
    """A published text that facts are read from; its words are for editors only."""

    public_id = public_id("t")
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="articles", help_text="Who published the text."
    )
    title = models.CharField(max_length=500, blank=True, help_text="Title of the text.")
    url = models.URLField(max_length=1000, blank=True, help_text="Where the text is published.")
    language = models.CharField(max_length=12, help_text="Language of the text: nl, en.")
    published = models.DateField(
        help_text="Day of publication; the first of the month where only the month is known (see its precision)."
    )
    published_precision = models.CharField(
        max_length=8, choices=PERIOD_PRECISIONS, default="day", help_text="Whether the day or only the month is known."
    )
    text = models.TextField(
        blank=True, help_text="Normalised text (UTF-8, LF, NFC); editors only; may be emptied, the evidence stays."
    )
    text_hash = models.CharField(
        max_length=64, help_text="SHA-256 of the normalised text, in hexadecimal digits; identifies the text."
    )
    licence = models.CharField(max_length=100, blank=True, help_text="Licence of the text.")
    supersedes = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="superseded_by",
        help_text="The earlier version of the text that this one replaces.",
    )

    objects = ArticleQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["-published", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["source", "text_hash"], name="article_source_hash"),
            in_choices("published_precision", PERIOD_PRECISIONS, "article_published_precision"),
            models.CheckConstraint(
                condition=models.Q(text_hash__regex=r"^[0-9a-f]{64}$"), name="article_text_hash_is_sha256"
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"{self.source} {self.published}"

    def natural_key(self) -> tuple[str, str]:
        """What the article is known by on every machine."""
        return (self.source.name, self.text_hash)

    natural_key.dependencies = ["events.source"]  # type: ignore[attr-defined]
