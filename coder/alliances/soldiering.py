"""Who does the soldier's work for another: Dutch "graaft loopgraven voor het leger van Z", "vliegt voor Y"."""

from collections.abc import Iterator

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.hostility import are_fighting
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.alliances.sides import group
from coder.alliances.subjects import subject
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import FIGHTERS, STATES
from coder.mentions import MentionForm

_FOR = "voor"
_PARTICLES = frozenset({"uit", "mee", "nog", "nu", "ook", "er", "daar", "vooral", "al", "sindsdien"})
_CLOSE = 3  # tokens between "voor" and for whom


def soldiering(scene: Scene) -> Iterator[Backing]:
    """Reads a deed of war that somebody does "voor" another side, which is named right behind it.

    Rule of the world: who fights, flies, digs or keeps watch for an army, a ruler or an armed group serves it. Not
    "voor" a place, a time or a cause: whom it is for must be people under arms or those who rule.
    """
    if scene.support.language != "nl" or not any(p.preposition == _FOR for p in scene.parties):
        return
    for served in scene.parties:
        if served.preposition != _FOR or not _may_be_served(served, scene):
            continue
        first, last = scene.clause(served.first)
        relative = scene.relative(served.first)
        if relative is not None:
            first, last = max(first, relative.pronoun), min(last, relative.end)
        clause = scene.tokens[first:last]
        deed = stands("soldiering", clause)
        deed = deed if deed is not None else field_of("nl").verb("strike", clause)
        if deed is None or scene.support.has("meeting", clause) or stands("held", clause) is not None:
            continue
        at = first + deed
        who = _doer(scene, at, served, first, last) if _is_of_deed(scene, served, at) else None
        if who is None or group(who, scene) == group(served, scene) or are_fighting(who, served, scene, at):
            continue
        kind, status = AllianceKind.MILITARY, AllianceStatus.ACTIVE
        sides = (all_of(who, scene), all_of(served, scene))
        yield Backing(*sides, at, first, last, kind, status, "fights for another", composed=True)


def _may_be_served(party: Party, scene: Scene) -> bool:
    """Says whether "voor" stands right before an army, a government, a leader or an armed group."""
    tokens, words = scene.tokens, scene.support.words
    near = [token.lower for token in tokens[max(0, party.first - _CLOSE) : party.first]]
    if _FOR not in near:
        return False
    if party.actor.kind in FIGHTERS | {ActorKind.PERSON} or party.form is MentionForm.METONYM:
        return True
    if party.actor.kind not in STATES or party.form not in {MentionForm.FORCES, MentionForm.ADJECTIVE}:
        return False
    return tokens[party.last - 1].lower in words["forces"] | words["rulers"] | words["national"] | words["personnel"]


def _is_of_deed(scene: Scene, served: Party, at: int) -> bool:
    """Says whether "voor" belongs to the deed, not to goods or a place: "kamt voor X uit", no "munitie voor X"."""
    begin = next(k for k in range(served.first - 1, -1, -1) if scene.tokens[k].lower == _FOR)
    before = scene.tokens[begin - 1] if begin else None
    if any(scene.tokens[k].text == "," for k in range(min(at, begin), max(at, begin))):
        return False
    if before is None or begin - 1 == at or any(p.last == begin for p in scene.parties):
        return True
    word = before.lower
    return (
        word
        in scene.support.words["relative"]
        | scene.support.words["perfect"]
        | scene.support.words["passive"]
        | _PARTICLES
        or word in field_of("nl").verbs
        or stands("soldiering", [before]) is not None
    )


def _doer(scene: Scene, at: int, served: Party, first: int, last: int) -> Party | None:
    """Gives who does a deed: its subject, or who stands behind the verb where something else opens the clause."""
    relative = scene.relative(at)
    who = subject(scene, at, relative)
    if who is None or who == served:
        free = [p for p in scene.bare(first, last, relative) if p.group != served.group]
        who = free[0] if free else None
    if who is None or who.form is MentionForm.GENERIC or who.actor.kind not in FIGHTERS | STATES:
        return None
    return who
