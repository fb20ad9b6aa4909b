"""How many it has befallen up to now: "zijn al ruim tweehonderd mensen gedood", "have so far been arrested"."""

from collections.abc import Sequence

from coder.events.draft import Draft
from coder.numbers import number_words
from coder.passages import Document
from coder.wordlists import holds_phrase, phrase_list
from coder.words import Token

_COUNTED = frozenset("kill murder die eliminate arrest abduct injure destroy expel".split())
_BY_NOW = frozenset("al already inmiddels intussen".split())
_SO_FAR = phrase_list("deeds.toml", "up_to_now")
_PERFECT = frozenset("zijn hebben heeft have has 've".split())


def counts_so_far(draft: Draft, document: Document) -> bool:
    """Says whether a clause without a day of its own counts what has happened up to now (GUIDE.md rule 5: aggregates).

    That is the perfect with "already" and a number, or with "so far".
    """
    hit, clause = draft.candidate.hit, draft.candidate.clause
    if hit.trigger.frame.name not in _COUNTED or not hit.trigger.is_verb or draft.date.rule.startswith("own"):
        return False
    tokens = [clause.sentence.tokens[at] for at in clause.members]
    if _PERFECT.isdisjoint(token.lemma for token in tokens):
        return False
    return _is_by_now(tokens, document.language) or _is_so_far(tokens)


def _is_by_now(tokens: Sequence[Token], language: str) -> bool:
    """Says whether a number stands behind "already": "al zeker dertig mensen"."""
    numbers = number_words(language)
    behind = (at + 1 for at, token in enumerate(tokens[:-1]) if token.lemma in _BY_NOW)
    return any(numbers.quantity(tokens, at) is not None for at in behind)


def _is_so_far(tokens: Sequence[Token]) -> bool:
    """Says whether an expression for "up to now" stands among some tokens."""
    return holds_phrase((token.lemma for token in tokens), _SO_FAR())
