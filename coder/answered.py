"""What an answer "was to" do, which was done: "its response was to fire a missile", "his first act was to jail X"."""

from coder.clause import Clause
from coder.vocabulary import Found
from coder.wordlists import holds_phrase, phrase_list

_ANSWERS = phrase_list("en/deeds.toml", "answering_deeds")
_WAS_TO = frozenset({("was", "to"), ("were", "to")})


def was_an_answer(found: Found, clause: Clause) -> bool:
    """Says whether the subject before "was to" is an answer or a first deed, and the infinitive tells what it was."""
    tokens = clause.sentence.tokens
    if tuple(token.lower for token in tokens[found.first : found.last + 1]) not in _WAS_TO:
        return False
    return holds_phrase((token.lower for token in tokens[clause.members[0] : found.first]), _ANSWERS())
