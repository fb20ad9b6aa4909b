"""Verbs of losing, leaving and handing over whose object is no place that is fought for: a leg, a home, security."""

from coder.clause import Clause
from coder.triggers import Hit
from coder.wordlists import made_of, word_list

_BEFORE = 7  # tokens from a Dutch object to its verb
_REACH = 4  # tokens from the verb to its object
_LOSE = word_list("things.toml", "lost_in_no_war")
_WITHDRAW = word_list("things.toml", "left_in_no_war")
_TRANSFER = word_list("things.toml", "handed_over")
_GATHER = word_list("things.toml", "gathered")
_OBJECTS = made_of(lambda: {"lose": _LOSE(), "withdraw": _WITHDRAW(), "transfer": _TRANSFER(), "gather": _GATHER()})


def has_unwarlike_object(hit: Hit, clause: Clause) -> bool:
    """Says whether such a verb has an object that tells of no place lost, left or handed over."""
    objects = _OBJECTS().get(hit.trigger.frame.name)
    if objects is None or not hit.trigger.is_verb:
        return False
    tokens = clause.sentence.tokens
    behind = [token.lemma for token in tokens[max((hit.last, *hit.apart)) + 1 :][:2]]
    if hit.trigger.frame.name == "gather" and behind in (["to", "be"], ["to", "have"]):
        return True  # "turned out to be an accident"
    collected = hit.trigger.frame.name == "gather"
    if collected and any(token.lemma in objects for token in tokens[max(0, hit.first - _REACH) : hit.first]):
        return True  # "die hout verzamelden"
    emptied = tokens[hit.first].lemma.startswith("ontruim")
    if emptied and any(token.lemma in objects for token in tokens[max(0, hit.first - _BEFORE) : hit.first]):
        return True  # "heeft het station ontruimd"
    for token in tokens[hit.last + 1 : hit.last + 1 + _REACH]:
        if not token.is_word:
            return False
        if token.lemma in objects:
            return True
    return False
