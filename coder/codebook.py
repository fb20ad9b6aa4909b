"""The codebook: event types, sub-event types, actor kinds, precisions and what belongs together.

Source: ACLED Codebook (2024/2025 edition), paraphrased; departures are named where they are made.
Everything else in the project takes its choices from here.
"""

from enum import IntEnum, StrEnum
from types import MappingProxyType


class EventType(StrEnum):
    """The six event types, highest first: of two in one event the higher is coded."""

    BATTLES = "Battles"
    PROTESTS = "Protests"
    RIOTS = "Riots"
    EXPLOSIONS = "Explosions/Remote violence"
    VIOLENCE_AGAINST_CIVILIANS = "Violence against civilians"
    STRATEGIC_DEVELOPMENTS = "Strategic developments"


VIOLENT = frozenset({EventType.BATTLES, EventType.EXPLOSIONS, EventType.VIOLENCE_AGAINST_CIVILIANS})
"""The event types by which somebody does another violence with arms."""
WARFARE = frozenset({EventType.BATTLES, EventType.EXPLOSIONS})
"""Those of them between armed sides, or from afar."""
CROWD_EVENTS = frozenset({EventType.RIOTS, EventType.PROTESTS})
"""The event types of crowds."""


class SubEventType(StrEnum):
    """The 25 sub-event types, highest first within their event type."""

    GOVERNMENT_REGAINS_TERRITORY = "Government regains territory"
    NON_STATE_ACTOR_OVERTAKES_TERRITORY = "Non-state actor overtakes territory"
    ARMED_CLASH = "Armed clash"
    EXCESSIVE_FORCE_AGAINST_PROTESTERS = "Excessive force against protesters"
    PROTEST_WITH_INTERVENTION = "Protest with intervention"
    PEACEFUL_PROTEST = "Peaceful protest"
    VIOLENT_DEMONSTRATION = "Violent demonstration"
    MOB_VIOLENCE = "Mob violence"
    CHEMICAL_WEAPON = "Chemical weapon"
    AIR_DRONE_STRIKE = "Air/drone strike"
    SUICIDE_BOMB = "Suicide bomb"
    SHELLING_ARTILLERY_MISSILE_ATTACK = "Shelling/artillery/missile attack"
    REMOTE_EXPLOSIVE_LANDMINE_IED = "Remote explosive/landmine/IED"
    GRENADE = "Grenade"
    SEXUAL_VIOLENCE = "Sexual violence"
    ATTACK = "Attack"
    ABDUCTION_FORCED_DISAPPEARANCE = "Abduction/forced disappearance"
    AGREEMENT = "Agreement"
    ARRESTS = "Arrests"
    CHANGE_TO_GROUP_ACTIVITY = "Change to group/activity"
    DISRUPTED_WEAPONS_USE = "Disrupted weapons use"
    HEADQUARTERS_OR_BASE_ESTABLISHED = "Headquarters or base established"
    LOOTING_PROPERTY_DESTRUCTION = "Looting/property destruction"
    NON_VIOLENT_TRANSFER_OF_TERRITORY = "Non-violent transfer of territory"
    OTHER = "Other"


class DisorderType(StrEnum):
    """The disorder types as ACLED's interface names them."""

    POLITICAL_VIOLENCE = "Political violence"
    DEMONSTRATIONS = "Demonstrations"
    POLITICAL_VIOLENCE_DEMONSTRATIONS = "Political violence; Demonstrations"
    STRATEGIC_DEVELOPMENTS = "Strategic developments"


S = SubEventType
SUB_EVENT_TYPES: MappingProxyType[EventType, tuple[SubEventType, ...]] = MappingProxyType(
    {
        EventType.BATTLES: (
            S.GOVERNMENT_REGAINS_TERRITORY,
            S.NON_STATE_ACTOR_OVERTAKES_TERRITORY,
            S.ARMED_CLASH,
        ),
        EventType.PROTESTS: (
            S.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
            S.PROTEST_WITH_INTERVENTION,
            S.PEACEFUL_PROTEST,
        ),
        EventType.RIOTS: (S.VIOLENT_DEMONSTRATION, S.MOB_VIOLENCE),
        EventType.EXPLOSIONS: (
            S.CHEMICAL_WEAPON,
            S.AIR_DRONE_STRIKE,
            S.SUICIDE_BOMB,
            S.SHELLING_ARTILLERY_MISSILE_ATTACK,
            S.REMOTE_EXPLOSIVE_LANDMINE_IED,
            S.GRENADE,
        ),
        EventType.VIOLENCE_AGAINST_CIVILIANS: (
            S.SEXUAL_VIOLENCE,
            S.ATTACK,
            S.ABDUCTION_FORCED_DISAPPEARANCE,
        ),
        EventType.STRATEGIC_DEVELOPMENTS: (
            S.AGREEMENT,
            S.ARRESTS,
            S.CHANGE_TO_GROUP_ACTIVITY,
            S.DISRUPTED_WEAPONS_USE,
            S.HEADQUARTERS_OR_BASE_ESTABLISHED,
            S.LOOTING_PROPERTY_DESTRUCTION,
            S.NON_VIOLENT_TRANSFER_OF_TERRITORY,
            S.OTHER,
        ),
    }
)
"""Which sub-event types belong to which event type."""

