"""Verbs of war whose object tells of none: to lose a leg, leave a home, hand over duties, fight hunger or a claim."""

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
_DISPUTING = "bestrijden"
_MOVING = ("steken ", "slaan ", "stompen")
_HIS = frozenset({"zijn", "haar", "hun", "z'n"})
_RAISED = frozenset({"omhoog", "lucht", "op"})
_AIMED = frozenset("in op tegen door naar uit van met".split())
_PHRASE = 10  # tokens of the object of an approval, with whose it is: "the U.N. Secretary-General's March 2 call"
_BEHIND_OBJECTS = frozenset("for of to in on at after before with by from as".split())
_LOSE = word_list("things.toml", "lost_in_no_war")
_WITHDRAW = word_list("things.toml", "left_in_no_war")
_TRANSFER = word_list("things.toml", "handed_over")
_GATHER = word_list("things.toml", "gathered")
_FIGHT = word_list("things.toml", "fought_in_no_war")
_RECOVER = word_list("things.toml", "recovered_in_no_war")
_SIGN = word_list("things.toml", "endorsed_in_no_deal")
_LIMBS = word_list("nl/things.toml", "own_limbs")
_VANISHING = word_list("things.toml", "vanishing")
_APPROVING = word_list("en/verbforms.toml", "approving")
_FILLING = word_list("en/verbforms.toml", "filling")
_FILLED = word_list("en/things.toml", "filled")
_OBJECTS = made_of(
    lambda: {
        "lose": _LOSE(),
        "withdraw": _WITHDRAW(),
        "transfer": _TRANSFER(),
        "gather": _GATHER(),
        "clash": _FIGHT(),
        "recapture": _RECOVER(),
        "sign": _SIGN(),
    }
)


def has_unwarlike_object(hit: Hit, clause: Clause) -> bool:
    """Says whether a verb of war has an object, or a subject that bursts or vanishes, that tells of no war."""
    frame = hit.trigger.frame.name
    if not hit.trigger.is_verb:
        return False
    if frame in _HURTING:
        return _is_done_to_oneself(hit, clause)
    if frame in _BURSTING:
        return _bursts_by_itself(hit, clause)
    if frame == "disappear":
        return _vanishes(hit, clause)
    if frame == "assault":
        return _moves_own_limb(hit, clause)
    objects = _OBJECTS().get(frame)
    if objects is None:
        return False
    if frame == "sign":
        return _endorses_words(hit, clause, objects)
    if frame == "clash":
        return _takes_issue(hit, clause, objects)
    if frame == "gather" and (_turns_out(hit, clause) or _fills_room(hit, clause)):
        return True
    return _has_object(hit, clause, objects)


def _has_object(hit: Hit, clause: Clause, objects: frozenset[str]) -> bool:
    """Says whether one of some objects stands behind a verb, or in Dutch before it."""
    tokens = clause.sentence.tokens
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


def _turns_out(hit: Hit, clause: Clause) -> bool:
    """Says whether a verb of gathering tells how things prove: "turned out to be an accident", "as it turned out"."""
    tokens = clause.sentence.tokens
    behind = [token.lemma for token in tokens[max((hit.last, *hit.apart)) + 1 :][:2]]
    return behind in (["to", "be"], ["to", "have"]) or (hit.first > 0 and tokens[hit.first - 1].lemma in _AS_IT)


def _vanishes(hit: Hit, clause: Clause) -> bool:
    """Says whether what disappears is nobody: "hopes of peace vanished"."""
    before = clause.sentence.tokens[max(hit.first - _BEFORE, 0) : hit.first]
    return any(token.lemma in _VANISHING() for token in before)


def _moves_own_limb(hit: Hit, clause: Clause) -> bool:
    """Says whether a Dutch verb of hitting or stabbing only moves a limb of whoever does it: "stak zijn handen in"."""
    words = [token.lemma for token in clause.tokens]
    if not _RAISED.isdisjoint(words):
        return False  # "staken hun handen omhoog": they gave themselves up
    for at, word in enumerate(words[:-1]):
        if word in _HIS and words[at + 1] in _LIMBS() and not (at and words[at - 1] in _AIMED):
            return hit.trigger.word.startswith(_MOVING)
    return False


def _endorses_words(hit: Hit, clause: Clause, objects: frozenset[str]) -> bool:
    """Says whether an English verb of approving has only words as its object: "endorsed the envoy's call for"."""
    if _base(hit) not in _APPROVING():
        return False
    for token in clause.sentence.tokens[hit.last + 1 : hit.last + 1 + _PHRASE]:
        if token.lemma in objects:
            return True
        if token.lemma in _BEHIND_OBJECTS:
            return False
    return False


def _takes_issue(hit: Hit, clause: Clause, objects: frozenset[str]) -> bool:
    """Says whether a Dutch verb of fighting has what is only disputed or remedied beside it: "bestreed die lezing"."""
    if not hit.trigger.word.startswith(_DISPUTING):
        return False
    behind = clause.sentence.tokens[hit.last + 1 : hit.last + 1 + _BEFORE]  # "die lezing": no clause of its own
    return not objects.isdisjoint(token.lemma for token in (*clause.tokens, *behind))


def _base(hit: Hit) -> str:
    """Gives the base of an English verb, without its particle and other forms."""
    return hit.trigger.word.split("|")[0].split(" ")[0]


def _fills_room(hit: Hit, clause: Clause) -> bool:
    """Says whether an English verb of filling has a room or vehicle right behind it: "crammed onto a ferry"."""
    if _base(hit) not in _FILLING():
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
