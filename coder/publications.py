"""Texts, films and figures that were released: "in a statement released on Monday" sets nobody free."""

from coder.clause import Clause
from coder.triggers import Hit
from coder.wordlists import word_list

_RELEASED = word_list("deeds.toml", "made_public")
_TEXTS = word_list("things.toml", "made_public")
_REACH = 3  # tokens from a text to "released": "the report, released", "figures just released"


def is_publication(clause: Clause, hit: Hit) -> bool:
    """Says whether a verb of setting free has a text, a film or figures beside it, that were made public.

    GUIDE.md, event rule 3: statements are no events. `hit` is a trigger of `clause`; a noun is never one of these.
    """
    if not hit.trigger.is_verb:
        return False
    tokens = clause.sentence.tokens
    if tokens[hit.first].lemma not in _RELEASED():
        return False
    near = tokens[max(hit.first - _REACH, 0) : hit.last + 2]  # a Dutch participle stands before its noun
    return not _TEXTS().isdisjoint(token.lemma for token in near)
