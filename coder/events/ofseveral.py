"""Deeds told as one of several only: "were abducted or killed", "despite several deals they signed"."""

from coder.clause import ClauseKind
from coder.conjugation import FormTag
from coder.events.candidate import Candidate
from coder.wordlists import word_list

_OR = frozenset({"or", "of"})
_PARTICIPLES = ("ge", "ver", "ont", "be", "om")
_DEALS = frozenset({"sign", "agree", "settle", "talks", "peace_talks"})
_DEAL_REACH = 6  # tokens from "several deals" to "they signed"
_SEVERAL_BEFORE = word_list("deeds.toml", "several_before")


def is_one_of_several(candidate: Candidate) -> bool:
    """Says whether a candidate is one of several deeds that its sentence tells of many, on no one occasion."""
    return _is_either(candidate) or _is_among_deals(candidate)


def _is_either(candidate: Candidate) -> bool:
    """Says whether a verb is one of two that "or" joins: what befell many, the one this and the other that."""
    tokens, hit = candidate.clause.sentence.tokens, candidate.hit
    if not hit.trigger.is_verb or hit.tag is not FormTag.PARTICIPLE or hit.last + 2 >= len(tokens):
        return False
    after = tokens[hit.last + 2].lemma
    return tokens[hit.last + 1].lemma in _OR and (after.endswith("ed") or after.startswith(_PARTICIPLES))


def _is_among_deals(candidate: Candidate) -> bool:
    """Says whether a deal is one of several that a sentence only brings up: "despite earlier deals they signed"."""
    clause, hit = candidate.clause, candidate.hit
    if hit.trigger.frame.name not in _DEALS or not hit.trigger.is_verb:
        return False
    before = clause.sentence.tokens[max(0, hit.first - _DEAL_REACH) : hit.first]
    return clause.kind is not ClauseKind.MAIN and any(token.lemma in _SEVERAL_BEFORE() for token in before)
