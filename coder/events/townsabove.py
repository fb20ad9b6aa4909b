"""The place that two English passives share: "the town of X was shelled and taken by rebels"."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.events.phrase import Phrase
from coder.triggers import Hit


def town_above(hit: Hit, clause: Clause, clauses: Sequence[Clause], phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives the place that an English passive shares with the clause before it, or None where it shares none."""
    goes_on = clause.kind is ClauseKind.COORDINATE and clause.parent is not None
    if not goes_on or "place" not in hit.trigger.frame.requires:
        return None
    above = set(clauses[clause.parent or 0].members)
    bare = [p for p in phrases if p.first in above and not p.preposition and not p.inside]
    return bare[0] if bare and bare[0].is_a("place", "base") else None
