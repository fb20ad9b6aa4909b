"""Who speaks in a quote, whom it is about, whom it addresses."""

from django.db import models

from events.choices import QuoteRole, in_choices
from events.models.actor import Actor
from events.models.quote import Quote


class QuoteActorQuerySet(models.QuerySet["QuoteActor"]):
    """Actors of quotes."""

    def get_by_natural_key(self, quote: str, role: str, order: int) -> "QuoteActor":
        """Gives the actor in that role, at that place in the order, of the quote with that key."""
        return self.get(quote__key=quote, role=role, order=order)


class QuoteActor(models.Model):
    """One actor's part in one quote."""

    quote = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="quote_actors", help_text="The quote.")
    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="quote_actors", help_text="The actor.")
    role = models.CharField(max_length=12, choices=QuoteRole.choices, help_text="speaker, about or addressee.")
    order = models.PositiveSmallIntegerField(default=0, help_text="Place in the order of its role.")

    objects = QuoteActorQuerySet.as_manager()

    class Meta:
        ordering = ["quote", "role", "order"]
        constraints = [
            models.UniqueConstraint(fields=["quote", "role", "order"], name="quote_actor_order"),
            models.UniqueConstraint(fields=["quote", "role", "actor"], name="quote_actor_once"),
            in_choices("role", QuoteRole.choices, "quote_actor_role"),
        ]

    def __str__(self) -> str:
        return f"{self.actor} ({self.role})"

    def natural_key(self) -> tuple[str, str, int]:
        """What the part is known by on every machine."""
        return (self.quote.key, self.role, self.order)

    natural_key.dependencies = ["events.quote", "events.actor"]  # type: ignore[attr-defined]
