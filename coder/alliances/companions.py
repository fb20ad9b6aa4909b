"""Two that a Dutch sentence makes one subject or one unit of war: "soldaten van X en strijders van Z heroverden Y"."""

from collections.abc import Iterator

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.party import HARD, Party
from coder.alliances.scene import Backing, Scene
from coder.alliances.sides import group
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, FIGHTERS, STATES
from coder.mentions import MentionForm

_JOINING = frozenset({"en", "alsook", "alsmede"})
_NEAR = 5  # tokens between the two, and of the noun phrase of the second
_UNIT = 4  # tokens before the first in which a noun for a unit stands
_VERB = 14  # tokens between the two and their verb
_KINDS = STATES | FIGHTERS


def companions(scene: Scene) -> Iterator[Backing]:
    """Reads two armed actors that "en" makes the subject of one verb of war, or whose unit is one of both.

    Rule of the world: who attacks as one, or rides in one convoy, is on one side; the outsider helps who is at home.
    Not where they do it to each other, talk, or stand behind "tussen".
    """
    if scene.support.language != "nl" or not any(token.lower in _JOINING for token in scene.tokens):
        return
    parties = [p for p in scene.parties if p.actor.kind in _KINDS and _is_known(p, scene)]
    for one, other in zip(parties, parties[1:], strict=False):
        if group(one, scene) == group(other, scene) or not _are_joined(one, other, scene):
            continue
        at = _unit(one, scene)
        armed = (_is_armed(one, scene) or _shares_noun(one, other, scene)) and _is_armed(other, scene)
        verb = _verb(other, scene) if at is None and armed else None
        if (at is None and verb is None) or _is_apart(one, other, scene, at is not None):
            continue
        sides = _ordered(one, other, scene)
        if sides is None or scene.war.are_foes(group(one, scene), group(other, scene)):
            continue
        trigger = at if at is not None else verb or other.first
        why = "one unit of two" if at is not None else "one deed of two"
        kind, status = AllianceKind.MILITARY, AllianceStatus.ACTIVE
        first, last = min(trigger, one.first), max(trigger, other.last) + 1
        yield Backing((sides[0],), (sides[1],), trigger, first, last, kind, status, why, joint=True, sure=True)


def _is_known(party: Party, scene: Scene) -> bool:
    named = any(token.is_capital for token in scene.tokens[party.first : party.last])
    return party.actor.kind in STATES or (named and not party.actor.name.startswith("Unidentified"))


def _are_joined(one: Party, other: Party, scene: Scene) -> bool:
    between = scene.tokens[one.last : other.first]
    if not 0 < len(between) <= _NEAR or any(token.text in HARD or token.text == "," for token in between):
        return False
    return any(token.lower in _JOINING for token in between)


def _unit(one: Party, scene: Scene) -> int | None:
    """Gives where a noun for a unit or deed of both stands: "een konvooi van X en Y"."""
    begin = max(0, one.first - _UNIT)
    near = scene.tokens[begin : one.first]
    if not any(token.lower in scene.support.words["of"] for token in near):
        return None
    at = stands("unit", near)
    return begin + at if at is not None else None


def _verb(other: Party, scene: Scene) -> int | None:
    end = min(len(scene.tokens), other.last + _VERB)
    for position in range(other.last, end):
        token = scene.tokens[position]
        if token.text in HARD or token.text == "," or token.lower in scene.support.words["relative"]:
            return None
        if stands("warlike", scene.tokens[position : position + 1]) is not None:
            return position
    return None


def _is_apart(one: Party, other: Party, scene: Scene, unit: bool) -> bool:
    """Says whether the two are no subject, do it to each other, or talk: "tussen X en Y", "wisselden vuur"."""
    tokens = scene.tokens
    before = [token.lower for token in tokens[max(0, one.first - 4) : one.first]]
    if "tussen" in before or "zowel" in before or "beide" in before:
        return True
    if not unit and (one.preposition not in {None, *scene.support.words["of"]} or one.owner):
        return True
    return stands("reciprocal", tokens) is not None or scene.support.has("negation", tokens[other.last :])


def _is_armed(party: Party, scene: Scene) -> bool:
    if party.actor.kind in FIGHTERS or party.form is MentionForm.FORCES:
        return True
    near = scene.tokens[max(0, party.first - 2) : party.last + 1]
    return any(field_of("nl").noun(token, ("people", "arms")) is not None for token in near)


def _shares_noun(one: Party, other: Party, scene: Scene) -> bool:
    """Says whether an adjective of the first shares the people of the second: "Keniaanse en Somalische troepen"."""
    adjective = one.form is MentionForm.ADJECTIVE and one.last - one.first == 1
    return adjective and other.first - one.last <= 2 and _is_armed(other, scene)


def _ordered(one: Party, other: Party, scene: Scene) -> tuple[Party, Party] | None:
    """Gives who helps whom: an outsider the side at home, a militia its state, a state's men a foreign group."""
    inside = [p for p in (one, other) if group(p, scene) in scene.belligerents | {scene.home}]
    if len(inside) == 1:
        return (other, one) if inside[0] is one else (one, other)
    states = [p for p in (one, other) if p.actor.kind in STATES]
    if len(states) != 1:
        return None
    band = other if states[0] is one else one
    abroad = scene.home is not None and states[0].actor.country not in {scene.home.name, scene.home.country}
    return (states[0], band) if abroad and band.actor.kind in ARMED_GROUPS else (band, states[0])
