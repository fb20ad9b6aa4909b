"""What somebody said."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from events.choices import TIME_PRECISIONS, ReviewStatus, in_choices
from events.models.actor import Actor
from events.models.record import public_id
from events.models.review import Reviewed
from events.models.source import Source
from events.querysets import QuoteQuerySet


class Quote(Reviewed):
    """Words that a text gives as somebody's, word for word."""

    public_id = public_id("q")
    key = models.CharField(
        max_length=300,
        unique=True,
        help_text="What the quote is known by on every machine: source, article hash, first span, running number.",
    )
    text = models.TextField(help_text="The words, word for word; the parts joined with a space.")
    parts = models.JSONField(
        default=list, help_text='The parts as they stand in the text: [{"text": ..., "start": ..., "end": ...}].'
    )
    speaker_description = models.CharField(
        max_length=300, blank=True, help_text='Who spoke, in English, where nobody is named: "Egyptian official".'
    )
    anonymous = models.BooleanField(default=False, help_text="Whether the speaker is unnamed or a pseudonym.")
    language = models.CharField(max_length=12, help_text="Language of the words as the text gives them.")
    is_translation = models.BooleanField(
        null=True, blank=True, help_text="Whether the words are a translation; null: not known."
    )
    partial = models.BooleanField(default=False, help_text="Whether only a part of a sentence is quoted.")
    said_on = models.DateField(null=True, blank=True, help_text="Day the words were said; null: not known.")
    said_precision = models.PositiveSmallIntegerField(
        choices=TIME_PRECISIONS, null=True, blank=True, help_text="1: day known; 2: about a week; 3: month known."
    )
    medium = models.CharField(max_length=60, blank=True, help_text="Twitter, interview, statement, ...")
    reported_by = models.ForeignKey(
        Source,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="quotes_reported",
        help_text="The medium that was told, where the text cites another.",
    )
    affiliation = models.ForeignKey(
        Actor,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="quotes_of_affiliates",
        help_text="Organisation of the speaker.",
    )
    rationale = ArrayField(
        models.TextField(), default=list, blank=True, help_text="Why it was coded: one line a rule, with its lexicon."
    )

    objects = QuoteQuerySet.as_manager()

    class Meta(Reviewed.Meta):
        ordering = ["-said_on", "-id"]
        constraints = [
            in_choices("review_status", ReviewStatus.choices, "quote_review_status"),
            in_choices("said_precision", TIME_PRECISIONS, "quote_said_precision"),
            models.CheckConstraint(condition=~Q(text=""), name="quote_text_not_empty"),
            models.CheckConstraint(
                condition=Q(anonymous=False) | ~Q(speaker_description=""), name="quote_anonymous_is_described"
            ),
            models.CheckConstraint(
                condition=Q(said_on=None, said_precision=None) | Q(said_on__isnull=False, said_precision__isnull=False),
                name="quote_said_on_with_precision",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    def natural_key(self) -> tuple[str]:
        """What the quote is known by on every machine."""
        return (self.key,)

    natural_key.dependencies = ["events.actor", "events.source"]  # type: ignore[attr-defined]
