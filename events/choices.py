"""Django choices: the codebook's terms, and the few that belong to storing and reviewing."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from django.db.models import CheckConstraint, Q, TextChoices
from django.utils.translation import gettext_lazy as _

from coder.codebook import (
    SUB_EVENT_TYPES,
    ActorKind,
    AllianceKind,
    AllianceStatus,
    Certainty,
    EventType,
    GeoPrecision,
    PeriodPrecision,
    PlaceKind,
    SubEventType,
    TimePrecision,
)


def terms(enum: type[StrEnum]) -> list[tuple[str, str]]:
    """Gives the choices of a codebook enumeration; value and label are the field's term."""
    return [(term.value, term.value.replace("_", " ").capitalize()) for term in enum]


EVENT_TYPES = [(term.value, term.value) for term in EventType]
SUB_EVENT_TYPES_FLAT = [(term.value, term.value) for term in SubEventType]
ACTOR_KINDS = terms(ActorKind)
CERTAINTIES = terms(Certainty)
ALLIANCE_KINDS = terms(AllianceKind)
ALLIANCE_STATUSES = terms(AllianceStatus)
PERIOD_PRECISIONS = terms(PeriodPrecision)
PLACE_KINDS = terms(PlaceKind)
TIME_PRECISIONS = [
    (TimePrecision.DAY.value, _("1: day known")),
    (TimePrecision.WEEK.value, _("2: known to about a week")),
    (TimePrecision.MONTH.value, _("3: month known")),
]
GEO_PRECISIONS = [
    (GeoPrecision.TOWN.value, _("1: town or named site")),
    (GeoPrecision.NEAR.value, _("2: near it, or a small area")),
    (GeoPrecision.REGION.value, _("3: region")),
]


class ReviewStatus(TextChoices):
    """How far a record has come; only published records leave the house."""

    MACHINE = "machine", _("machine: coded, seen by nobody")
    IN_REVIEW = "in_review", _("in review")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class SourceKind(TextChoices):
    """Who publishes."""

    NEWSPAPER = "newspaper", _("newspaper")
    AGENCY = "agency", _("news agency")
    BROADCASTER = "broadcaster", _("broadcaster")
    NGO = "ngo", _("NGO")
    OFFICIAL = "official", _("official")
    SOCIAL_MEDIA = "social_media", _("social media")


class ActorNameKind(TextChoices):
    """What sort of name an actor is called by."""

    NAME = "name", _("name")
    ACRONYM = "acronym", _("acronym")
    ROLE = "role", _("role")
    TRANSLITERATION = "transliteration", _("transliteration")


class ActorRelationKind(TextChoices):
    """How one actor comes from another."""

    SUCCESSOR = "successor", _("successor of")
    SPLIT = "split", _("split from")
    MERGER = "merger", _("merger into")
    PART_OF = "part_of", _("part of")


class ActorRole(TextChoices):
    """How an actor takes part in an event."""

    MAIN = "main", _("main actor")
    ASSOCIATED = "associated", _("associated actor")


class QuoteRole(TextChoices):
    """How an actor stands to a quote."""

    SPEAKER = "speaker", _("speaker")
    ABOUT = "about", _("about")
    ADDRESSEE = "addressee", _("addressee")


class Decision(TextChoices):
    """What an editor decided on a proposal or a pair of possible duplicates."""

    OPEN = "open", _("open")
    ACCEPTED = "accepted", _("accepted")
    REJECTED = "rejected", _("rejected")


def in_choices(field: str, choices: Iterable[tuple[Any, Any]], name: str, *, empty: bool = False) -> CheckConstraint:
    """Makes the check that `field` holds one of `choices` (value, label); `empty` also lets "" through.

    The database checks what forms check, because fixtures, COPY and SQL pass by `clean()`.
    """
    values = [value for value, _label in choices]
    return CheckConstraint(condition=Q(**{f"{field}__in": [*values, ""] if empty else values}), name=name)


def sub_event_type_belongs(name: str) -> CheckConstraint:
    """Makes the check that type and sub-event type belong together (codebook, taxonomy)."""
    condition = Q()
    for event_type, subs in SUB_EVENT_TYPES.items():
        condition |= Q(event_type=event_type.value, sub_event_type__in=[sub.value for sub in subs])
    return CheckConstraint(condition=condition, name=name)
