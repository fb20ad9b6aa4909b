"""An army that a state sends to nobody who is named: it does not go to the rebels that the text told of before."""

from coder.alliances.party import ELSEWHERE
from coder.alliances.scene import Backing, Scene
from coder.kinds import ARMED_GROUPS, STATES

_ALONGSIDE = frozenset(
    "alongside beside reinforce help aid side naast zij bijstaan versterken helpen steunen hulp steun".split()
)


def sends_army(backing: Backing, scene: Scene) -> bool:
    """Says whether a reading takes troops that a state sends for help to an armed group of an earlier sentence.

    Asked where no word of support tells the reading. Rule of the world: an army that marches in comes for the state
    there or against it, seldom under rebels; who it is sent to has to be told.
    """
    supporter, supported = backing.supporters[0], backing.supported[0]
    elsewhere = supported.group == ELSEWHERE or supported not in scene.parties
    if not elsewhere or supporter.actor.kind not in STATES or supported.actor.kind not in ARMED_GROUPS:
        return False
    words, clause = scene.support.words, scene.lowers[backing.first : backing.last]
    army = not words["force"].isdisjoint(clause) and not words["deploying"].isdisjoint(scene.lowers)
    return army and _ALONGSIDE.isdisjoint(clause)
