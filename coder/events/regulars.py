"""Whose a regular unit is that an adjective before it names: "de Oekraïense 92ste brigade"."""

from coder.kinds import STATES
from coder.mentions import ActorMention

_UNITS = frozenset("brigade bataljon regiment divisie compagnie peloton eskader battalion regiment division".split())


def as_regular(classes: frozenset[str], owner: ActorMention | None, word: str) -> frozenset[str]:
    """Gives the classes of a noun phrase whose noun is `word`: a unit that a state owns acts as the state."""
    return (
        classes | {"actor", "state"} if owner is not None and owner.actor.kind in STATES and word in _UNITS else classes
    )
