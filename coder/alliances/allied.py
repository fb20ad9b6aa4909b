"""Who fights as the ally of another named next to it: "X's soldiers and fighters of the allied Y militia"."""

from collections.abc import Iterator

from coder.alliances.field import field_of
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene
from coder.codebook import AllianceKind, AllianceStatus
from coder.kinds import FIGHTERS, PARTIES_TO_CONFLICTS

_BETWEEN = 9  # tokens between the two
_ADJECTIVE = 4  # tokens between "allied" and the party it describes


def allied(scene: Scene) -> Iterator[Backing]:
    """Reads a party called allied or friendly that "and" joins to another: it is that other's ally."""
    field = field_of(scene.support.language)
    for number, ally in enumerate(scene.parties[1:], start=1):
        before = scene.parties[number - 1]
        at = max(before.last, ally.first - _ADJECTIVE)
        near = scene.tokens[at : ally.last]
        called = field.find("allied", near)
        if called is None or not 0 < ally.first - before.last <= _BETWEEN or not _may_fight(ally, before):
            continue
        between = scene.tokens[before.last : at + called[0]]
        if not any(t.lower in scene.support.words["coordination"] and t.is_word for t in between):
            continue
        if any(not t.is_word or t.lower in scene.speech.verbs for t in between):
            continue
        if scene.actors.group_of(before.actor) == scene.actors.group_of(ally.actor):
            continue
        first, last = scene.clause(at)
        sides = ((ally,), (before,))
        trigger = at + called[0]
        yield Backing(
            *sides,
            trigger,
            first,
            last,
            AllianceKind.MILITARY,
            AllianceStatus.ACTIVE,
            f"called {scene.tokens[trigger].lower}",
            noun=True,
        )


def _may_fight(ally: Party, other: Party) -> bool:
    return ally.actor.kind in FIGHTERS and other.actor.kind in PARTIES_TO_CONFLICTS
