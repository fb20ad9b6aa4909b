"""Whom an outsider helps like those told before it, where the one read for its receiver is a helper himself."""

from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Backing, Scene
from coder.kinds import NO_ALLIES
from coder.mentions import KnownActor, MentionForm
from coder.values import replace

_LOOSE = frozenset({MentionForm.FORCES, MentionForm.ROLE})


def alike(backing: Backing, scene: Scene) -> Backing:
    """Gives a reading with whom those told before it help, where its receiver is unnamed and was told to help.

    Rule of composition: a text that tells who helps somebody, one after the other, does not name him each time. An
    unnamed receiver ("the commandos", or none) is then not the helper named last, but who was told to be helped.
    """
    both_named = backing.why.startswith("bond") or len(backing.supported) != 1 or len(backing.supporters) != 1
    if both_named or backing.sure or scene.backed is None:
        return backing
    giver, receiver = backing.supporters[0], backing.supported[0]
    group = scene.actors.group_of
    told = group(receiver.actor)
    if told not in scene.helpers or _is_at_home(told, scene) or _is_named(receiver, told, scene):
        return backing
    if told in scene.belligerents and receiver not in scene.parties:
        return backing  # who is at war is helped, whomever he helps himself
    candidates = [p.actor for p in (scene.backed, scene.theme) if p is not None]
    candidates += [scene.home] if scene.home is not None else []
    found = next((actor for actor in candidates if _may_take(actor, giver, told, scene)), None)
    if found is None:
        return backing
    meant = replace(receiver, actor=found)
    return replace(backing, supported=(meant,), why=f"{backing.why}; helped like before")


def _is_at_home(actor: KnownActor, scene: Scene) -> bool:
    """Says whether an actor is the state that the article is about or a group of its country: he is mostly meant."""
    home = scene.home
    return home is not None and (actor == home or (actor.country is not None and actor.country == home.country))


def _is_named(receiver: Party, told: KnownActor, scene: Scene) -> bool:
    """Says whether a sentence names whom a reading took for its receiver, or his country, or points at him."""
    group = scene.actors.group_of
    if receiver.group != ELSEWHERE and receiver.form not in _LOOSE:
        return True
    if any(word.is_capital for word in scene.tokens[max(0, receiver.first) : max(0, receiver.last)]):
        return receiver in scene.parties
    for token in scene.tokens:
        mention = scene.actors.at(token.span) if token.is_capital else None
        if mention is not None and group(mention.actor) == told:
            return True
    starts = {token.start for token in scene.tokens}
    return any(state == told and at in starts for at, state in scene.towns.items())


def _may_take(actor: KnownActor, giver: Party, told: KnownActor, scene: Scene) -> bool:
    group = scene.actors.group_of
    meant, giving = group(actor), group(giver.actor)
    if meant in {giving, told} or meant in scene.helpers or meant.kind in NO_ALLIES:
        return False
    return not scene.war.are_foes(giving, meant)
