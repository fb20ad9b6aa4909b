"""The state or group at war that somebody stands for in a support because he leads it: help for Hadi is Yemen's."""

from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene
from coder.codebook import ActorKind
from coder.kinds import STATES
from coder.values import replace
from coder.wordlists import word_row

_CONTESTED = word_row("ties.toml", "contested")


def headed(party: Party, backing: Backing, scene: Scene) -> Party:
    """Gives a party of a support as the side that it stands for.

    Rule of the codebook: a member stands for the group, so help that a head of state or of a band gets is his side's.
    Where two claim to lead one side, or an office is won or lost, it is the man who is helped.

    Args:
        party: who supports or is supported.
        backing: the reading of support.
        scene: the sentence.

    Returns:
        The party with the side it leads where that is one of those the text is about, else as it was.
    """
    actor = party.actor
    if actor.kind is not ActorKind.PERSON or actor.leads is None:
        return party
    side = scene.actors.group_of(actor)
    if side.name != actor.leads or side not in scene.war.central | scene.belligerents | {scene.home}:
        return party
    if side.kind in STATES and not actor.known and side != scene.home:
        return party  # which state somebody heads whom no lexicon has, "President X", the text leaves to be guessed
    if _is_contested(backing, scene) or _has_rival(party, scene):
        return party
    return replace(party, actor=side)


def _is_contested(backing: Backing, scene: Scene) -> bool:
    return any(token.lower.startswith(_CONTESTED()) for token in scene.tokens[backing.first : backing.last])


def _has_rival(party: Party, scene: Scene) -> bool:
    """Says whether the text names another head of the same side."""
    return any(m.actor != party.actor and m.actor.leads == party.actor.leads for m in scene.actors.mentions)
