"""Who only fights for pay: "Syrian mercenaries" are not Syria, unless their state sends them."""

from coder.actors.hirelings import SEND_HIRELINGS
from coder.alliances.abroad import HIRELINGS
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene
from coder.kinds import STATES
from coder.mentions import MentionForm


def is_hired(scene: Scene, party: Party) -> bool:
    """Says whether a party is only people of a country who fight for pay: "Syrian mercenaries" are not Syria."""
    if party not in scene.parties or party.form not in {MentionForm.ADJECTIVE, MentionForm.FORCES}:
        return False
    words = [token.lower for token in scene.tokens[party.first : party.last]]
    return party.actor.kind in STATES and any(word.endswith(HIRELINGS) for word in words)


def are_hired_abroad(scene: Scene, reading: Backing) -> bool:
    """Says whether only hirelings of a people help, who are not sent by their state: "Colombian mercenaries"."""
    hired = [p for p in reading.supporters if is_hired(scene, p)]
    return any(p.actor.name not in SEND_HIRELINGS for p in hired)
