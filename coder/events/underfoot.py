"""A charge that somebody drives over, steps on or sails into: "reed over een in het zand verstopte bom"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.vocabulary import Found

UNDERFOOT = "underfoot"
"""The part that says so."""

_UNDER = frozenset({"op", "over", "tegen"})
_REACH = 9  # tokens from the preposition to the charge: "over een in een duiker verstopte bom"


def underfoot(clause: Clause, parts: Sequence[Found]) -> frozenset[str]:
    """Says whether a charge among the `parts` of a clause stands behind "op", "over" or "tegen"."""
    tokens, members = clause.sentence.tokens, set(clause.members)
    for charge in parts:
        if charge.group != "ammo":
            continue
        for at in range(charge.first - 1, max(charge.first - _REACH, -1), -1):
            if at not in members or (not tokens[at].is_word and tokens[at].text != "-"):
                break
            if tokens[at].lemma in _UNDER:
                return frozenset({UNDERFOOT})
    return frozenset()
