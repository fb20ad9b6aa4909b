"""Captures by which a relative clause only says which lands a sentence means: "gebieden die zij op X veroverden"."""

from coder.events.candidate import Candidate
from coder.wordlists import word_list

_TAKEN = frozenset({"capture", "retake"})
_HAVE_NOW = frozenset("heeft hebben has have".split())
_LANDS = word_list("sites.toml", "lands_taken")


def describes_lands(candidate: Candidate) -> bool:
    """Says whether a relative clause in the perfect says which lands a sentence means: "areas that they have taken"."""
    clause, frame = candidate.clause, candidate.hit.trigger.frame.name
    if frame not in _TAKEN or _HAVE_NOW.isdisjoint(token.lemma for token in clause.tokens):
        return False
    before = clause.sentence.tokens[max(clause.members[0] - 2, 0) : clause.members[0]]
    return any(token.lemma in _LANDS() for token in before)
