"""Who took part in an event."""

from django.db import models
from django.db.models import Q

from coder.interaction import INTER_NAME
from events.choices import ActorRole, in_choices
from events.models.actor import Actor
from events.models.event import Event

SIDES = [(1, "1"), (2, "2")]


class EventActorQuerySet(models.QuerySet["EventActor"]):
    """Participations."""

    def get_by_natural_key(self, event: str, side: int, order: int) -> "EventActor":
        """Gives the participant of the event with that key, on that side, at that place in the order."""
        return self.get(event__key=event, side=side, order=order)


class EventActor(models.Model):
    """One actor's part in one event."""

    event = models.ForeignKey(
        Event,
        on_delete=models.CASCADE,
        related_name="event_actors",
        db_index=False,  # the unique index of event, side and order begins with it
        help_text="The event.",
    )
    actor = models.ForeignKey(
        Actor,
        on_delete=models.PROTECT,
        related_name="event_actors",
        db_index=False,  # the index below begins with it
        help_text="Who took part.",
    )
    side = models.PositiveSmallIntegerField(
        choices=SIDES, help_text="1: the side that acts (actor1), 2: the side acted upon (actor2)."
    )
    role = models.CharField(
        max_length=12, choices=ActorRole.choices, help_text="main or associated; at most one main actor a side."
    )
    order = models.PositiveSmallIntegerField(default=0, help_text="Place in the order of its side; main is 0.")
    inter = models.PositiveSmallIntegerField(
        choices=list(INTER_NAME.items()),
        null=True,
        blank=True,
        help_text="ACLED's interaction code of the actor at that time, 1 to 8; state forces abroad are 8.",
    )
    reported_name = models.CharField(
        max_length=1000, blank=True, help_text="The words of the text, or the string of the bulk row as it was."
    )

    objects = EventActorQuerySet.as_manager()

    class Meta:
        ordering = ["event", "side", "order"]
        # Tells whether an actor takes part in an event without a look at the row. The actor comes first: whoever walks
        # over the events of a period looks for one actor in all of them, and finds what it reads side by side.
        indexes = [models.Index(fields=["actor", "event"], name="event_actor_of_actor")]
        constraints = [
            models.UniqueConstraint(fields=["event", "side", "order"], name="event_actor_order"),
            models.UniqueConstraint(
                fields=["event", "side"], condition=Q(role="main"), name="event_actor_one_main_a_side"
            ),
            in_choices("side", SIDES, "event_actor_side"),
            in_choices("role", ActorRole.choices, "event_actor_role"),
            in_choices("inter", list(INTER_NAME.items()), "event_actor_inter"),
        ]

    def __str__(self) -> str:
        return str(self.actor)

    def natural_key(self) -> tuple[str, int, int]:
        """What the participation is known by on every machine."""
        return (self.event.key, self.side, self.order)

    natural_key.dependencies = ["events.event", "events.actor"]  # type: ignore[attr-defined]
