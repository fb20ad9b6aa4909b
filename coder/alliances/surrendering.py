"""Arms that a group gives up to the state it fought: "the rebels handed over their rifles to Colonel X"."""

from coder.alliances.field import field_of
from coder.alliances.scene import Backing, Scene
from coder.alliances.standing import is_guessed
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS
from coder.wordlists import word_list

_GIVING_UP = {"en": word_list("en/ties.toml", "giving_up"), "nl": word_list("nl/ties.toml", "giving_up")}


def is_surrender(backing: Backing, scene: Scene) -> bool:
    """Says whether goods change hands because a group lays down its arms: no support of whoever gets them.

    Rule of the world: a group that hands arms to the state of its own country, to its forces or an officer, gives up;
    one that hands them to another group, or to a state abroad, may help it.
    """
    verbs = _GIVING_UP[scene.support.language]()
    if scene.forms.isdisjoint(verbs):
        return False
    if not is_guessed(backing) and scene.lowers[backing.trigger] not in verbs:
        return False
    group = scene.actors.group_of
    one, other = group(backing.supporters[0].actor), group(backing.supported[0].actor)
    if one.kind not in ARMED_GROUPS or other.kind in ARMED_GROUPS:
        return False
    stranger = other.kind is ActorKind.PERSON and other.country is None  # an officer no list knows
    if not stranger and (one.country is None or one.country not in {other.name, other.country}):
        return False
    return any(field_of(scene.support.language).noun(token, ("arms",)) is not None for token in scene.tokens)
