"""Verbs of losing, leaving and handing over whose object is no place that is fought for: a leg, a home, security."""

from coder.clause import Clause
from coder.triggers import Hit
from coder.wordlists import made_of, word_list

_ONESELF = frozenset("himself herself themselves itself zichzelf zelfmoord".split())
_HURTING = frozenset("kill shoot murder fire_at execute".split())
_BURSTING = frozenset({"blast", "explode"})
_PASSIVE = frozenset("was were been being werd werden is zijn".split())
_STORES = word_list("things.toml", "bursts_by_itself")
_ALSO = frozenset("and along together en samen".split())  # "killed himself and eight others"
_AS_IT = frozenset({"it", "things"})
_BEFORE = 7  # tokens from a Dutch object to its verb
_REACH = 4  # tokens from the verb to its object
_LOSE = word_list("things.toml", "lost_in_no_war")
_WITHDRAW = word_list("things.toml", "left_in_no_war")
_TRANSFER = word_list("things.toml", "handed_over")
_GATHER = word_list("things.toml", "gathered")
_VANISHING = word_list("things.toml", "vanishing")
_FILLING = word_list("en/verbforms.toml", "filling")
_FILLED = word_list("en/things.toml", "filled")
_OBJECTS = made_of(lambda: {"lose": _LOSE(), "withdraw": _WITHDRAW(), "transfer": _TRANSFER(), "gather": _GATHER()})


def has_unwarlike_object(hit: Hit, clause: Clause) -> bool:
    """Says whether such a verb has an object that tells of no place lost, left or handed over."""
    if hit.trigger.frame.name in _HURTING and hit.trigger.is_verb:
        return _is_done_to_oneself(hit, clause)
    if hit.trigger.frame.name in _BURSTING and hit.trigger.is_verb and _bursts_by_itself(hit, clause):
        return True
    if hit.trigger.frame.name == "disappear" and hit.trigger.is_verb:
        before = clause.sentence.tokens[max(hit.first - _BEFORE, 0) : hit.first]
        return any(token.lemma in _VANISHING() for token in before)
    objects = _OBJECTS().get(hit.trigger.frame.name)
    if objects is None or not hit.trigger.is_verb:
        return False
    tokens = clause.sentence.tokens
    behind = [token.lemma for token in tokens[max((hit.last, *hit.apart)) + 1 :][:2]]
    if hit.trigger.frame.name == "gather" and behind in (["to", "be"], ["to", "have"]):
        return True  # "turned out to be an accident"
    if hit.trigger.frame.name == "gather" and hit.first > 0 and tokens[hit.first - 1].lemma in _AS_IT:
        return True  # "as it turned out"
    if hit.trigger.frame.name == "gather" and _fills_room(hit, clause):
        return True  # "filling the corridors of its only hospital"
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


def _fills_room(hit: Hit, clause: Clause) -> bool:
    """Says whether an English verb of filling has a room or vehicle right behind it: "crammed onto a ferry"."""
    if hit.trigger.word.split("|")[0].split(" ")[0] not in _FILLING():
        return False
    for token in clause.sentence.tokens[hit.last + 1 : hit.last + 2 + _REACH]:
        if not token.is_word:
            return False
        if token.lemma in _FILLED():
            return True
    return False


def _is_done_to_oneself(hit: Hit, clause: Clause) -> bool:
    """Says whether somebody only killed or shot himself: "then turned the gun on himself"."""
    tokens = clause.sentence.tokens
    last = max((hit.last, *hit.apart))
    for at in range(hit.first + 1, min(last + 1 + _REACH, len(tokens))):
        if not tokens[at].is_word:
            return False
        if tokens[at].lemma in _ONESELF:
            return not (at + 1 < len(tokens) and tokens[at + 1].lemma in _ALSO)
    return False


def _bursts_by_itself(hit: Hit, clause: Clause) -> bool:
    """Says whether a store of fuel or gas blew up, which no word says that anybody did: "a fuel depot blew up"."""
    tokens = clause.sentence.tokens
    before = [token.lemma for token in tokens[max(hit.first - _REACH, 0) : hit.first]]
    return bool(before) and before[-1] in _STORES() and _PASSIVE.isdisjoint(before)
