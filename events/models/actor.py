"""A person, group, state or crowd."""

from django.db import models
from django.db.models import F, Q

from events.choices import ACTOR_KINDS, in_choices
from events.models.country import Country
from events.models.record import Record, public_id
from events.querysets import ActorQuerySet


class Actor(Record):
    """Somebody who acts, speaks, supports or is struck."""

    public_id = public_id("a")
    name = models.CharField(max_length=300, help_text="Canonical English name.")
    qualifier = models.CharField(
        max_length=100, blank=True, help_text='What tells namesakes apart: "Libya", "the general"; else empty.'
    )
    kind = models.CharField(
        max_length=20,
        choices=ACTOR_KINDS,
        help_text="state_forces, rebel_group, political_militia, identity_militia, rioters, protesters, civilians, "
        "external_forces (ACLED's interaction codes 1 to 8), state, person, organisation or media.",
    )
    country = models.ForeignKey(
        Country, on_delete=models.PROTECT, null=True, blank=True, related_name="actors", help_text="Country it is of."
    )
    active_from = models.DateField(null=True, blank=True, help_text="First day it is known to exist; null: unknown.")
    active_to = models.DateField(null=True, blank=True, help_text="Last day it existed; null: exists or unknown.")
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="merged_actors",
        help_text="The actor that this one turned out to be.",
    )

    objects = ActorQuerySet.as_manager()

    class Meta(Record.Meta):
        ordering = ["name", "qualifier"]
        constraints = [
            models.UniqueConstraint(fields=["name", "qualifier"], name="actor_name_qualifier"),
            in_choices("kind", ACTOR_KINDS, "actor_kind"),
            models.CheckConstraint(
                condition=Q(active_from=None) | Q(active_to=None) | Q(active_to__gte=F("active_from")),
                name="actor_active_period",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("id")), name="actor_is_not_merged_into_itself"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="actor_has_a_name"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.qualifier})" if self.qualifier else self.name

    def natural_key(self) -> tuple[str, str]:
        """What the actor is known by on every machine."""
        return (self.name, self.qualifier)

    natural_key.dependencies = ["events.country"]  # type: ignore[attr-defined]
