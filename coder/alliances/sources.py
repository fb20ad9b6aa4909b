"""Where goods come from and who has them: "rifles from X", "money out of X's treasury", "made in X and sent to Y"."""

from collections.abc import Iterator

from coder.actors.states import state_called
from coder.alliances.hostility import are_fighting, is_attacked
from coder.alliances.party import HARD, Party
from coder.alliances.scene import Backing, Scene, all_of, clause_start
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import STATES
from coder.mentions import MentionForm
from coder.records import Span

_SHOT = frozenset({"schoot", "schoten", "schiet", "schieten", "haalde", "haalden", "haalt", "halen"})
_DOWNED = ("neergeschoten", "neergehaald", "neerhaal", "onderschep", "onderschept")
_NEAR = 5  # tokens between "from" and whom the goods come from
_MADE = 4  # tokens between "made" and the "in" before a state: "assembled in Isfahan, in Iran"
_FAR = 12  # tokens between the goods and "from"


def sources(scene: Scene) -> Iterator[Backing]:
    """Reads goods with the party they come from, whatever the verb, and the party that has or gets them.

    Who gets them stands behind "to" or "for", owns them, or is the subject that has or uses them. Goods that were
    taken, fired or bought as trade are no support.
    """
    provenance, origin = scene.support.words["provenance"], scene.support.words["origin"]
    if scene.forms.isdisjoint(provenance) and scene.forms.isdisjoint(origin):
        return
    for index, token in enumerate(scene.tokens):
        if token.lower not in provenance and token.lower not in origin:
            continue
        giver = _giver(scene, index)
        if giver is None:
            continue
        first, last = scene.clause(index)
        head = _goods(scene, index, max(first, index - _FAR))
        if head is None:
            continue
        around = scene.tokens[max(first, head - _FAR) : min(last, giver.last + 3)]
        if (
            _is_downed(scene, first, last)
            or scene.support.has("taken", around)
            or scene.support.has("captured", around)
        ):
            continue
        receiver = _receiver(scene, head, index, giver, last)
        if receiver is None or not _may_get(receiver, giver) or is_attacked(receiver, scene):
            continue
        if are_fighting(giver, receiver, scene):
            continue
        kind = scene.support.goods.get(scene.tokens[head].lower) or AllianceKind.UNSPECIFIED
        if kind is AllianceKind.ECONOMIC and token.lower in origin:
            continue  # "made his money in Z"
        why = f"goods from there: {scene.tokens[head].lower}"
        sides = ((giver,), all_of(receiver, scene))
        begin = max(first, min(head, receiver.first if receiver in scene.parties else head))
        yield Backing(*sides, index, begin, last, kind, AllianceStatus.ACTIVE, why, noun=True)


def _is_downed(scene: Scene, first: int, last: int) -> bool:
    """Says whether Dutch tells that something was shot out of the sky: "schoot drones uit X neer"."""
    if scene.support.language != "nl":
        return False
    lowers = {token.lower for token in scene.tokens[first:last]}
    apart = "neer" in lowers and not lowers.isdisjoint(_SHOT)
    return apart or any(word.startswith(_DOWNED) for word in lowers)


def _giver(scene: Scene, index: int) -> Party | None:
    """Gives whom goods come from: the first party behind "from", "out of" or "made in"."""
    origin = scene.tokens[index].lower in scene.support.words["origin"]
    if origin and not scene.support.has("made", scene.tokens[max(0, index - _MADE) : index]):
        return None
    if origin:
        return _place_named(scene, index + 1)
    for position in range(index + 1, min(len(scene.tokens), index + 1 + _NEAR)):
        token = scene.tokens[position]
        party = next((p for p in scene.parties if p.first <= position < p.last), None)
        if party is not None:
            return party if _is_home(scene, index, position) else None
        mention = scene.actors.at(token.span)
        if mention is not None and mention.form in {MentionForm.ADJECTIVE, MentionForm.NAME, MentionForm.METONYM}:
            return Party(position, position + 1, token.span, mention.actor, mention.form, None, False, -7 - position)
        if not token.is_word or token.lower in scene.support.verbs or token.lower in scene.speech.words["conjunctions"]:
            return None
    return None


def _place_named(scene: Scene, index: int) -> Party | None:
    """Gives the state named at a place: "made in North Korea", "assembled in Iran"."""
    for length in (3, 2, 1):
        words = scene.tokens[index : index + length]
        state = state_called(" ".join(token.text for token in words), scene.support.language)
        if state is not None:
            span = Span(words[0].start, words[-1].end)
            return Party(index, index + length, span, state, MentionForm.NAME, "in", False, -8 - index)
    return None


def _is_home(scene: Scene, index: int, position: int) -> bool:
    """Says whether "from" governs a party: not from the suburbs of X, but from across its border, from its coffers."""
    between = [token.lower for token in scene.tokens[index + 1 : position]]
    if not any(word in scene.support.words["of"] for word in between):
        return True
    return any(word in scene.support.words["coffers"] for word in between)


def _may_get(receiver: Party, giver: Party) -> bool:
    """Says whether goods from the giver may be support: neither its own, nor an organisation's that only reports."""
    if receiver.actor == giver.actor or receiver.actor.kind in {ActorKind.ORGANISATION, ActorKind.MEDIA}:
        return False
    return giver.actor.kind not in STATES or giver.actor.country != receiver.actor.country


def _goods(scene: Scene, index: int, first: int) -> int | None:
    """Gives where the goods stand before "from": the nearest word for goods, or for being supplied."""
    words = scene.support.words
    moved = words["force"] | words["traded"] | words["platforms"] - words["arms"]
    for position in range(index - 1, first - 1, -1):
        token = scene.tokens[position]
        if token.text in HARD or token.lower in scene.support.words["relative"]:
            return None
        if token.lower in scene.support.words["kept"]:
            return position
        if token.lower in scene.support.goods and token.lower not in moved:
            return position
    return None


def _receiver(scene: Scene, head: int, index: int, giver: Party, last: int) -> Party | None:
    to = scene.support.words["to"]
    begin = clause_start(scene, head)
    inside = [p for p in scene.parties if begin <= p.first and p.last <= last and p.actor != giver.actor]
    inside = [p for p in inside if p.actor.kind not in {ActorKind.ORGANISATION, ActorKind.MEDIA}]
    governed = [p for p in inside if p.preposition in to and p.first > begin and abs(p.first - index) <= _FAR]
    if governed:
        return governed[-1]
    owners = [p for p in inside if p.owner and 0 <= head - p.last <= 3]
    if owners:
        return owners[-1]
    if any(t.lower in scene.support.words["possessive"] for t in scene.tokens[max(0, head - 3) : head]):
        return next((p for p in reversed(inside) if p.last <= head and p.preposition is None), scene.topic)
    free = [p for p in inside if p.preposition is None and p.last <= index]
    if not free:
        return None
    with_it = any(t.lower in scene.support.words["with"] for t in scene.tokens[max(0, head - 4) : head])
    return free[0] if with_it else free[-1]
