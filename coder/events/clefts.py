"""Of whom a relative clause tells: "It was a drone, officials say, that on Monday killed ten"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase

_WAS = frozenset({"was", "were", "is", "are"})
_LEAST = 3  # tokens of "It was X"
_MOST = 20  # clauses of a sentence


def brought_forward(clause: Clause, clauses: Sequence[Clause], phrases: Sequence[Phrase]) -> Phrase | None:
    """Gives whom an English sentence brings to its head: "It was a drone, officials say, that on Monday killed ten"."""
    tokens = clause.sentence.tokens
    if clause.opener != "that" or clause.index == 0 or tokens[0].lemma != "it":
        return None
    head = next(
        other for other in clauses[max(0, clause.index - _MOST) : clause.index + 1] if other.sentence is clause.sentence
    )
    if head is clause or len(head.members) < _LEAST or tokens[head.members[1]].lemma not in _WAS:
        return None
    bare = [p for p in phrases if p.first in head.members and not p.preposition and not p.inside and p.first > 1]
    return bare[0] if bare else None


def tells_of_antecedent(language: str, clause: Clause, phrases: Sequence[Phrase]) -> bool:
    """Says whether the pronoun of a relative clause may be its subject: in English no other stands before the verb."""
    if language == "nl":
        return clause.opener in {"die", "dat"}
    own = (p for p in phrases if p.first in clause.members and not p.preposition and p.begin == clause.members[0] + 1)
    return clause.opener in {"who", "that", "which"} and next(own, None) is None
