"""What is left of a help told to have ended: "al blijven enkele honderden man achter", "but keeps the base"."""

from collections.abc import Sequence
from itertools import pairwise

from coder.alliances.scene import Backing, Scene
from coder.wordlists import word_list
from coder.words import Token

_TURNS = {
    "nl": frozenset({"al", "maar", "hoewel", "doch", "ofschoon"}),
    "en": frozenset({"but", "though", "although", "while", "yet"}),
}
_MARKS = frozenset({",", ";", ":"})
_STAYING = word_list("ties.toml", "staying")
_NOT_QUITE = {
    ("without", "quite"),
    ("without", "wholly"),
    ("without", "entirely"),
    ("not", "quite"),
    ("not", "entirely"),
}
_STILL = {("nog", "wel"), ("nog", "steeds"), ("nog", "altijd"), ("wel", "nog")}
_DENIED = frozenset(
    "niet geen niets niemand nooit zonder alleen slechts not no nothing nobody never without only little hardly".split()
)
_BEHIND = 14  # tokens of the tail in which it is told what stays


def leaves_some(backing: Backing, scene: Scene) -> bool:
    """Says whether a tail tells that something of the help stays, so that it only wanes.

    Rule of composition: what "al", "maar" or "but" sets against an end, with "blijft", "nog" or "keeps", is what is
    left; in English also "without quite" doing so.
    """
    tokens, turns = scene.tokens, _TURNS[scene.support.language]
    for at in range(backing.trigger + 1, len(tokens) - 2):
        tail = tokens[at + 1 : at + 1 + _BEHIND]
        if tokens[at].text == ";" and _goes_on(tail) and _tells_rest(tail, backing, scene):
            return True
        if tokens[at].text in _MARKS and tail[0].lower in turns and _tells_rest(tail[1:], backing, scene):
            return True
        if tokens[at].text == "," and (tail[0].lower, tail[1].lower) in _NOT_QUITE:
            return True
    return False


def _goes_on(tail: Sequence[Token]) -> bool:
    """Says whether a clause tells that something goes on: "; inlichtingen deelt het nog wel"."""
    words = [token.lower for token in tail]
    return any(pair in _STILL for pair in pairwise(words))


def _tells_rest(tail: Sequence[Token], backing: Backing, scene: Scene) -> bool:
    if any(token.lower in _DENIED for token in tail) or not any(token.lower in _STAYING() for token in tail):
        return False
    start, end = tail[0].start, tail[-1].end
    group = scene.actors.group_of
    sides = {group(p.actor) for p in (*backing.supporters, *backing.supported)}
    inside = [p for p in scene.parties if start <= scene.tokens[p.first].start and scene.tokens[p.last - 1].end <= end]
    return all(group(p.actor) in sides or p.preposition is not None for p in inside)


def is_only_thought(rest: Sequence[Token], scene: Scene) -> bool:
    """Says whether a Dutch turn is only what might be: "maar zouden die hulp kunnen heroverwegen"."""
    if scene.support.language != "nl":
        return False
    words = {token.lower for token in rest}
    return bool(words & {"zou", "zouden"}) and bool(words & {"kunnen", "kan", "als", "indien", "mits"})
