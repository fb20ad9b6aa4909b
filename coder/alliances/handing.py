"""Support told by goods and whom they go to, whatever the verb: "verlengde een lening aan Y"; and people taken home."""

from coder.alliances.constructions import stands
from coder.alliances.field import kind_of
from coder.alliances.leanings import leanings
from coder.alliances.sides import Part, Side, group
from coder.alliances.stretch import Gist, Stretch
from coder.alliances.whom import understood
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES

_GOODS = ("arms", "money", "backing", "people")
_REACH = 7  # tokens between goods and the party they go to
_CLOSE = 3  # tokens between goods and the party they are for
_TO = frozenset({"aan", "voor"})
_OWN = 2  # tokens before people in which a possessive or "de laatste" stands


def handing(stretch: Stretch) -> Gist | None:
    """Reads a Dutch noun for goods with "aan X" behind it, and somebody else who acts.

    Rule of the language: what stands with "aan" behind goods gets them by whatever verb tells of it, unless the verb
    refuses, takes, asks or loses them.
    """
    scene = stretch.scene
    if scene.support.language != "nl" or stretch.hostile or stands("withholding", scene.tokens) is not None:
        return None
    for receiver in (s for s in stretch.sides if s.party.preposition in _TO):
        goods = _goods_before(stretch, receiver, _REACH if receiver.party.preposition == "aan" else _CLOSE)
        if goods is None or receiver.party.actor.kind not in STATES | ARMED_GROUPS and not _leads(receiver):
            continue
        givers = [s for s in stretch.others(receiver, Part.BARE, Part.FROM) if _may_give(s, stretch)]
        if givers:
            name = stretch.field.noun(scene.tokens[goods], _GOODS)
            why = "goods to somebody"
            return Gist(givers[0].party, receiver.party, goods, kind_of(name), why, status=_status(stretch))
    return None


def _status(stretch: Stretch) -> AllianceStatus:
    """Gives whether what is told of the goods is that they come no longer."""
    left = leanings()["leaving"].at(stretch.tokens) is not None
    if not left or stretch.scene.support.has("negation", stretch.tokens):
        return stretch.course
    waning = any(stretch.scene.support.has(name, stretch.tokens) for name in ("waning", "hedge"))
    return AllianceStatus.WEAKENING if waning else AllianceStatus.ENDED


def _leads(side: Side) -> bool:
    return side.party.actor.leads is not None


def _goods_before(stretch: Stretch, receiver: Side, reach: int) -> int | None:
    """Gives where the goods stand right before "aan X", "voor X"; None where a mark or a party stands between."""
    tokens, last = stretch.scene.tokens, receiver.party.first
    for position in range(last - 1, max(stretch.first, last - reach) - 1, -1):
        if not tokens[position].is_word and not tokens[position].text.isdigit():
            return None
        if any(s.party.first <= position < s.party.last for s in stretch.sides if s.part is not Part.SOURCE):
            return None
        if stretch.field.noun(tokens[position], _GOODS) is not None:
            return None if stands("fines", tokens[position : position + 1]) is not None else position
    return None


def _may_give(side: Side, stretch: Stretch) -> bool:
    return group(side, stretch.scene).kind in STATES | ARMED_GROUPS


def recalling(stretch: Stretch) -> Gist | None:
    """Reads a foreign state that takes its own people home in Dutch: it helped whom the text is about until then."""
    scene, tokens = stretch.scene, stretch.scene.tokens
    if scene.support.language != "nl" or stands("homewards", stretch.tokens) is None:
        return None
    at = stretch.noun("people")
    own = scene.support.words["possessive"] | {"laatste", "resterende", "eigen"}
    if at is None or stretch.hostile or not any(t.lower in own for t in tokens[max(0, at - _OWN) : at]):
        return None
    for side in (s for s in stretch.sides if s.part is Part.BARE and group(s, scene).kind in STATES):
        if group(side, scene) in scene.belligerents | {scene.home} or not _helps_here(stretch):
            continue
        receiver = understood(scene, side.party, state=True)
        if receiver is not None:
            why = "takes its people home"
            status = AllianceStatus.WEAKENING if stands("partly", stretch.tokens) is not None else AllianceStatus.ENDED
            return Gist(side.party, receiver, at, AllianceKind.MILITARY, why, status=status)
    return None


def _helps_here(stretch: Stretch) -> bool:
    """Says whether no other country is named from which they are taken."""
    scene = stretch.scene
    named = [s for s in stretch.sides if s.part in {Part.PLACE, Part.FROM} and group(s, scene).kind in STATES]
    return all(group(s, scene) in scene.belligerents | {scene.home} for s in named)
