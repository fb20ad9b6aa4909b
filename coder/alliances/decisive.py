"""Goods and people of another's that do the work: "Harpy drones from X did the rest", "Bayraktars made in Y circle"."""

from collections.abc import Sequence

from coder.alliances.constructions import stands
from coder.alliances.field import kind_of
from coder.alliances.party import Party
from coder.alliances.sides import Part, Side, group
from coder.alliances.stretch import Gist, Stretch
from coder.alliances.whom import of_paragraph
from coder.kinds import ARMED_GROUPS, STATES
from coder.words import Token

_GIVEN = frozenset({"arms", "people"})
_MADE = 6  # tokens behind a place in which it is said that goods are made there
_GOODS = 5  # tokens between goods and where they come from


def deciding(stretch: Stretch) -> Gist | None:
    """Reads goods or people of an outsider that decide, circle or stand behind a success which the text tells of.

    Who gets them is named in no such clause: it is the belligerent that the sentence before is about.
    """
    scene = stretch.scene
    if scene.support.language != "nl" or stands("decisive", stretch.tokens) is None:
        return None
    if scene.support.has("captured", stretch.tokens):
        return None
    for side in stretch.sides:
        at = side.noun if side.part is Part.SOURCE and side.name in _GIVEN else _goods_of(stretch, side)
        if at is None or group(side, scene).kind not in STATES or group(side, scene) in scene.belligerents:
            continue
        if side.name == "people" and stretch.says_something:
            continue  # "a Russian officer called the outcome humane"
        receiver = _fighting(stretch, side)
        if receiver is not None:
            name = stretch.field.noun(scene.tokens[at], ("arms", "people", "money"))
            return Gist(side.party, receiver, at, kind_of(name), "another's goods that decide")
    return None


def _goods_of(stretch: Stretch, side: Side) -> int | None:
    """Gives where the goods stand that come from a side or are made there."""
    made = side.part is Part.PLACE and stands("made", _behind(stretch, side.party)) is not None
    if side.part is not Part.FROM and not made:
        return None
    first = side.party.first
    for position in range(first - 1, max(stretch.first, first - _GOODS) - 1, -1):
        if stretch.field.noun(stretch.scene.tokens[position], ("arms", "people")) is not None:
            return position
    return None


def _behind(stretch: Stretch, party: Party) -> Sequence[Token]:
    return stretch.scene.tokens[party.last : party.last + _MADE]


def _fighting(stretch: Stretch, side: Side) -> Party | None:
    """Gives the belligerent that the text is about: its topic, else the last one told of before."""
    scene = stretch.scene
    others = [s for s in stretch.sides if group(s, scene) != group(side, scene) and s.part is not Part.SOURCE]
    if any(group(s, scene).kind in STATES for s in others if s.part in {Part.BARE, Part.TO}):
        return None  # read by whoever is named
    meant = of_paragraph(scene, side.party)
    if meant is not None:
        return meant
    told = [p for p in (scene.topic, *reversed(scene.before)) if p is not None]
    for party in told:
        if not scene.belligerents and party.actor.kind in STATES | ARMED_GROUPS:
            return party
        if scene.actors.group_of(party.actor) in scene.belligerents:
            return party
    return None
