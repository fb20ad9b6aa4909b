"""What belongs to no event told before: deaths whose cause comes next, and what a sentence says to be another."""

from collections.abc import Sequence
from itertools import pairwise

from coder.clause import ClauseKind
from coder.events.candidate import Candidate
from coder.functionwords import DEFINITE
from coder.wordlists import phrase_list, word_list

_WHEN = frozenset({"when", "as", "after", "toen", "nadat", "doordat", "wanneer"})
_SUFFERED = frozenset({"kill", "die", "injure", "murder", "eliminate", "shoot"})

_OPENING = 5  # tokens of a sentence in which words say that it tells of another event
_ANOTHER = phrase_list("deeds.toml", "another_one")
_ANOTHER_TOO = phrase_list("deeds.toml", "another_too")
_DEEDS = word_list("deeds.toml", "one_deed")


def begins_another(candidate: Candidate) -> bool:
    """Says whether a sentence with a place opens by saying that it tells another event: "The other soldier", "In a
    separate attack".
    """
    if not _is_placed(candidate):
        return False
    words = [token.lower for token in candidate.clause.sentence.tokens]
    if _ANOTHER_TOO() & {tuple(words[:size]) for size in (1, 2, 3)}:
        return not any(first in DEFINITE and second in _DEEDS() for first, second in pairwise(words))
    return any(
        tuple(words[at : at + size]) in _ANOTHER() for at in range(min(_OPENING, len(words))) for size in (1, 2, 3)
    )


def awaits_its_cause(candidate: Candidate, following: Sequence[Candidate]) -> bool:
    """Says whether a clause without a place only tells what came of the event in the clause that hangs from it.

    Such deaths belong to no event told before. `following` are the candidates behind this one.
    """
    clause = candidate.clause
    passive = candidate.roles.agent is None and candidate.hit.trigger.frame.name in _SUFFERED
    if clause.kind not in {ClauseKind.MAIN, ClauseKind.COORDINATE} or not passive or _is_placed(candidate):
        return False
    for other in following:
        if other.clause.sentence is not clause.sentence:
            return False
        below = other.clause.kind is ClauseKind.ADVERBIAL and other.clause.opener in _WHEN
        if below and other.clause.index > clause.index and not other.is_consequence and _is_placed(other):
            return True
    return False


def _is_placed(candidate: Candidate) -> bool:
    """Says whether a clause names its own place."""
    place = candidate.place
    return place is not None and place.mention is not None and place.rule in {"in the clause", "the place acted on"}
