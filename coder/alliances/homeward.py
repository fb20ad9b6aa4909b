"""Which way help goes between who is at home and an outsider beside him: it is the outsider who helps."""

from coder.alliances.constructions import stands
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Backing, Scene
from coder.alliances.sides import group
from coder.codebook import ActorKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.values import replace

_HELPERS = STATES | {ActorKind.EXTERNAL_FORCES}


def homeward(backing: Backing, scene: Scene) -> Backing:
    """Gives a Dutch reading turned about where the state at war is told to help a foreign state's people beside it.

    Rule of the world: "the army advanced with Zedlanders", "the government sent Zedlandian instructors": foreigners
    under arms in a state at war are there to help it.
    """
    if scene.support.language != "nl" or len(backing.supporters) != 1 or len(backing.supported) != 1:
        return backing
    giver, receiver = backing.supporters[0], backing.supported[0]
    if receiver in scene.parties and receiver.preposition == "van" and _is_gift(backing, scene):
        return _given(backing, receiver, scene)
    if receiver not in scene.parties:
        return backing
    parted = backing.status is not AllianceStatus.ACTIVE
    if parted and receiver.preposition != "met":
        return backing
    inside, outside = group(giver, scene), group(receiver, scene)
    home = scene.belligerents | {scene.home}
    if inside not in home or inside.kind not in STATES or outside in home or outside.kind not in _HELPERS:
        return backing
    people = receiver.form in {MentionForm.ADJECTIVE, MentionForm.FORCES}
    beside = backing.why.startswith("beside") and receiver.preposition == "met"
    sent = backing.why.startswith("dative") and receiver.preposition is None and people
    if not (parted or beside or sent):  # "ended its cooperation with X": whose help that was
        return backing
    return replace(
        backing, supporters=(receiver,), supported=(giver,), why=f"{backing.why}; the outsider helps", sure=True
    )


def _is_gift(backing: Backing, scene: Scene) -> bool:
    return backing.noun and stands("gifts", scene.tokens[backing.trigger : backing.trigger + 1]) is not None


def _given(backing: Backing, giver: Party, scene: Scene) -> Backing:
    """Gives the reading of a gift "van X", who gives it, for whose possessive opens the sentence or who was read."""
    told = backing.supporters[0]
    head = scene.tokens[0].lower if scene.tokens else ""
    plural = [p for p in reversed(scene.before) if group(p, scene).kind in ARMED_GROUPS]
    meant = plural[0] if head == "hun" and plural else told
    if group(meant, scene) == group(giver, scene):
        return backing
    meant = Party(-1, -1, meant.span, meant.actor, meant.form, None, False, ELSEWHERE) if meant is not told else meant
    return replace(backing, supporters=(giver,), supported=(meant,), why=f"{backing.why}; given by", sure=True)
