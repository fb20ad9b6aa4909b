"""Whom an English sentence brings to its head: "It was a drone, officials say, that on Monday killed ten"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase

_WAS = frozenset({"was", "were", "is", "are"})
_LEAST = 3  # tokens of "It was X"


def brought_forward(clause: Clause, clauses: Sequence[Clause], phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives whom an English sentence brings to its head: "It was a drone, officials say, that on Monday killed ten"."""
    tokens = clause.sentence.tokens
    if clause.opener != "that" or clause.index == 0 or tokens[0].lemma != "it":
        return None
    head = next(other for other in clauses[: clause.index + 1] if other.sentence is clause.sentence)
    if head is clause or len(head.members) < _LEAST or tokens[head.members[1]].lemma not in _WAS:
        return None
    bare = [p for p in phrases if p.first in head.members and not p.preposition and not p.inside and p.first > 1]
    return bare[-1] if bare else None
