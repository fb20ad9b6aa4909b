"""Nouns that somebody chose for a deed, set between quotation marks: "sprak van een „bestorming”"."""

from coder.clause import Clause
from coder.triggers import Hit
from coder.wordlists import word_list

_MARKS = frozenset("\"'„“”‚‘’«»")
_CALLED = word_list("unreal.toml", "calling_it")
_REACH = 8  # tokens from the verb to the word that somebody chose


def is_called_so(clause: Clause, hit: Hit) -> bool:
    """Says whether a noun is only what somebody calls what happened, which the text does not make its own."""
    tokens = clause.sentence.tokens
    if hit.trigger.is_verb or hit.first == 0 or tokens[hit.first - 1].text not in _MARKS:
        return False
    return not _CALLED().isdisjoint(token.lemma for token in tokens[max(0, hit.first - _REACH) : hit.first])
