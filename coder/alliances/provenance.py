"""Support told by a place abroad in English: "rifles stamped in Z-town", "schooled in a camp outside Z-town"."""

from coder.actors.states import state_at, states_by_name
from coder.alliances.beneficiary import ground_of
from coder.alliances.constructions import stands
from coder.alliances.crafts import is_craft
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.sides import Part, group
from coder.alliances.stretch import Gist, Stretch
from coder.codebook import AllianceKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import KnownActor, MentionForm

_NOT = 4  # tokens before that word in which a negation stands
_REACH = 9  # tokens between the word for making or teaching and the place


def provenance(stretch: Stretch) -> Gist | None:
    """Reads goods made or loaded, or people taught, at a place in another country, for the side that has them.

    Rule of the world: what an army's plants make and its barracks teach does not reach a war abroad unless their state
    lets it; whose goods or people they are has that state's support.
    """
    scene = stretch.scene
    if scene.support.language != "en" or not scene.war.central or not (scene.towns or scene.war.lands):
        return None
    if not any(token.is_capital for token in stretch.tokens[2:]):
        return None
    made, taught = stands("plant", stretch.tokens, "en"), stands("drilling", stretch.tokens, "en")
    at = made if made is not None and _has_goods(stretch) else taught
    if at is None or stands("unplanted", stretch.tokens, "en") is not None:
        return None
    near = scene.tokens[max(stretch.first, stretch.first + at - _NOT) : stretch.first + at]
    if scene.support.has("negation", near) or scene.support.has("captured", stretch.tokens):
        return None
    giver = _abroad(stretch, stretch.first + at)
    receiver = _whose(stretch, giver) if giver is not None else None
    if giver is None or receiver is None or scene.war.are_foes(giver.actor, group(receiver, scene)):
        return None
    return Gist(giver, receiver, stretch.first + at, AllianceKind.MILITARY, "made or taught abroad", sure=True)


def _has_goods(stretch: Stretch) -> bool:
    if stretch.noun("arms", "money") is not None:
        return True
    return any(is_craft(stretch.scene.tokens, k, stretch.scene.actors) for k in range(stretch.first, stretch.last))


def _abroad(stretch: Stretch, at: int) -> Party | None:
    """Gives the state in whose land the place near the word at a token lies: no side of the war, not its ground."""
    scene = stretch.scene
    grounds = {actor.country for actor in scene.war.central} | {actor.name for actor in scene.war.central}
    for k in range(at, min(stretch.last, at + _REACH)):
        named = state_at(scene.tokens, k, "en")
        land = scene.war.land_at(scene.tokens[k].span)
        state = states_by_name().get(land or "")
        actor: KnownActor | None = named[0] if named is not None else state.actor if state is not None else None
        actor = scene.towns.get(scene.tokens[k].start, actor)
        if actor is None or not scene.tokens[k].is_capital:
            continue
        if actor in scene.war.central | {scene.home} or actor.name in grounds | {ground_of(scene)}:
            return None
        return Party(k, k + 1, scene.tokens[k].span, actor, MentionForm.NAME, "in", False, ELSEWHERE)
    return None


def _whose(stretch: Stretch, giver: Party | None) -> Party | None:
    """Gives the side that has what is told of: named in the stretch, meant by a pronoun, else the paragraph's."""
    scene = stretch.scene
    inside = [s for s in stretch.sides if group(s, scene) in scene.war.central and s.part is not Part.ENEMY]
    inside = [s for s in inside if giver is None or group(s, scene) != giver.actor]
    if inside:
        return inside[0].party
    theme = scene.theme
    fits = theme is not None and group(theme, scene).kind in STATES | ARMED_GROUPS
    return theme if fits else None
