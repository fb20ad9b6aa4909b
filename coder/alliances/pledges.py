"""Support by pledge: an attack on another would be a war, a pact to defend each other, whose side one joins."""

from collections.abc import Iterator, Sequence

from coder.actors.states import state_at
from coder.alliances.constructions import stands
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import KnownActor, MentionForm
from coder.records import Span
from coder.values import replace

_ATTACKED = frozenset({"op", "in", "tegen"})


def pledges(scene: Scene) -> Iterator[Backing]:
    """Reads pledges of defence in a Dutch sentence."""
    if scene.support.language != "nl" or not scene.tokens:
        return
    at = stands("defence", scene.tokens)
    if at is not None:
        yield from _as_its_own(scene, at)
        return
    at = stands("pact", scene.tokens)
    if at is not None:
        yield from _pact(scene, at)


def _as_its_own(scene: Scene, at: int) -> Iterator[Backing]:
    """Reads "X sees an attack on Y as one on itself", "X would take an intervention in Y for a declaration of war"."""
    attack = stands("attack", scene.tokens)
    if attack is None:
        return
    attacked = [p for p in scene.parties if attack < p.first <= attack + 4 and p.preposition in _ATTACKED]
    victim = attacked[0] if attacked else (_placed(scene, attack) or _threatened(scene))
    free = [p for p in scene.parties if p.preposition is None and (victim is None or p.group != victim.group)]
    free = [p for p in free if p.actor.kind in STATES | ARMED_GROUPS]
    if victim is None or not free or free[0].actor == victim.actor:
        return
    supporters = tuple(p for p in all_of(free[0], scene) if p.actor != victim.actor)
    yield _told(scene, supporters, (victim,), at, "takes an attack on the other for its own")


def _placed(scene: Scene, attack: int) -> Party | None:
    """Gives the state named as a place behind an attack: "an intervention in Y"."""
    if scene.tokens[attack + 1 : attack + 2] and scene.tokens[attack + 1].lower in _ATTACKED:
        named = state_at(scene.tokens, attack + 2, scene.support.language)
        if named is not None:
            span = Span(scene.tokens[attack + 2].start, scene.tokens[named[1] - 1].end)
            return Party(attack + 2, named[1], span, named[0], MentionForm.NAME, "in", False, -70)
    return None


def _threatened(scene: Scene) -> Party | None:
    """Gives whom "such an intervention" would strike: the state told of last that is none of this sentence."""
    here = {p.actor for p in scene.parties}
    told = [p for p in scene.before if p.actor.kind in STATES and p.actor not in here]
    return replace(told[-1], group=ELSEWHERE) if told else None


def _pact(scene: Scene, at: int) -> Iterator[Backing]:
    """Reads "X, Y and Z signed a pact that binds them to defend each other": those that the war is not about help."""
    allied: list[tuple[Party, ...]] = []
    for party in scene.parties:
        joined = all_of(party, scene)
        if len(joined) > 1 and joined not in allied and all(p.actor.kind in STATES | ARMED_GROUPS for p in joined):
            allied.append(joined)
    if not allied:
        return
    members = allied[0]
    helped = _in_need(members, scene.belligerents, scene)
    if helped is None:
        return
    others = tuple(p for p in members if p.actor != helped.actor)
    yield _told(scene, others, (helped,), at, "a pact to defend each other")


def _in_need(members: Sequence[Party], fighting: frozenset[KnownActor], scene: Scene) -> Party | None:
    """Gives which of the members of a pact is at war, where one alone is, else the one named last."""
    at_war = [p for p in members if scene.actors.group_of(p.actor) in fighting]
    return at_war[0] if len(at_war) == 1 else members[-1]


def _told(scene: Scene, supporters: tuple[Party, ...], supported: tuple[Party, ...], at: int, why: str) -> Backing:
    first, last = scene.clause(at)
    return Backing(
        supporters,
        tuple(replace(p) for p in supported),
        at,
        first,
        last,
        AllianceKind.MILITARY,
        AllianceStatus.ACTIVE,
        f"pledge: {why}",
        noun=True,
        lacked=True,
    )
