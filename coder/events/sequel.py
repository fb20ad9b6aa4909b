"""What was done after something that the same Dutch clause only looks back on: "plunderden na de inname van X"."""

from coder.codebook import SubEventType
from coder.events.candidate import Candidate

_AFTER = frozenset({"na", "sinds"})
_REACH = 5  # tokens from the preposition to the noun
_DEEDS = frozenset(
    {
        SubEventType.ATTACK,
        SubEventType.ABDUCTION_FORCED_DISAPPEARANCE,
        SubEventType.LOOTING_PROPERTY_DESTRUCTION,
        SubEventType.ARRESTS,
        SubEventType.MOB_VIOLENCE,
        SubEventType.SEXUAL_VIOLENCE,
        SubEventType.AIR_DRONE_STRIKE,
        SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK,
    }
)


def deed_after(best: Candidate, told: list[Candidate]) -> Candidate | None:
    """Gives the deed of the verb where the event of a clause is a noun behind "na"; the verb tells one more.

    `told` are all candidates of the clause. What only tells the outcome of the noun (its dead) is none.
    """
    if best.hit.trigger.is_verb or not best.attached:
        return None
    tokens = best.clause.sentence.tokens
    if not any(token.lemma in _AFTER for token in tokens[max(0, best.hit.first - _REACH) : best.hit.first]):
        return None
    for other in told:
        same = other.sub_event_type is best.sub_event_type
        if other.hit.trigger.is_verb and not other.is_consequence and not same and other.sub_event_type in _DEEDS:
            return other if other.roles.agent is not None else None
    return None
