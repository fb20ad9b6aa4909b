"""How actors come from each other."""

from django.db import models
from django.db.models import F, Q

from events.choices import PERIOD_PRECISIONS, ActorRelationKind, in_choices
from events.models.actor import Actor
from events.models.record import Record, public_id


class ActorRelationQuerySet(models.QuerySet["ActorRelation"]):
    """Relations."""

    def get_by_natural_key(
        self, from_actor: str, from_qualifier: str, to_actor: str, to_qualifier: str, kind: str
    ) -> "ActorRelation":
        """Gives the relation of that kind between the two; raises ActorRelation.DoesNotExist."""
        return self.get(
            from_actor__name=from_actor,
            from_actor__qualifier=from_qualifier,
            to_actor__name=to_actor,
            to_actor__qualifier=to_qualifier,
            kind=kind,
        )


class ActorRelation(Record):
    """One actor succeeds, splits from, merges into or is part of another."""

    public_id = public_id("r")
    from_actor = models.ForeignKey(
        Actor, on_delete=models.PROTECT, related_name="relations_from", help_text="The actor that comes from the other."
    )
    to_actor = models.ForeignKey(
        Actor, on_delete=models.PROTECT, related_name="relations_to", help_text="The actor that it comes from."
    )
    kind = models.CharField(
        max_length=12, choices=ActorRelationKind.choices, help_text="successor, split, merger or part_of."
    )
    date = models.DateField(null=True, blank=True, help_text="When; null where unknown.")
    date_precision = models.CharField(
        max_length=8, choices=PERIOD_PRECISIONS, blank=True, help_text="How well the date is known: day, month, year."
    )

    objects = ActorRelationQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["from_actor", "to_actor"]
        constraints = [
            models.UniqueConstraint(fields=["from_actor", "to_actor", "kind"], name="actor_relation_once"),
            models.CheckConstraint(condition=~Q(from_actor=F("to_actor")), name="actor_relation_of_two"),
            in_choices("kind", ActorRelationKind.choices, "actor_relation_kind"),
            in_choices("date_precision", PERIOD_PRECISIONS, "actor_relation_date_precision", empty=True),
        ]

    def __str__(self) -> str:
        return f"{self.from_actor} {self.get_kind_display()} {self.to_actor}"

    def natural_key(self) -> tuple[str, str, str, str, str]:
        """What the relation is known by on every machine."""
        return (*self.from_actor.natural_key(), *self.to_actor.natural_key(), self.kind)

    natural_key.dependencies = ["events.actor"]  # type: ignore[attr-defined]
