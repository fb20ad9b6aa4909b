"""The kinds of fact: their models, the tables of their parts, and what tells two of one passage apart."""

from dataclasses import dataclass
from typing import Any

from events.models import AllianceReport, Event, EventActor, Membership, Quote, QuoteActor


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fact."""

    name: str  # as Evidence and Proposal name their target
    model: Any
    part: Any = None  # the model of its actors
    part_identity: tuple[str, ...] = ()  # the columns that order its actors
    telling: tuple[str, ...] = ()  # the columns that tell apart what one sentence tells

    @property
    def column(self) -> str:
        """The column by which evidence, parts and proposals point to the fact."""
        return f"{self.name}_id"


KINDS = {
    kind.name: kind
    for kind in (
        Kind(
            "event",
            Event,
            EventActor,
            ("side", "order"),
            ("sub_event_type", "event_type", "place_id", "country_id", "event_date", "fatalities"),
        ),
        Kind("alliance_report", AllianceReport, telling=("alliance_id", "status", "as_of")),
        Kind("quote", Quote, QuoteActor, ("role", "order"), ("text", "speaker_description")),
        Kind("membership", Membership, telling=("member_id", "group_id", "role")),
    )
}
