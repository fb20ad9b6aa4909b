"""Where a text names an actor."""

from django.db import models
from django.db.models import F, Q

from events.models.actor import Actor
from events.models.article import Article


class ActorMentionQuerySet(models.QuerySet["ActorMention"]):
    """Mentions."""

    def get_by_natural_key(
        self, source: str, text_hash: str, start: int, end: int, actor: str, qualifier: str
    ) -> "ActorMention":
        """Gives the mention of that actor at that span of that article."""
        return self.get(
            article__source__name=source,
            article__text_hash=text_hash,
            start=start,
            end=end,
            actor__name=actor,
            actor__qualifier=qualifier,
        )


class ActorMention(models.Model):
    """One place of a text that names an actor, pronouns too."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="mentions", help_text="The text.")
    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="mentions", help_text="Who is named.")
    start = models.PositiveIntegerField(help_text="First code point of the mention in the normalised text.")
    end = models.PositiveIntegerField(help_text="Code point after the mention.")
    surface_form = models.CharField(max_length=500, help_text="The words of the text.")

    objects = ActorMentionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "start"]
        constraints = [
            models.UniqueConstraint(fields=["article", "start", "end", "actor"], name="actor_mention_once"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="actor_mention_not_empty"),
        ]

    def __str__(self) -> str:
        return self.surface_form

    def natural_key(self) -> tuple[str, str, int, int, str, str]:
        """What the mention is known by on every machine."""
        return (*self.article.natural_key(), self.start, self.end, *self.actor.natural_key())

    natural_key.dependencies = ["events.article", "events.actor"]  # type: ignore[attr-defined]
