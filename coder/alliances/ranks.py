"""Who backs whom of two that a pact binds: the power the lesser state."""

from coder.alliances.field import field_of
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene
from coder.kinds import STATES
from coder.values import replace


def is_power(party: Party, scene: Scene) -> bool:
    """Says whether a party is one of the powers of the field of support."""
    named = tuple(scene.actors.group_of(party.actor).name.lower().split())
    return named in field_of(scene.support.language).words["powers"].get(named[0], ())


def by_rank(backing: Backing, scene: Scene) -> Backing:
    """Turns a Dutch reading about where a lesser state tells of its pact with a power, which backs it."""
    if scene.support.language != "nl" or len(backing.supporters) != 1 or len(backing.supported) != 1:
        return backing
    bound = field_of("nl").noun(scene.tokens[backing.trigger], ("pacts",)) is not None
    if not bound and not ("beside:" in backing.why and "bondgenootschap" in backing.why):
        return backing
    giver, receiver = backing.supporters[0], backing.supported[0]
    lesser = giver.actor.kind in STATES and not is_power(giver, scene)
    if not lesser or not is_power(receiver, scene):
        return backing
    return replace(backing, supporters=(receiver,), supported=(giver,), why=f"{backing.why}; the power backs")
