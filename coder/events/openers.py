"""Tells conjunctions from prepositions: in "after Chad and Sudan signed" both are subjects, not what came before."""

from collections.abc import Mapping, Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.values import replace

_BOTH = frozenset("as after before since until sinds".split())


def without_openers(
    phrases: Mapping[int, Sequence[Phrase]], clauses: Sequence[Clause]
) -> dict[int, tuple[Phrase, ...]]:
    """Gives the phrases of each sentence by its number, with no preposition where that word opens their clause."""
    found = {index: tuple(row) for index, row in phrases.items()}
    for clause in clauses:
        if clause.opener not in _BOTH:
            continue
        members = set(clause.members)
        found[clause.sentence.index] = tuple(
            replace(phrase, preposition="")
            if phrase.preposition == clause.opener and phrase.first in members
            else phrase
            for phrase in found[clause.sentence.index]
        )
    return found
