"""Which sub-event types another takes in when it is told beside them."""

from coder.codebook import SubEventType
from coder.events.tellings import TERRITORY

PART_OF = {
    **dict.fromkeys(
        TERRITORY,
        frozenset(
            {
                SubEventType.ARMED_CLASH,
                SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY,
                SubEventType.ATTACK,
                SubEventType.AGREEMENT,
            }
        ),
    ),
    SubEventType.ARMED_CLASH: frozenset({SubEventType.ATTACK}),
    **dict.fromkeys(
        (
            SubEventType.AIR_DRONE_STRIKE,
            SubEventType.SUICIDE_BOMB,
            SubEventType.CHEMICAL_WEAPON,
            SubEventType.GRENADE,
            SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK,
            SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED,
        ),
        frozenset(
            {
                SubEventType.ATTACK,
                SubEventType.ARMED_CLASH,
                SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED,
                SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK,
            }
        ),
    ),
    SubEventType.PROTEST_WITH_INTERVENTION: frozenset({SubEventType.PEACEFUL_PROTEST, SubEventType.ARRESTS}),
    SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS: frozenset(
        {
            SubEventType.PEACEFUL_PROTEST,
            SubEventType.PROTEST_WITH_INTERVENTION,
            SubEventType.ATTACK,
            SubEventType.ARRESTS,
        }
    ),
    SubEventType.VIOLENT_DEMONSTRATION: frozenset(
        {
            SubEventType.PEACEFUL_PROTEST,
            SubEventType.PROTEST_WITH_INTERVENTION,
            SubEventType.ARRESTS,
            SubEventType.LOOTING_PROPERTY_DESTRUCTION,
        }
    ),
    SubEventType.MOB_VIOLENCE: frozenset(
        {
            SubEventType.ATTACK,
            SubEventType.ABDUCTION_FORCED_DISAPPEARANCE,
            SubEventType.ARMED_CLASH,
            SubEventType.PROTEST_WITH_INTERVENTION,
            SubEventType.ARRESTS,
        }
    ),
    SubEventType.DISRUPTED_WEAPONS_USE: frozenset(
        {SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK, SubEventType.AIR_DRONE_STRIKE}
    ),
    SubEventType.ABDUCTION_FORCED_DISAPPEARANCE: frozenset({SubEventType.HEADQUARTERS_OR_BASE_ESTABLISHED}),
    SubEventType.ATTACK: frozenset({SubEventType.HEADQUARTERS_OR_BASE_ESTABLISHED}),
}
"""What a sub-event type told beside it takes in: the clash of a capture, the arrests of a protest (GUIDE.md rule 2)."""
