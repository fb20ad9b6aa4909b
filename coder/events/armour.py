"""Whose armed people ride in: the tanks and armoured cars of a state or a group, which stand for them."""

from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.kinds import ARMED_GROUPS, STATES
from coder.triggers import Hit

_RIDING_IN = frozenset({"march_in", "enter", "withdraw"})


def rides_in(hit: Hit, agent: Phrase | None, place: Place | None) -> frozenset[str]:
    """Gives the kinds of whose armour goes into or out of a place: "Keniaanse pantserwagens reden X binnen".

    At home it is the owner's, abroad a foreign state's; an armed group's only armed.
    """
    if hit.trigger.frame.name not in _RIDING_IN or agent is None or agent.actor is None:
        return frozenset()
    if not agent.is_a("vehicle") or agent.is_a("armed", "state"):
        return frozenset()
    whose = agent.actor.actor
    if whose.kind not in STATES:
        return frozenset({"armed"}) if whose.kind in ARMED_GROUPS else frozenset()
    home = place is not None and place.country == whose.country
    return frozenset({"armed", "state", "owner" if home else "foreign"})
