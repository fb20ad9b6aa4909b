"""Who does something so that another can: "kept a road open so that the army could pass"."""

from collections.abc import Iterator

from coder.alliances.hostility import are_fighting
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.codebook import ActorKind, AllianceKind, AllianceStatus

_NEAR = 4  # tokens between "so that" and who can
_UNARMED = frozenset(
    {ActorKind.CIVILIANS, ActorKind.PROTESTERS, ActorKind.RIOTERS, ActorKind.MEDIA, ActorKind.ORGANISATION}
)


def enabling(scene: Scene) -> Iterator[Backing]:
    """Reads a deed of an actor that makes something possible for another, armed actor."""
    lowers = scene.lowers
    for index, known in scene.openings(scene.support.phrases["enabling"]):
        phrase = next((p for p in known if lowers[index : index + len(p)] == p), None)
        if phrase is None or not index:
            continue
        first, last = scene.clause(index)
        other = _enabled(scene, index + len(phrase), last)
        who = next(iter(scene.bare(first, index, None)), None)
        if other is None or who is None or who.actor == other.actor or {who.actor.kind, other.actor.kind} & _UNARMED:
            continue
        hostile = scene.support.has("hostile", scene.tokens[who.last : index])
        if are_fighting(who, other, scene) or (hostile and not _hits_another(scene, who, other, index)):
            continue
        why = f"so that the other can: {' '.join(phrase)}"
        sides = (all_of(who, scene), all_of(other, scene))
        yield Backing(*sides, index, first, last, AllianceKind.MILITARY, AllianceStatus.ACTIVE, why, able=True)


def _hits_another(scene: Scene, who: Party, other: Party, index: int) -> bool:
    """Says whether English names who is hit, who is not the one that can: "bombed Z so that Y could advance"."""
    hit = [p for p in scene.parties if who.last <= p.first and p.last <= index and p.actor != who.actor]
    return scene.support.language == "en" and bool(hit) and all(p.actor != other.actor for p in hit)


def _enabled(scene: Scene, behind: int, last: int) -> Party | None:
    """Gives who can, where "could" or "can" stands behind, and no negation."""
    near = next((p for p in scene.parties if behind <= p.first <= behind + _NEAR and p.last <= last), None)
    if near is None:
        return None
    rest = scene.tokens[near.last : near.last + 3]
    able = scene.support.has("ability", rest) or scene.support.has("infinitive", rest)
    return near if able and not scene.support.has("negation", rest) else None
