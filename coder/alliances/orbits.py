"""Who turns away from a power without leaving it yet: "is drifting out of Paris's orbit"."""

from collections.abc import Iterator

from coder.alliances.field import field_of
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.alliances.subjects import subject
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import STATES
from coder.mentions import MentionForm

_NEAR = 3  # tokens between an orbit and whose it is


def orbits(scene: Scene) -> Iterator[Backing]:
    """Reads an actor that moves out of a power's orbit, camp or sphere: a support that wanes, or has ended."""
    field = field_of(scene.support.language)
    for index, token in enumerate(scene.tokens):
        if token.lower not in field.words["orbit"]:
            continue
        first, last = scene.clause(index)
        part = scene.tokens[first:last]
        gone = field.find("gone", part) is not None
        if not gone and field.find("leaving", part) is None:
            continue
        if scene.support.has("negation", part):
            continue
        centre = _centre(scene, index)
        who = _leaving(scene, index, first, centre)
        if centre is None or who is None:
            continue
        hedged = scene.support.has("hedge", part) or not gone
        status = AllianceStatus.WEAKENING if hedged else AllianceStatus.ENDED
        sides = (all_of(who, scene), (centre,))
        yield Backing(*sides, index, first, last, AllianceKind.POLITICAL, status, f"out of its {token.lower}")


def _leaving(scene: Scene, index: int, first: int, centre: Party | None) -> Party | None:
    who = subject(scene, index, scene.relative(index))
    if who is None or centre is None or who.actor.kind not in STATES or who.owner or who.actor == centre.actor:
        free = [p for p in scene.bare(first, index, None) if centre is not None and p.actor != centre.actor]
        free = [p for p in free if p.actor.kind in STATES and not p.owner]
        return free[-1] if free else None
    return who


def _centre(scene: Scene, index: int) -> Party | None:
    """Gives whose orbit it is: an owner or adjective before it, "of X" behind it, or whom "its" stands for."""
    for party in scene.parties:
        before = party.owner and 0 <= index - party.last <= _NEAR
        inside = party.first <= index < party.last and party.form is MentionForm.ADJECTIVE
        behind = party.preposition in scene.support.words["of"] and 0 < party.first - index <= _NEAR
        if (before or inside or behind) and party.actor.kind in STATES:
            return party
    for position in range(index - 1, max(-1, index - 1 - _NEAR), -1):
        token = scene.tokens[position]
        if token.lower in scene.support.words["possessive"]:
            return _possessed(scene, position)
    return None


def _possessed(scene: Scene, position: int) -> Party | None:
    """Gives the state that "its" stands for: the last one of the sentence that is not the subject, else the topic."""
    inside = [p for p in scene.parties if p.last <= position and p.actor.kind in STATES]
    others = [p for p in inside if p.preposition is not None or p.owner]
    found = next(iter([*reversed(others), *([scene.topic] if scene.topic is not None else [])]), None)
    return found if found is not None and found.actor.kind in STATES else None
