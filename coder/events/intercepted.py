"""Missiles of an attack that its sentence only counts as shot down: "fired 40 missiles, 31 of which were downed"."""

from coder.clause import ClauseKind
from coder.events.candidate import Candidate
from coder.functionwords import OF

_FRAMES = frozenset({"shoot_down", "intercept", "repel"})
_OF_WHICH = frozenset({"waarvan"})


def counts_intercepted(candidate: Candidate) -> bool:
    """Says whether a relative clause only tells how many of the missiles of its sentence never hit anything.

    The attack is the event then, whatever became of some of its missiles.
    """
    clause, tokens = candidate.clause, candidate.clause.sentence.tokens
    if candidate.hit.trigger.frame.name not in _FRAMES or clause.kind is not ClauseKind.RELATIVE:
        return False
    first = clause.members[0]
    return clause.opener in _OF_WHICH or (first > 0 and tokens[first - 1].lemma in OF)
