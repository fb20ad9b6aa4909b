"""What the text names: actors, places and dates, each with where it is named; the steps pass these on."""

from enum import StrEnum

from coder.codebook import ActorKind, GeoPrecision, PlaceKind
from coder.records import Span
from coder.values import dataclass


class MentionForm(StrEnum):
    """How an actor is mentioned."""

    NAME = "name"
    ADJECTIVE = "adjective"  # "Turkse", "Russian": the state as owner or origin of what follows
    METONYM = "metonym"  # "Moskou", "het Kremlin"
    ROLE = "role"  # "de minister van Buitenlandse Zaken", "de generaal"
    PRONOUN = "pronoun"
    GENERIC = "generic"  # "burgers", "demonstranten", "gewapende mannen"
    FORCES = "forces"  # "Haftars troepen", "het Turkse leger", "de rebellen"


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor of the lexicon, or one made from the text alone (`known` False)."""

    name: str
    kind: ActorKind
    country: str | None
    known: bool
    leads: str | None = None  # the group that the person leads on the article's date
    qualifier: str = ""

    def __eq__(self, other: object) -> bool:
        """Says whether two actors are one; at a look for itself and for one of another name, as nearly all are."""
        if self is other:
            return True
        if not isinstance(other, KnownActor):
            return NotImplemented
        return self.name == other.name and (self.kind, self.country, self.known, self.leads, self.qualifier) == (
            other.kind,
            other.country,
            other.known,
            other.leads,
            other.qualifier,
        )

    def __hash__(self) -> int:
        """Gives the hash of the name, which tells nearly all apart: actors are looked up everywhere."""
        return hash(self.name)


@dataclass(frozen=True, slots=True)
class ActorMention:
    """One place of the text that names an actor; `span` is the whole noun phrase, `head` the naming words."""

    span: Span
    head: Span
    actor: KnownActor
    form: MentionForm


@dataclass(frozen=True, slots=True)
class MembershipMention:
    """A person or unit told to belong to a group: `role` in English, `role_span` the words of the text."""

    member: KnownActor
    group: KnownActor
    role: str | None
    leads: bool
    ended: bool
    span: Span
    role_span: Span | None
    why: str


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of the gazetteer, or one made from the text alone (coordinates None)."""

    name: str
    country: str | None
    admin1: str | None
    kind: PlaceKind
    latitude: float | None
    longitude: float | None
    gazetteer_id: str | None
    parent: "KnownPlace | None" = None  # the town of a base or quarter

    def __hash__(self) -> int:
        """Gives the hash of the name, which tells most apart."""
        return hash(self.name)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One place of the text that names a place; `descriptive` where it only tells where another place lies."""

    span: Span  # the name
    phrase: Span  # with its preposition and distance words: "zo'n 80 kilometer ten zuidoosten van Tripoli"
    place: KnownPlace
    precision: GeoPrecision
    descriptive: bool
    country_only: bool = False  # "Libië": a country, usable as country, never as location
    around: bool = False  # "op tien kilometer van Goma", "de burgemeester van Goma": a place for want of a better one
    origin: bool = False  # "vanuit Misrata", "from Goma": where somebody or something came from


@dataclass(frozen=True, slots=True)
class DateMention:
    """An expression of time and what it resolves to; ISO days."""

    span: Span
    event_date: str
    precision: int
    date_start: str
    date_end: str
    rule: str  # the rule that resolved it, for the rationale
    anchored: bool = True  # False: "sinds 2014", "ooit", "morgen": a period, vague past or future that dates no event
    reporting: bool = False  # True: beside a verb of saying, the date of saying rather than of the event


@dataclass(frozen=True, slots=True)
class DeathCount:
    """A number of dead: `span` are the words that count, `trigger` those that tell of death; `high` None if open.

    `other` is True where the dead come on top of a number told before ("six others were killed too"), `meant` where the
    sentence speaks of an event that is known ("the attack", "the death toll"), `earlier` where it speaks of one before
    that ("a similar attack"). A `revised` number takes the place of one told before; a `quoted` one is somebody's
    words, a `part` some of those told before; `bodies` may lie elsewhere than where they died. `who` are the sides that
    the dead belong to (attackers, fighters, forces, civilians), empty for people of whom that is not told; of `boasted`
    ones their enemy tells; `nth` is the number that the dead
    have reached with one more, `rival` what another source says in the place of a number told.
    """

    span: Span
    trigger: Span
    low: int
    best: int
    high: int | None
    vague: bool
    claimed: bool
    other: bool
    rule: str
    meant: bool = False
    revised: bool = False
    earlier: bool = False
    quoted: bool = False
    part: bool = False
    bodies: bool = False
    who: frozenset[str] = frozenset()
    boasted: bool = False
    nth: bool = False
    rival: bool = False
