"""The sides of a fight in which somebody is killed: "bij gevechten tussen X en Y zijn vijf mensen gedood"."""

from collections.abc import Sequence

from coder.events.candidate import Candidate
from coder.events.framegroups import KILLING
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.values import replace

_SIDES = ("actor", "armed", "crowd", "protesters", "rioters")
_TWO = 2


def with_sides_of_fight(best: Candidate, told: Sequence[Candidate]) -> Candidate:
    """Gives a killing that names no killer the sides of the fight that its clause tells of, of `told` there.

    Who was killed stays acted upon where he is of one of the sides: "bij gevechten met X zijn vijf soldaten gedood".
    Source: the annotation rules, a clash has both sides as its actors, not those who happened to die in it.
    """
    roles = best.roles
    if best.hit.trigger.frame.name not in KILLING or (roles.agent is not None and roles.agent.actor is not None):
        return best
    for other in told:
        if other is best or not other.hit.trigger.frame.reciprocal or other.hit.trigger.is_verb:
            continue
        sides = _sides(other.roles)
        if sides:
            return replace(best, roles=_with(roles, sides, other.hit.trigger.word))
    return best


def _sides(roles: Roles) -> list[Phrase]:
    """Gives the sides that a fight names, each once."""
    found: list[Phrase] = []
    for phrase in (roles.agent, *roles.partners, roles.patient):
        if phrase is not None and phrase.is_a(*_SIDES) and phrase not in found:
            found.append(phrase)
    return found


def _with(roles: Roles, sides: Sequence[Phrase], word: str) -> Roles:
    """Fills who acts, and who is acted upon where the dead are of neither side."""
    dead, rule = roles.patient, f"partner, of {word}"
    of_a_side = dead is not None and dead.is_a("armed", "crowd", "protesters", "rioters")
    if dead is not None and (of_a_side or len(sides) < _TWO):
        foes = [side for side in sides if side.actor is None or side.actor != dead.actor]
        return replace(roles, agent=(foes or sides)[0], agent_rule=rule)
    if len(sides) < _TWO:
        return replace(roles, agent=sides[0], agent_rule=rule)
    return replace(roles, agent=sides[0], agent_rule=rule, patient=sides[1], patient_rule=rule)
