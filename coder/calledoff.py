"""What is forbidden, called off or only planned: "the march was banned", "a rally scheduled for Sunday"."""

from coder.clause import Clause
from coder.codebook import NotCodedReason
from coder.judgment import Judgment
from coder.triggers import Hit
from coder.wordlists import made_of, word_list

_OFF = word_list("unreal.toml", "called_off")
_BANS = word_list("unreal.toml", "bans")
_LEAVE = word_list("unreal.toml", "leave_given")
_PLANNED = word_list("unreal.toml", "fixed_ahead")
_HELD = word_list("unreal.toml", "was_held")
_CALLED, _OFF_PARTICLES = frozenset({"called", "put"}), frozenset({"off"})
_BLOWN, _AWAY = frozenset({"blies", "bliezen", "zegde", "zegden", "gelastte"}), frozenset({"af"})
_SIGNS = made_of(lambda: _OFF() | _BANS() | _LEAVE() | _PLANNED() | _CALLED | _BLOWN)
_ARTICLES = frozenset("a an the any all this that their its his her een de het alle elke deze die hun zijn".split())
_FOR = frozenset({"for", "on", "op", "voor"})
_TO_COME = frozenset({"for", "to", "on", "next", "later"})
_LOOSE = frozenset({"due", "set", "called"})  # "a strike due to low pay", "the march called for an end to the war"
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday tomorrow next later today tonight be take start begin go"
    " happen follow pass last".split()
)
_TIES = frozenset("to that which who against over after before where if about".split())
_BE = frozenset("is are was were be been being 's wordt worden werd werden zijn waren".split())
_NOUN = 4  # tokens from a ban to what is banned
_NEXT = 2


def is_off(clause: Clause, hit: Hit) -> Judgment | None:
    """Gives the judgment that what a noun names did not come about, as it was forbidden, called off or lies ahead.

    GUIDE.md, not_events: what is planned or did not take place is no event. "A banned march drew thousands" is one.
    """
    if hit.trigger.is_verb:
        return None
    tokens, members, signing = clause.sentence.tokens, clause.members, _SIGNS()
    signs = [at for at in members if tokens[at].lemma in signing]
    if not signs or any(tokens[at].lemma in _HELD() for at in members):
        return None
    words = {at: tokens[at].lemma for at in members}
    for at in signs:
        word = tokens[at].lemma
        if at > hit.last and _is_done_to(words, word, at, hit):
            return Judgment(NotCodedReason.NEGATED, word)
        if word in _BANS() and _governs(words, at, hit):
            return Judgment(NotCodedReason.NEGATED, word)
        if word in _BLOWN and at < hit.first and any(words[k] in _AWAY for k in words if k > hit.last):
            return Judgment(NotCodedReason.NEGATED, word)
        if word in _LEAVE() and words.get(at + 1) in _FOR and 0 < hit.first - at <= _NOUN + 1:
            return Judgment(NotCodedReason.PLANNED, word)
        ahead = word in _PLANNED() and 0 < at - hit.last <= _NEXT and words.get(at + 1) in _TO_COME
        if ahead and (word not in _LOOSE or not _DAYS.isdisjoint({words.get(at + 1), words.get(at + 2)})):
            return Judgment(NotCodedReason.PLANNED, word)
    return None


def _is_done_to(words: dict[int, str], word: str, at: int, hit: Hit) -> bool:
    """Says whether a participle behind a noun tells that it was called off: "was banned", "werd op zondag afgelast"."""
    off = word in _OFF() or (word in _CALLED and words.get(at + 1) in _OFF_PARTICLES)
    if not off:
        return False
    between = [words.get(near) for near in range(hit.last + 1, at)]
    return not _BE.isdisjoint(between) and _TIES.isdisjoint(between)


def _governs(words: dict[int, str], at: int, hit: Hit) -> bool:
    """Says whether a verb of forbidding has the noun as its object: "banned a march", "heeft een mars verboden"."""
    if 0 < hit.first - at <= _NOUN:
        return words.get(at + 1) in _ARTICLES or hit.first == at + 1 and words.get(at - 1) not in _ARTICLES
    behind = at > hit.last and words[at] == "verboden"
    return behind and any(words.get(near) in {"heeft", "hebben", "had", "hadden"} for near in range(0, hit.first))
