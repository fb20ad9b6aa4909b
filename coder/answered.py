"""What an answer "was to" do, which was done: "its response was to fire a missile", "his first act was to jail X"."""

from coder.clause import Clause
from coder.vocabulary import Found
from coder.wordlists import phrase_list

_ANSWERS = phrase_list("en/deeds.toml", "answering_deeds")
_WAS_TO = frozenset({("was", "to"), ("were", "to")})
_LONGEST = 2  # words of "first act"


def was_an_answer(found: Found, clause: Clause) -> bool:
    """Says whether the subject before "was to" is an answer or a first deed, and the infinitive tells what it was."""
    tokens = clause.sentence.tokens
    if tuple(token.lower for token in tokens[found.first : found.last + 1]) not in _WAS_TO:
        return False
    before = [token.lower for token in tokens[clause.members[0] : found.first]]
    return any(
        tuple(before[at : at + size]) in _ANSWERS() for at in range(len(before)) for size in range(1, _LONGEST + 1)
    )
