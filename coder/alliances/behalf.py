"""Who acts in another's name with arms, goods or men: "moves fuel on Y's behalf"."""

from collections.abc import Iterator, Sequence

from coder.alliances.behind import named_in
from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.hostility import is_attacked
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.alliances.subjects import subject
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import PARTIES_TO_CONFLICTS
from coder.words import Token

_NEAR = 4  # tokens between the expression and the party behind it
_MATERIAL = ("arms", "money", "people")
_WAR = (*_MATERIAL, "combat")


def on_behalf(scene: Scene) -> Iterator[Backing]:
    """Reads what somebody does for another, where goods or people are at stake and nobody only speaks."""
    field = field_of(scene.support.language)
    for index, phrases in scene.openings(field.words["sake"]):
        for phrase in phrases:
            served = _served(scene, phrase, index)
            if served is None or scene.actors.group_of(served.actor).kind not in PARTIES_TO_CONFLICTS:
                continue
            first, last = scene.clause(index)
            relative = scene.relative(index)
            clause = scene.tokens[first:last]
            stakes = [
                name
                for t in clause
                if (name := field.noun(t, _WAR if scene.support.language == "en" else _MATERIAL)) is not None
            ]
            fights = field.verb("fight", clause) is not None or _strikes(scene, clause)
            if scene.support.has("meeting", clause) or not (stakes or fights):
                continue
            who = subject(scene, index, relative)
            if who is not None and scene.support.language == "en" and is_attacked(who, scene):
                who = next(iter(scene.bare(first, who.first, relative)), None)  # "X bombed Z in support of Y"
            if who is None and scene.support.language == "nl":  # "In opdracht van X kammen Y en Z dorpen uit"
                who = next(iter(scene.bare(served.last, last, relative)), None)
            if who is None or who.actor.kind not in PARTIES_TO_CONFLICTS or _are_one(scene, who, served):
                continue
            kind = scene.support.kind_of(clause) or AllianceKind.MILITARY
            why = f"for another: {' '.join(phrase)}"
            yield Backing(
                all_of(who, scene), all_of(served, scene), index, first, last, kind, AllianceStatus.ACTIVE, why
            )
            break


def _strikes(scene: Scene, clause: Sequence[Token]) -> bool:
    """Says whether a Dutch clause tells of a deed of war: "schiet", "kamt de dorpen uit"."""
    if scene.support.language != "nl":
        return False
    return stands("soldiering", clause) is not None or field_of("nl").verb("strike", clause) is not None


def _served(scene: Scene, phrase: tuple[str, ...], index: int) -> Party | None:
    near = named_in(scene, phrase, index, _NEAR)
    if near is None or "x" in phrase:
        return near
    return near if all(t.is_word for t in scene.tokens[index + len(phrase) : near.first]) else None


def _are_one(scene: Scene, who: Party, served: Party) -> bool:
    group = scene.actors.group_of
    return group(who.actor) == group(served.actor) or {group(who.actor), group(served.actor)} <= scene.belligerents
