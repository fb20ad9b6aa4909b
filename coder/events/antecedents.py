"""Subjects that stand outside their clause: the antecedent of a relative, the subject of the clause before."""

from collections.abc import Sequence

from coder.clauses import Clause, ClauseKind
from coder.events.phrase import Phrase
from coder.events.role import NEAR
from coder.triggers import Hit


class SubjectFinder:
    """Finds subjects outside the clause of a trigger."""

    def outside(
        self, hit: Hit, clause: Clause, clauses: Sequence[Clause], phrases: Sequence[Phrase]
    ) -> tuple[Phrase | None, str]:
        """Finds the subject outside the clause: the antecedent of a relative, the subject of the clause before."""
        if clause.kind is ClauseKind.RELATIVE and clause.members:
            before = [phrase for phrase in phrases if phrase.last < clause.members[0] and not phrase.inside]
            found = before[-1] if before else None
            for phrase in reversed(before):
                if phrase.is_a("actor", "armed") and clause.members[0] - phrase.last <= NEAR + 4:
                    found = phrase
                    break
            return found, "antecedent of the relative clause"
        if clause.kind in {ClauseKind.COORDINATE, ClauseKind.PARTICIPIAL} and clause.parent is not None:
            parent = clauses[clause.parent]
            subject = self.subject_of(parent, clauses, phrases)
            return subject, "subject of the clause before"
        return None, ""

    def subject_of(self, clause: Clause, clauses: Sequence[Clause], phrases: Sequence[Phrase]) -> Phrase | None:
        """Gives the first bare actor of a clause, or of the clause whose subject it shares."""
        members = set(clause.members)
        for phrase in phrases:
            if (
                phrase.first in members
                and not phrase.preposition
                and not phrase.possessive
                and not phrase.inside
                and phrase.is_a("actor", "armed")
            ):
                return phrase
        for phrase in phrases:
            if phrase.first in members and not phrase.preposition and phrase.is_a("weapons", "vehicle", "group"):
                return phrase
        if clause.kind in {ClauseKind.COORDINATE, ClauseKind.PARTICIPIAL} and clause.parent is not None:
            return self.subject_of(clauses[clause.parent], clauses, phrases)
        if clause.kind is ClauseKind.RELATIVE and clause.members:
            before = [phrase for phrase in phrases if phrase.last < clause.members[0] and phrase.is_a("actor", "armed")]
            return before[-1] if before else None
        return None
