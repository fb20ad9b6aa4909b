"""The one fact that a piece of evidence or a proposal is about."""

from typing import Any

from django.db import models
from django.db.models import Q

from events.models.alliance_report import AllianceReport
from events.models.event import Event
from events.models.membership import Membership
from events.models.quote import Quote
from events.models.record import Record

TARGET_MODELS: dict[str, Any] = {
    "event": Event,
    "alliance_report": AllianceReport,
    "quote": Quote,
    "membership": Membership,
}
TARGETS = tuple(TARGET_MODELS)


def one_target() -> Q:
    """Makes the condition that exactly one of the four targets is set."""
    condition = Q()
    for chosen in TARGETS:
        condition |= Q(**{f"{name}__isnull": name != chosen for name in TARGETS})
    return condition


class Targeted(Record):
    """Base of what is about exactly one event, alliance report, quote or membership."""

    event = models.ForeignKey(
        Event, on_delete=models.PROTECT, null=True, blank=True, related_name="%(class)ss", help_text="The event."
    )
    alliance_report = models.ForeignKey(
        AllianceReport,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)ss",
        help_text="The alliance report.",
    )
    quote = models.ForeignKey(
        Quote, on_delete=models.PROTECT, null=True, blank=True, related_name="%(class)ss", help_text="The quote."
    )
    membership = models.ForeignKey(
        Membership,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)ss",
        help_text="The membership.",
    )

    class Meta(Record.Meta):
        abstract = True

    @property
    def target(self) -> Event | AllianceReport | Quote | Membership:
        """The fact it is about."""
        for name in TARGETS:
            fact = getattr(self, name)
            if fact is not None:
                return fact  # type: ignore[no-any-return]
        raise ValueError("a row without a target; the database allows none")
