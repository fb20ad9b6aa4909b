"""Support told by foreign people busy with what is another's in a war: "X's officers draw up Y's target lists"."""

from coder.alliances.party import Party
from coder.alliances.sides import Part, Side, group
from coder.alliances.stretch import Gist, Stretch
from coder.codebook import ActorKind, AllianceKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm

_THING = 4  # tokens between an owner and what is his


def handling(stretch: Stretch) -> Gist | None:
    """Reads people or officers of one state that have their hands on another's command, lists, crews or positions.

    Rule of the language: the owner of what somebody works at is another than the subject; in a war who is let at the
    guns, lists and posts of a side, and does no violence to them, works for that side.
    """
    scene = stretch.scene
    at = stretch.says("command")
    if at is None or scene.support.has("meeting", stretch.tokens) or scene.support.has("negation", stretch.tokens):
        return None
    rest = [*scene.tokens[stretch.first : at], *scene.tokens[at + 2 : stretch.last]]  # "target lists" are no attack
    violent = stretch.field.find("hostile", rest) is not None or stretch.field.verb("strike", rest) is not None
    if violent or scene.support.has("hostile", rest) or scene.support.has("against", rest):
        return None
    owner = _owner(stretch, at)
    if owner is None:
        return None
    for side in stretch.sides:
        foreign = _is_foreign_people(stretch, side) and group(side, scene) != group(owner, scene)
        if foreign and not {group(side, scene), group(owner, scene)} <= scene.belligerents:
            return Gist(side.party, owner, at, AllianceKind.MILITARY, "foreign people at another's command")
    return None


def _owner(stretch: Stretch, at: int) -> Party | None:
    """Gives whose the thing is: an owner right before it, "of X" behind it, or whom a possessive stands for."""
    scene = stretch.scene
    for side in stretch.sides:
        party = side.party
        before = party.owner and 0 <= at - party.last <= _THING
        inside = party.first <= at < party.last and party.form is MentionForm.ADJECTIVE
        behind = 0 < party.first - at <= _THING and scene.tokens[party.first - 1].lower in _of(stretch)
        if (before or inside or behind) and party.actor.kind in STATES | ARMED_GROUPS | {ActorKind.PERSON}:
            return party
    near = scene.tokens[max(stretch.first, at - 2) : at]
    others = scene.support.words["possessive"] - scene.support.words["theirs"]  # "troops set up their headquarters"
    if any(token.lower in others for token in near):
        free = [p for p in scene.parties if p.last <= at and p.preposition is None and p.actor.kind in STATES]
        here = [p for p in free if p.last <= stretch.first]
        return here[0] if here else scene.topic
    return None


def _of(stretch: Stretch) -> frozenset[str]:
    scene = stretch.scene
    return scene.support.words["of"] | scene.speech.words["definite"]


def _is_foreign_people(stretch: Stretch, side: Side) -> bool:
    """Says whether people of a state, or its mercenaries, are told of without a preposition."""
    tokens = stretch.scene.tokens[side.party.first : side.party.last + 2]
    people = any(stretch.field.noun(token, ("people",)) is not None for token in tokens)
    kinds = STATES | {ActorKind.EXTERNAL_FORCES}
    return people and side.part in {Part.SOURCE, Part.BARE} and side.party.actor.kind in kinds
