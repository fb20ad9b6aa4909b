"""What an actor is called."""

from django.db import models
from django.db.models import F, Q

from events.choices import ActorNameKind, in_choices
from events.models.actor import Actor
from events.models.record import Record, public_id


class ActorNameQuerySet(models.QuerySet["ActorName"]):
    """Names."""

    def get_by_natural_key(
        self, actor: str, qualifier: str, name: str, language: str, valid_from: str | None
    ) -> "ActorName":
        """Gives the name of that actor in that language from that day; raises ActorName.DoesNotExist."""
        return self.get(
            actor__name=actor, actor__qualifier=qualifier, name=name, language=language, valid_from=valid_from
        )


class ActorName(Record):
    """A name of an actor in one language, for a time."""

    public_id = public_id("n")
    actor = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="names", help_text="Whose name it is.")
    name = models.CharField(max_length=300, help_text="The name, acronym, role or transliteration.")
    language = models.CharField(max_length=12, blank=True, help_text="Language, such as nl; empty: any.")
    kind = models.CharField(
        max_length=16,
        choices=ActorNameKind.choices,
        default=ActorNameKind.NAME,
        help_text="name, acronym, role or transliteration.",
    )
    valid_from = models.DateField(null=True, blank=True, help_text="First day the name meant this actor; null: open.")
    valid_to = models.DateField(null=True, blank=True, help_text="Last day the name meant this actor; null: open.")

    objects = ActorNameQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["actor", "language", "name"]
        indexes = [models.Index(fields=["name"], name="actor_name_name")]
        constraints = [
            models.UniqueConstraint(
                fields=["actor", "name", "language", "valid_from"], nulls_distinct=False, name="actor_name_once"
            ),
            in_choices("kind", ActorNameKind.choices, "actor_name_kind"),
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
                name="actor_name_period",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="actor_name_not_empty"),
        ]

    def __str__(self) -> str:
        return self.name

    def natural_key(self) -> tuple[str | None, ...]:
        """What the name is known by on every machine."""
        since = self.valid_from.isoformat() if self.valid_from else None
        return (*self.actor.natural_key(), self.name, self.language, since)

    natural_key.dependencies = ["events.actor"]  # type: ignore[attr-defined]
