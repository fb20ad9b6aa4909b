"""Whose flag a clause tells of: "de Soedanese vlag", "de vlag van het leger"."""

from collections.abc import Sequence

from coder.events.phrase import Phrase
from coder.kinds import STATES
from coder.values import replace
from coder.vocabulary import Found

_REACH = 4  # tokens between a flag and whose it is


def flag_owner(parts: Sequence[Found], phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives whose flag stands among the named parts of a clause, as an armed side, or None."""
    for flag in (part for part in parts if part.group == "flag"):
        for phrase in phrases:
            owner = phrase.owner if phrase.mention is None else phrase.mention
            if owner is None or (phrase.first - flag.last) not in range(-1, _REACH + 1):
                continue
            state = frozenset({"state"} if owner.actor.kind in STATES else ())
            return replace(phrase, classes=frozenset({"actor", "armed"}) | state, mention=owner)
    return None
