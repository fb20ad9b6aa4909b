"""Support of a time that is told to be over: "until 2021", "the days when X armed Y are gone"."""

from collections.abc import Sequence
from itertools import pairwise

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.scene import Backing, Scene
from coder.words import Token

_REPEATED = frozenset({"more", "again", "a", "every", "each", "and"})
_FINITE = frozenset({"has", "had", "have", "is", "are", "was", "were"})
_IN = frozenset({"in", "sinds", "van", "tot", "rond", "omstreeks", "anno"})
_MODERN = "1940"
_ORDINAL = ("tiende", "twintigste", "vorige")
_OURS = frozenset({"eenentwintigste"})
_ASIDE = 2  # commas around what stands behind a subject
_FRAME = 4  # tokens at the head of a clause in which a noun for a time stands
_SINCE = frozenset({"sinds", "sedert", "since"})  # "sinds de oprichting in de jaren tachtig": to this day
_DECADES = frozenset({"vijftig", "zestig", "zeventig", "tachtig", "negentig"})
_WITHIN = "in"  # "tot in oktober": it may go on
_BOUND = 3  # tokens behind "until" in which what ended it is named: "until the fall of"
_WHO = frozenset({"die", "dat", "wier", "wiens", "waar", "who", "which", "whose", "where"})
_NEAR = 7  # tokens behind "until" in which a contract runs out


def is_over(backing: Backing, scene: Scene) -> bool:
    """Says whether a support stands in a time that is told to be over: "the days when X armed Y are gone"."""
    field = field_of(scene.support.language)
    if field.find("era", scene.tokens[max(0, backing.first - _FRAME) : backing.trigger][:_FRAME]) is None:
        if field.find("era", scene.tokens[:_FRAME]) is None:
            return False
    rest = scene.tokens[backing.trigger + 1 :]
    over = field.find("over", rest)
    return over is not None and not scene.support.has("negation", rest[: over[1]])


def without_when(tokens: Sequence[Token]) -> Sequence[Token]:
    """Gives English words without "once" that is no time past: "once more", "at once", "once X had left"."""
    if not any(token.lower == "once" for token in tokens):
        return tokens
    return [token for k, token in enumerate(tokens) if token.lower != "once" or not _is_when(tokens, k)]


def _is_when(tokens: Sequence[Token], at: int) -> bool:
    """Says whether "once" tells how often or as soon as what, not that something was before."""
    behind = [token.lower for token in tokens[at + 1 : at + 5]]
    if at and tokens[at - 1].lower in {"never", "not", "at", "for"}:
        return True  # "never once", "at once"
    if behind and behind[0] in _REPEATED:
        return True
    opens = at == 0 or not tokens[at - 1].is_word
    return opens and any(word in _FINITE for word in behind[1:]) and "," not in behind


def is_of_old(tokens: Sequence[Token], language: str) -> bool:
    """Says whether a Dutch sentence tells of a past century: "in de negentiende eeuw", "in 1878", "tsaristisch"."""
    if language != "nl":
        return False
    if stands("ages", tokens) is not None:
        return True
    for index, token in enumerate(tokens):
        year = token.lower
        if len(year) == 4 and year.isdigit() and year < _MODERN and index and tokens[index - 1].lower in _IN:
            return True
        if year == "eeuw" and index and tokens[index - 1].lower.endswith(_ORDINAL):
            return tokens[index - 1].lower not in _OURS
    return False


def opens_with_year(tokens: Sequence[Token]) -> bool:
    """Says whether words open with a bare year, so that they tell of another war: "In 2003 it took the ..."."""
    words = [token.lower for token in tokens[:2]]
    return len(words) == 2 and words[0] == "in" and words[1].isdigit() and len(words[1]) == 4


def is_past(backing: Backing, scene: Scene) -> bool:
    """Says whether a support held "until 2021", "until the fall of X", "until recently", "until the road was cut".

    A year that begins a span of time is no end, nor is what a relative clause behind the support tells.
    """
    own = _without_asides(backing, scene)
    lowers = [token.lower for token in own]
    field = field_of(scene.support.language)
    until = scene.support.words["until"]
    for position, word in enumerate(lowers[:-1]):
        year = lowers[position + 1]
        if word in until and len(year) == 4 and year.isdigit():
            return True
        if word in until and year != _WITHIN and field.find("bounds", own[position + 1 :][:_BOUND]) is not None:
            return True
        if word in until and field.find("expired", own[position:][:_NEAR]) is not None:
            return True  # "until its contract expired"
    behind = [token.lower for token in scene.tokens[backing.last : backing.last + 2]]
    if not until.isdisjoint(behind) and (behind[0] in until or behind[0] == ","):
        return True
    bygone = scene.support.has("lately", own) or _is_a_decade_ago(backing, lowers, scene)
    return bygone and _SINCE.isdisjoint(lowers)


def _is_a_decade_ago(backing: Backing, lowers: Sequence[str], scene: Scene) -> bool:
    """Says whether Dutch tells in passing of a past decade: "de groep die X in de jaren tachtig nog bewapende"."""
    passing = scene.relative(backing.trigger) is not None or "nog" in lowers
    return passing and any(pair[0] == "jaren" and pair[1] in _DECADES for pair in pairwise(lowers))


def _without_asides(backing: Backing, scene: Scene) -> Sequence[Token]:
    """Gives the clause of a support; for a Dutch main verb without what stands between commas behind its subject."""
    own = scene.tokens[backing.first : _own_end(backing, scene)]
    main = scene.support.language == "nl" and not backing.noun and scene.relative(backing.trigger) is None
    commas = [k for k in range(backing.first, backing.trigger) if scene.tokens[k].text == ","] if main else []
    if len(commas) < _ASIDE:
        return own
    return [token for k, token in enumerate(own, backing.first) if not commas[0] <= k < commas[-1]]


def _own_end(backing: Backing, scene: Scene) -> int:
    """Gives the token at which a relative clause behind the support begins, else where its own clause ends."""
    for at in range(backing.trigger + 1, backing.last - 1):
        if scene.tokens[at].text == "," and scene.tokens[at + 1].lower in _WHO:
            return at
    return backing.last
