"""Goods for a side that are loaded or leave in another's land: "in Z wordt munitie voor Y geladen", in Dutch."""

from collections.abc import Iterable, Iterator

from coder.alliances.constructions import stands
from coder.alliances.field import field_of, kind_of
from coder.alliances.leanings import leanings
from coder.alliances.lodgings import host_in
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.alliances.sides import group
from coder.alliances.unread import unread_stretches
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES
from coder.wordlists import word_list

_FOR = frozenset({"voor", "naar"})
_MEANT = word_list("nl/ties.toml", "meant_for")
_GOODS = ("arms", "money")
_BEHIND = 4  # tokens between goods and whom they are for
_AGAINST = ("relief", "blows")
_VOID = ("negation", "hypothetical", "captured", "taken")


def transit(scene: Scene, told: Iterable[Backing]) -> Iterator[Backing]:
    """Reads arms or money for a side that a Dutch clause tells to be loaded, stored or on their way in another's land.

    Rule of the world: no arms for a side go through a land unless whoever rules there lets them. Not of relief, nor of
    what was stopped, shot down or taken, nor through the land of a foe.
    """
    if scene.support.language != "nl" or not any(p.preposition in _FOR for p in scene.parties):
        return
    for first, last in unread_stretches(scene, told):
        yield from _read(scene, first, last)


def _read(scene: Scene, first: int, last: int) -> Iterator[Backing]:
    tokens = scene.tokens[first:last]
    at = stands("loading", tokens)
    if at is None or any(scene.support.has(name, tokens) for name in _VOID) or stands("seizing", tokens) is not None:
        return
    if any(leanings()[name].at(tokens) is not None for name in _AGAINST):
        return
    found = _bound(scene, first, last)
    host = host_in(scene, first, last, anywhere=True) if found is not None else None
    if found is None or host is None:
        return
    goods, receiver = found
    one, other = group(host, scene), group(receiver, scene)
    if one == other or one.country == other.country or scene.war.are_foes(one, other):
        return
    kind = kind_of(field_of("nl").noun(scene.tokens[goods], _GOODS))
    kind = scene.support.kind_of([scene.tokens[goods]]) or kind or AllianceKind.UNSPECIFIED
    status, why = AllianceStatus.ACTIVE, "goods for it in another's land"
    yield Backing(
        (host,), all_of(receiver, scene), first + at, first, last, kind, status, why, able=True, composed=True
    )


def _bound(scene: Scene, first: int, last: int) -> tuple[int, Party] | None:
    """Gives goods and the side that they are for: named right behind them."""
    for party in scene.parties:
        if party.preposition not in _FOR or not first <= party.first < last:
            continue
        if group(party, scene).kind not in ARMED_GROUPS | STATES or party.actor.name.startswith("Unidentified"):
            continue
        for goods in range(max(first, party.first - _BEHIND), party.first):
            if field_of("nl").noun(scene.tokens[goods], _GOODS) is not None:
                between = scene.tokens[goods + 1 : party.first]
                if between and between[0].lower in {party.preposition, *_MEANT()}:
                    return goods, party
    return None
