"""What a state does for a side with its vote, and whom a side thanks: Dutch "hield een resolutie tegen X tegen"."""

from collections.abc import Iterator

from coder.alliances.constructions import stands
from coder.alliances.leanings import leanings
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Backing, Scene
from coder.alliances.sides import group
from coder.alliances.whom import of_paragraph
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import PARTIES_TO_CONFLICTS, STATES
from coder.mentions import MentionForm

_NEAR = 12  # tokens between a verb of thanking and who thanks or is thanked


def favours(scene: Scene) -> Iterator[Backing]:
    """Reads a vote that shields a side, and thanks of a side to an outsider for what is no talk and no relief."""
    if scene.support.language != "nl":
        return
    vote, thanks = stands("voting", scene.tokens), stands("thanking", scene.tokens)
    if vote is not None and stands("resolution", scene.tokens) is not None:
        yield from _shielded(scene, vote)
    if thanks is not None and leanings()["relief"].at(scene.tokens) is None:
        yield from _thanked(scene, thanks)


def _shielded(scene: Scene, at: int) -> Iterator[Backing]:
    if scene.support.has("negation", scene.tokens) or stands("voidvote", scene.tokens) is not None:
        return
    inside = scene.belligerents | {scene.home}
    givers = [p for p in scene.parties if group(p, scene) not in inside and group(p, scene).kind in STATES]
    givers = [p for p in givers if p.preposition in {None, "door", "van"} and not p.owner]
    if not givers:
        return
    giver = givers[0]
    others = [p for p in scene.parties if group(p, scene) != group(giver, scene)]
    shielded = [p for p in others if p.preposition == "tegen" and group(p, scene).kind in PARTIES_TO_CONFLICTS]
    shielded = shielded or [p for p in others if group(p, scene) in inside]
    receiver = next(iter(shielded), None) or of_paragraph(scene, giver)
    if receiver is None or group(receiver, scene).kind not in PARTIES_TO_CONFLICTS:
        return
    yield _backing((giver,), (receiver,), at, scene, "votes for it")


def _thanked(scene: Scene, at: int) -> Iterator[Backing]:
    tokens = scene.tokens
    if leanings()["talks"].at(tokens) is not None or scene.support.has("negation", tokens):
        return
    inside = scene.belligerents | {scene.home}
    free = [p for p in scene.parties if p.preposition is None and not p.owner]
    who = [p for p in free if group(p, scene) in inside]
    if not scene.belligerents:
        who = who or [p for p in free if p.actor.leads is not None]
    helped = {group(p, scene) for p in who} | inside
    whom = [p for p in free if group(p, scene) not in helped and group(p, scene).kind in STATES]
    if len({group(p, scene) for p in who}) != 1 or not whom:
        return
    if who[0].actor.kind is not ActorKind.PERSON and who[0].form is MentionForm.ADJECTIVE:
        return
    for party in whom:
        if abs(party.first - at) <= _NEAR:
            yield _backing((party,), (who[0],), at, scene, "is thanked by it")


def _backing(givers: tuple[Party, ...], receivers: tuple[Party, ...], at: int, scene: Scene, why: str) -> Backing:
    first, last = scene.clause(at)
    told = tuple(
        p if p in scene.parties else Party(-1, -1, p.span, p.actor, p.form, None, False, ELSEWHERE) for p in receivers
    )
    kind, status = AllianceKind.POLITICAL, AllianceStatus.ACTIVE
    return Backing(givers, told, at, first, last, kind, status, why, able=True, sure=True)
