"""Whose tanks go in: "tanks van het leger reden de stad binnen" tells of the army."""

from collections.abc import Sequence

from coder.events.phrase import Phrase

_FRAMES = frozenset({"march_in", "enter", "withdraw", "capture", "recapture", "raid"})
_OF = frozenset({"van", "of", "from", "uit"})
_REACH = 5  # tokens from the vehicles to whose they are


def driven_by(agent: Phrase | None, frame: str, phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives the armed actor whose vehicles act in a `frame` of taking or leaving, else the agent itself."""
    if (
        agent is None
        or frame not in _FRAMES
        or agent.actor is not None
        or not agent.is_a("vehicle", "weapons", "transport", "unknown")
    ):
        return agent
    for phrase in phrases:
        if 0 < phrase.first - agent.last <= _REACH and phrase.preposition in _OF and phrase.is_a("armed"):
            return phrase if phrase.actor is not None else agent
    return agent
