"""Claims of responsibility: who said afterwards, or is said, to have done it ("IS eiste de aanslag op")."""

from collections.abc import Sequence
from dataclasses import dataclass

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.triggers import Hit

CLAIMING = frozenset({"claim", "ascribe", "blame"})
"""The frames of claims and of blame."""

_BLAMED = frozenset({"", "aan", "op", "naar", "bij", "van", "on", "to", "at"})
_TO = frozenset({"to", "on", "aan", "by", "door", "of", "van"})


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: its clause, and the phrase of who is said to have done it."""

    clause: Clause
    phrase: Phrase


def claim_of(hit: Hit, clause: Clause, roles: Roles, phrases: Sequence[Phrase]) -> Claim | None:
    """Reads a claim: "X claimed the attack" names its subject, "the attack was ascribed to X" what follows."""
    if hit.trigger.frame.name == "blame":
        members = set(clause.members)
        acting = [p for p in phrases if p.first in members and _acts(p) and not p.inside]
        blamer = roles.agent.first if roles.agent is not None else -1
        blamed = [p for p in acting if p.preposition in _BLAMED and p.first != blamer]
        found = next((p for p in blamed if p.first > hit.first), blamed[-1] if blamed else None)
    elif hit.trigger.frame.inverse:
        members = set(clause.members)
        found = next(
            (p for p in phrases if p.first in members and p.first > hit.first and p.preposition in _TO and _acts(p)),
            None,
        )
    else:
        found = roles.agent if roles.agent is not None and _acts(roles.agent) else None
    return Claim(clause, found) if found is not None else None


def _acts(phrase: Phrase) -> bool:
    return phrase.actor is not None and phrase.is_a("armed")
