"""Cues that only describe the noun behind them: "the planned rally", "more strikes" that were carried out."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.triggers import Hit
from coder.vocabulary import Found
from coder.wordlists import word_list
from coder.words import Token

_PLANNED = word_list("unreal.toml", "planned_adjectives")
_BEFORE = frozenset(
    "a an the this that these those their its his her our 's of for before after on against over about to at from with"
    " during in ahead een de het deze die dit dat hun zijn haar onze van voor na op tegen over om tijdens tot met bij"
    " rond vanwege wegens uit".split()
)
_NO_NOUN = frozenset("to for on by in at and or but om te voor op door in en of".split())
_NOUN = 3  # tokens from such an adjective to the noun that it describes
_MORE = word_list("deeds.toml", "more_of_it")
_DONE = word_list("deeds.toml", "done")


def describes_another(found: Found, clause: Clause, hit: Hit) -> bool:
    """Says whether a cue is an adjective of another noun than the trigger: "arrested before a planned rally"."""
    tokens = clause.sentence.tokens
    if found.first != found.last or tokens[found.first].lemma not in _PLANNED():
        return False
    if not _is_adjective(tokens, found.first):
        return False
    return hit.trigger.is_verb or not 0 < hit.first - found.last <= _NOUN


def _is_adjective(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a word stands between an article or preposition and a noun."""
    if at == 0 or at + 1 >= len(tokens) or tokens[at - 1].lemma not in _BEFORE:
        return False
    return tokens[at + 1].is_word and tokens[at + 1].lemma not in _NO_NOUN


def tells_of_more(found: Found, clause: Clause) -> bool:
    """Says whether "more" before a deed only counts it, as a verb of the clause tells that it was done."""
    tokens = clause.sentence.tokens
    if found.first != found.last or tokens[found.first].lemma not in _MORE():
        return False
    return not _DONE().isdisjoint(tokens[at].lemma for at in clause.members)
