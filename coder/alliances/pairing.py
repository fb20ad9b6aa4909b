"""Which two parties are weighed: each pair of a sentence, and who stands there with whom the text was about before."""

from collections.abc import Iterator
from functools import lru_cache

from coder.actors import ActorReading
from coder.alliances.eligible import may_ally
from coder.alliances.field import field_of
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Scene
from coder.alliances.sides import sides
from coder.mentions import KnownActor
from coder.values import replace

_RECENT = 3  # actors of the sentences before, the last first, that may be meant
_AWAY = 1000  # the distance of who stands elsewhere

Pair = tuple[Party, Party]
"""Who may support, and who may be supported."""


def groups_of(pair: Pair, actors: ActorReading) -> tuple[KnownActor, KnownActor]:
    """Gives the groups that the two of a pair belong to."""
    return actors.group_of(pair[0].actor), actors.group_of(pair[1].actor)


def pairs_of(scene: Scene) -> Iterator[Pair]:
    """Gives each two parties of which one may support the other, those that stand nearest to each other of each two.

    The supporter stands in the sentence; who is supported may be whom the sentences before are about.
    """
    group = scene.actors.group_of
    elsewhere = _elsewhere(scene)
    best: dict[tuple[int, int], tuple[int, Pair]] = {}
    number: dict[KnownActor, int] = {}  # of each group one, as numbers are told apart faster
    may_take = [(party, number.setdefault(group(party.actor), len(number))) for party in (*scene.parties, *elsewhere)]
    for supporter in (*scene.parties, *_described(scene)):
        giver = number.setdefault(group(supporter.actor), len(number))
        for supported, taker in may_take:
            far = _AWAY if supported.group == ELSEWHERE else abs(supporter.first - supported.first)
            key = giver, taker
            nearest = best.get(key)
            if nearest is not None and far >= nearest[0]:
                continue
            if may_ally(supporter.actor, supported.actor, scene.actors):
                best[key] = far, (supporter, supported)
    yield from (pair for _, pair in best.values())


def _described(scene: Scene) -> list[Party]:
    """Gives whose goods an adjective tells or where they come from: "Franse Rafales", "from factories in China"."""
    tokens, known = scene.tokens, set(scene.parties)
    found = sides(scene, field_of(scene.support.language), 0, len(tokens))
    return [side.party for side in found if side.party not in known]


def _elsewhere(scene: Scene) -> list[Party]:
    """Gives whom the sentence may mean without naming them, each once."""
    group = scene.actors.group_of
    here = {group(party.actor) for party in scene.parties}
    found: dict[KnownActor, Party] = {}
    for party in (scene.topic, scene.backed, scene.theme):
        if party is not None and (actor := group(party.actor)) not in here:
            found.setdefault(actor, party)
    recent: set[KnownActor] = set()
    seen: set[int] = set()  # by identity, as most are named again and again
    for party in reversed(scene.before):
        actor = group(party.actor)
        if id(actor) in seen:
            continue
        seen.add(id(actor))
        if actor in here or actor in recent:
            continue
        recent.add(actor)
        found.setdefault(actor, party)
        if len(recent) == _RECENT:
            break
    return [_as_elsewhere(party) for party in found.values()]


@lru_cache(maxsize=256)  # the same few parties are meant in sentence after sentence
def _as_elsewhere(party: Party) -> Party:
    return replace(party, group=ELSEWHERE)
