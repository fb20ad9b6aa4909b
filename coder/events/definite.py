"""What a text speaks of as known: "the attack", "bij die aanval", "The fighters died in an attack on a car"."""

from coder.clause import Clause
from coder.triggers import Hit

_REACH = 3  # tokens before a noun in which its article stands


def is_definite(hit: Hit, clause: Clause, definite: frozenset[str]) -> bool:
    """Says whether a noun stands with one of the `definite` articles or pointing words: "the attack"."""
    if hit.trigger.is_verb:
        return False
    tokens = clause.sentence.tokens
    for at in range(hit.first - 1, max(-1, hit.first - 1 - _REACH), -1):
        if tokens[at].lemma in definite:
            return True
        if not tokens[at].is_word:
            break
    return False


def speaks_of_those_told(clause: Clause, definite: frozenset[str], time: frozenset[str]) -> bool:
    """Says whether a sentence without a day goes on about its dead: "The fighters died in an attack on a car"."""
    tokens = clause.sentence.tokens
    goes_on = clause.members[0] == 0 and tokens[0].lemma in definite
    return goes_on and not any(token.lemma in time for token in tokens)