EVENT_TYPE_OF: MappingProxyType[SubEventType, EventType] = MappingProxyType(
    {sub: event_type for event_type, subs in SUB_EVENT_TYPES.items() for sub in subs}
)
"""The event type that a sub-event type belongs to."""

DIRECT_VIOLENCE = frozenset({S.ARMED_CLASH, S.ATTACK})
"""What people in arms do to others whom they face."""
TAKING_PEOPLE = frozenset({S.ABDUCTION_FORCED_DISAPPEARANCE, S.ARRESTS})
"""Somebody is taken along against his will."""
RIOT_TYPES = frozenset(SUB_EVENT_TYPES[EventType.RIOTS])
STOPPED_PROTESTS = frozenset({S.PROTEST_WITH_INTERVENTION, S.EXCESSIVE_FORCE_AGAINST_PROTESTERS})
"""Demonstrations that somebody stepped in on."""

_DISORDER_OF_TYPE = {
    EventType.BATTLES: DisorderType.POLITICAL_VIOLENCE,
    EventType.PROTESTS: DisorderType.DEMONSTRATIONS,
    EventType.EXPLOSIONS: DisorderType.POLITICAL_VIOLENCE,
    EventType.VIOLENCE_AGAINST_CIVILIANS: DisorderType.POLITICAL_VIOLENCE,
    EventType.STRATEGIC_DEVELOPMENTS: DisorderType.STRATEGIC_DEVELOPMENTS,
}
_DISORDER_OF_SUB_TYPE = {
    S.EXCESSIVE_FORCE_AGAINST_PROTESTERS: DisorderType.POLITICAL_VIOLENCE_DEMONSTRATIONS,
    S.VIOLENT_DEMONSTRATION: DisorderType.DEMONSTRATIONS,
    S.MOB_VIOLENCE: DisorderType.POLITICAL_VIOLENCE,
}
DISORDER_TYPE_OF: MappingProxyType[SubEventType, DisorderType] = MappingProxyType(
    {sub: _DISORDER_OF_SUB_TYPE.get(sub) or _DISORDER_OF_TYPE[kind] for sub, kind in EVENT_TYPE_OF.items()}
)
"""The disorder type that follows from a sub-event type."""


class ActorKind(StrEnum):
    """What an actor is; the first eight carry ACLED's interaction codes 1 to 8."""

    STATE_FORCES = "state_forces"
    REBEL_GROUP = "rebel_group"
    POLITICAL_MILITIA = "political_militia"
    IDENTITY_MILITIA = "identity_militia"
    RIOTERS = "rioters"
    PROTESTERS = "protesters"
    CIVILIANS = "civilians"
    EXTERNAL_FORCES = "external_forces"
    STATE = "state"
    PERSON = "person"
    ORGANISATION = "organisation"
    MEDIA = "media"


class TimePrecision(IntEnum):
    """How well the date is known."""

    DAY = 1
    WEEK = 2
    MONTH = 3


class PeriodPrecision(StrEnum):
    """How well the first or last day of a period, or the day of publication, is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class GeoPrecision(IntEnum):
    """How well the place is known."""

    TOWN = 1
    NEAR = 2
    REGION = 3


class Certainty(StrEnum):
    """On whose word an event or alliance rests."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    CLAIMED = "claimed"
    DISPUTED = "disputed"


class AllianceKind(StrEnum):
    """What sort of support; a military one outranks the others."""

    MILITARY = "military"
    POLITICAL = "political"
    ECONOMIC = "economic"
    UNSPECIFIED = "unspecified"


class AllianceStatus(StrEnum):
    """How the support stands on the day of the report."""

    ACTIVE = "active"
    WEAKENING = "weakening"
    ENDED = "ended"


class NotCodedReason(StrEnum):
    """Why a sentence with a trigger yields no event."""

    NEGATED = "negated"
    THREAT = "threat"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    CALL = "call"
    PREDICTION = "prediction"
    BACKGROUND = "background"
    GENERAL = "general"
    QUOTED = "quoted"
    UNCLEAR = "unclear"


class SourceScale(StrEnum):
    """How far the sources of an event reach; pairs are joined by a hyphen (ACLED Codebook, source scale)."""

    LOCAL_PARTNER = "Local partner"
    SUBNATIONAL = "Subnational"
    NATIONAL = "National"
    REGIONAL = "Regional"
    INTERNATIONAL = "International"
    OTHER = "Other"
    NEW_MEDIA = "New media"


class PlaceKind(StrEnum):
    """What a place is."""

    SETTLEMENT = "settlement"
    CAMP = "camp"
    BASE = "base"
    AIRPORT = "airport"
    QUARTER = "quarter"
    SITE = "site"
    REGION = "region"
    NATURAL = "natural"
