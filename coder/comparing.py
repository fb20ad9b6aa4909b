"""Deeds that a sentence only measures its own by: "the deadliest since a raid on X in May", "de ergste sinds een"."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.wordlists import word_list
from coder.words import Token

_SINCE = frozenset({"since", "sinds", "sedert"})
_ARTICLES = frozenset("a an the another last een de het die vorige".split())
_MOST = word_list("deeds.toml", "most")
_DONE_AS = word_list("nl/deeds.toml", "done_as")
_REACH = 16  # tokens from "the deadliest" to "since": "the deadliest attack on the force in the north of the country"


def begins_comparison(tokens: Sequence[Token], at: int) -> bool:
    """Says whether the token `at` opens a deed by which another is measured: "the deadliest since an attack on"."""
    if tokens[at].lemma not in _SINCE or at + 1 >= len(tokens) or tokens[at + 1].lemma not in _ARTICLES:
        return False
    return any(token.lemma in _MOST() for token in tokens[max(at - _REACH, 0) : at])


def opens_nothing(tokens: Sequence[Token], at: int) -> bool:
    """Says whether a Dutch conjunction opens no clause.

    "Als" says as what a thing is done ("als straf beschoot het leger"), "waar" that it is true ("niet waar dat").
    """
    word, after = tokens[at].lemma, tokens[at + 1].lemma if at + 1 < len(tokens) else ""
    return (word == "als" and after in _DONE_AS()) or (word == "waar" and after == "dat")


def is_comparison(clause: Clause) -> bool:
    """Says whether a clause only tells by what deed another is measured."""
    if clause.kind is not ClauseKind.ADVERBIAL or clause.opener not in _SINCE:
        return False
    return begins_comparison(clause.sentence.tokens, clause.members[0])
