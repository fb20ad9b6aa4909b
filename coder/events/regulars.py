"""Whose a regular unit is that an adjective before it names: "de Oekraïense 92ste brigade"."""

from coder.kinds import STATES
from coder.mentions import ActorMention
from coder.wordlists import word_list

_UNITS = word_list("people.toml", "units")


def as_regular(classes: frozenset[str], owner: ActorMention | None, word: str) -> frozenset[str]:
    """Gives the classes of a noun phrase whose noun is `word`: a unit that a state owns acts as the state."""
    return (
        classes | {"actor", "state"}
        if owner is not None and owner.actor.kind in STATES and word in _UNITS()
        else classes
    )
