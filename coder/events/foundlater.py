"""Bodies of those who had been led away: "Zijn lichaam werd maandag gevonden" tells that they were killed."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.codebook import SubEventType
from coder.events.candidate import Candidate
from coder.triggers import Hit
from coder.wordlists import word_list

_WHOSE = frozenset("his her their zijn haar hun".split())
_BODIES = word_list("fate.toml", "bodies")
_WITHIN = 2  # sentences


def found_dead(clause: Clause, hit: Hit, told: Sequence[Candidate]) -> bool:
    """Says whether the body that a clause has found is that of somebody abducted in the sentences before."""
    if hit.trigger.frame.name != "find_body" or not told:
        return False
    taken = told[-1].sub_event_type is SubEventType.ABDUCTION_FORCED_DISAPPEARANCE
    near = 0 <= clause.sentence.index - told[-1].clause.sentence.index <= _WITHIN
    words = [token.lemma for token in clause.sentence.tokens]
    whose = any(a in _WHOSE and b in _BODIES() for a, b in zip(words, words[1:], strict=False))
    return taken and near and whose
