"""The records that the coder reads and yields, each value with the span it was read from."""

from dataclasses import asdict, field
from typing import Any, NamedTuple

from coder.codebook import (
    ActorKind,
    AllianceKind,
    AllianceStatus,
    Certainty,
    EventType,
    NotCodedReason,
    SubEventType,
)
from coder.values import dataclass


class Span(NamedTuple):
    """A stretch of the article's text in code points, the end excluded."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Gives the words of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Says whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def within(self, other: "Span") -> bool:
        """Says whether `other` covers this span wholly."""
        return other.start <= self.start and self.end <= other.end


@dataclass(frozen=True, slots=True)
class Article:
    """One text to be coded: `text` is normalised (LF, NFC, no BOM), `published` is YYYY-MM-DD or YYYY-MM."""

    id: str
    text: str
    published: str
    language: str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts, speaks, supports or is struck."""

    name: str
    kind: ActorKind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    spans: tuple[Span, ...]
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A person or unit in a group, as the text tells it."""

    member: str
    group: str
    role: str | None
    leads: bool = False
    ended: bool = False
    evidence: str
    spans: tuple[Span, ...]
    fields: dict[str, Span] = field(default_factory=dict)
    rationale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened: one interaction, one place, one day."""

    event_date: str
    time_precision: int
    date_start: str | None = None
    date_end: str | None = None
    event_type: EventType
    sub_event_type: SubEventType
    actor1: str | None
    actor1_text: str | None = None
    actor2: str | None
    actor2_text: str | None = None
    assoc_actor_1: tuple[str, ...] = ()
    assoc_actor_2: tuple[str, ...] = ()
    location: str | None
    location_text: str | None = None
    site: str | None = None
    admin1: str | None = None
    country: str | None
    latitude: float | None = None
    longitude: float | None = None
    geo_precision: int | None = None
    fatalities: int | None
    fatalities_low: int | None = None
    fatalities_high: int | None = None
    certainty: Certainty = Certainty.ASSERTED
    civilian_targeting: bool = False
    notes: str | None = None
    evidence: str
    spans: tuple[Span, ...]
    fields: dict[str, Span]
    rationale: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alliance:
    """One dated statement that somebody backs somebody."""

    supporter: str
    supporter_text: str | None = None
    supported: str
    supported_text: str | None = None
    kind: AllianceKind
    status: AllianceStatus
    object: str | None = None
    as_of: str
    as_of_precision: int
    began: str | None = None
    certainty: Certainty = Certainty.ASSERTED
    evidence: str
    spans: tuple[Span, ...]
    rationale: tuple[str, ...]
    fields: dict[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words that somebody said, with who said them."""

    speaker: str
    speaker_text: str | None = None
    speakers: tuple[str, ...] = ()
    anonymous: bool
    text: str
    parts: tuple[str, ...]
    partial: bool
    language: str
    is_translation: bool | None = None
    said_on: str | None = None
    said_precision: int | None = None
    medium: str | None = None
    reported_by: str | None = None
    affiliation: str | None = None
    about: tuple[str, ...] = ()
    addressee: str | None = None
    evidence: str
    spans: tuple[Span, ...]
    fields: dict[str, Span] = field(default_factory=dict)
    rationale: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCoded:
    """A sentence with a trigger that was left out, and why."""

    evidence: str
    spans: tuple[Span, ...]
    trigger: str
    why: NotCodedReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """All that was read from one article."""

    id: str
    language: str
    published: str
    actors: tuple[Actor, ...] = ()
    memberships: tuple[Membership, ...] = ()
    events: tuple[Event, ...] = ()
    alliances: tuple[Alliance, ...] = ()
    quotes: tuple[Quote, ...] = ()
    not_coded: tuple[NotCoded, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Gives the records as plain lists, strings and numbers, ready for JSON."""
        return asdict(self)
