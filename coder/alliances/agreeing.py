"""Whom a Dutch possessive or pronoun means by its number: "zijn soldaten" are a leader's, "hun wapens" a group's."""

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.leanings import leanings
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Backing, Scene
from coder.alliances.sides import group
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS
from coder.mentions import MentionForm
from coder.values import replace

_HIS = frozenset({"zijn", "hem", "hij"})
_THEIR = frozenset({"hun", "hen"})
_OWNED = 3  # tokens behind a possessive in which its noun stands
_RECENT = 6  # parties told of before among which the one meant is looked for


def agreeing(backing: Backing, scene: Scene) -> Backing:
    """Gives a reading with whom its pronoun means, where who was read for it has another number.

    Rule of the language: "zijn" and "hem" take up one man, "hun" and "hen" several; a group read for the first and a
    man read for the second were only told of in between.
    """
    if scene.support.language != "nl" or len(backing.supporters) != 1 or len(backing.supported) != 1:
        return backing
    giver, receiver = backing.supporters[0], backing.supported[0]
    if receiver in scene.parties and receiver.form not in {MentionForm.PRONOUN, MentionForm.FORCES}:
        return backing
    if receiver in scene.parties and any(t.is_capital for t in scene.tokens[receiver.first : receiver.last]):
        return backing
    number = _number(backing, scene)
    if number is None:
        return backing
    kinds = ARMED_GROUPS if number == "several" else frozenset({ActorKind.PERSON})
    several = number == "several"
    wrong = receiver.actor.kind is ActorKind.PERSON if several else receiver.actor.kind in ARMED_GROUPS
    wrong = wrong or (not several and receiver not in scene.parties and receiver.actor.kind is ActorKind.STATE)
    if not wrong:
        return backing
    told = [p for p in (*scene.before[-_RECENT:], *scene.parties) if p.span.start < scene.tokens[backing.trigger].start]
    told = [
        p
        for p in told
        if p.actor.kind in kinds and group(p, scene) not in {group(giver, scene), group(receiver, scene)}
    ]
    told = [p for p in told if number == "several" or p.actor.leads is not None]
    if not told:
        return backing
    meant = Party(-1, -1, told[-1].span, told[-1].actor, MentionForm.NAME, None, False, ELSEWHERE)
    return replace(backing, supported=(meant,), why=f"{backing.why}; by number", sure=True)


def _number(backing: Backing, scene: Scene) -> str | None:
    """Gives whether the clause points at one man or at several; None where it does neither, or both."""
    found: set[str] = set()
    for at in range(backing.first, min(backing.last, len(scene.tokens))):
        word = scene.tokens[at].lower
        if word in _THEIR:
            found.add("several")
        elif word == "zijn" and 0 <= backing.supporters[0].first < at:
            continue  # "Washington heeft zijn programma": its own
        elif word in _HIS and (word != "zijn" or _owns(at, scene)):
            found.add("one")
    return found.pop() if len(found) == 1 else None


def _owns(at: int, scene: Scene) -> bool:
    near = scene.tokens[at + 1 : at + 1 + _OWNED]
    if leanings()["patron"].at(near) is not None:
        return True
    return any(field_of("nl").noun(token) is not None or stands("members", [token]) == 0 for token in near)
