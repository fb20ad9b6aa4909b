"""Which outsider a stretch tells of: a state, its people and goods, or a group that is no party to the war."""

from collections.abc import Sequence

from coder.actors.hirelings import SEND_HIRELINGS
from coder.actors.states import peoples
from coder.alliances.leanings import leanings
from coder.alliances.scene import Scene
from coder.alliances.sides import Part, Side, group
from coder.alliances.stretch import Stretch
from coder.kinds import ARMED_GROUPS, PARTIES_TO_CONFLICTS
from coder.mentions import KnownActor, MentionForm

GIVEN = ("arms", "people", "money")
"""The classes of nouns for what is given."""
HIRELINGS = tuple(
    "huurlingen huursoldaten huurling huursoldaat mercenaries zakenlieden zakenlui ondernemers handelaren handelaars"
    " smokkelaars piraten geldschieters inkopers oligarchen miljonairs businessmen traders smugglers pirates tycoons"
    " moneylenders".split()
)
"""People of a country who act for pay or profit, not for its state."""
_LISTING = frozenset({"en", ",", "de", "het", "ook", "leger", "legers"})
_NEAR = 3  # tokens before a place in which what comes from there stands


def outsider(stretch: Stretch) -> Side | None:
    """Gives the one outsider of a stretch; one that is only a place where somebody has his patron."""
    scene, found = stretch.scene, abroad(stretch)
    free = [s for s in found if s.part is not Part.PLACE]
    if not free and leanings()["patron"].at(stretch.tokens) is not None:
        free = found
    return (
        free[0] if free and len({group(s, scene) for s in joined(free, scene)}) == len(_groups(free, scene)) else None
    )


def joined(free: Sequence[Side], scene: Scene) -> list[Side]:
    """Gives the first side with those listed behind it: "the Nigerien and Malian armies"."""
    listed = list(free[:1])
    for side in free[1:]:
        between = scene.tokens[listed[-1].party.last : side.party.first]
        if group(side, scene) != group(listed[-1], scene) and any(t.lower not in _LISTING for t in between):
            break
        listed.append(side)
    return listed


def _groups(free: Sequence[Side], scene: Scene) -> set[KnownActor]:
    return {group(side, scene) for side in free}


def abroad(stretch: Stretch) -> list[Side]:
    return [s for s in stretch.sides if s.part not in {Part.ENEMY, Part.TO} and _may_give(s, stretch.scene)]


def _may_give(side: Side, scene: Scene) -> bool:
    return is_outsider(side, scene) and not _only_says(side, scene) and not _is_hireling(side, scene)


def _is_hireling(side: Side, scene: Scene) -> bool:
    """Says whether people of a country only fight for pay, sent by nobody at home: "Syrian mercenaries"."""
    if side.noun is None or group(side, scene).name in SEND_HIRELINGS:
        return False
    return scene.tokens[side.noun].lower.endswith(HIRELINGS)


def _only_says(side: Side, scene: Scene) -> bool:
    """Says whether a verb of speech stands right beside an actor: ", zei de regering van X"."""
    tokens = scene.tokens
    near = (side.party.first - 1, side.party.first - 2, side.party.last)
    return any(0 <= k < len(tokens) and scene.speech.verb_at(tokens, k) is not None for k in near)


def is_outsider(side: Side, scene: Scene) -> bool:
    actor = group(side, scene)
    if side.party.form is MentionForm.PRONOUN or actor in scene.belligerents or actor == scene.home:
        return False
    if not scene.belligerents and scene.topic is not None and scene.actors.group_of(scene.topic.actor) == actor:
        return False
    if actor.kind not in PARTIES_TO_CONFLICTS or actor.country is None or not actor.known:
        return False
    named = any(token.is_capital for token in scene.tokens[side.party.first : side.party.last])
    if actor.kind in ARMED_GROUPS and not named:
        return False  # "the rebels"
    return actor.country not in {b.country for b in scene.belligerents} | {scene.home.country if scene.home else None}


def brings_own(giver: Side, scene: Scene) -> bool:
    """Says whether people or goods of a state are told of: "Turkish drones", "two thousand Americans"."""
    if group(giver, scene).kind in ARMED_GROUPS:
        return False
    if giver.part is Part.SOURCE:
        near = scene.tokens[max(0, giver.party.first - 1) : giver.party.last]
        if giver.party.form is MentionForm.FORCES and not any(token.is_capital for token in near):
            return False  # "de huurlingen", whoever they are
        one = giver.party.first > 0 and scene.tokens[giver.party.first - 1].lower == "een"
        return giver.name in GIVEN and not (one and giver.name == "people")  # "een Russische officier"
    word = scene.tokens[giver.party.last - 1]
    return giver.part is Part.BARE and giver.party.form is MentionForm.ADJECTIVE and word.lemma in peoples("nl")


def is_behind_goods(giver: Side, stretch: Stretch) -> bool:
    """Says whether goods or people stand right before where they come from: "vrachtwagens uit Gisenyi"."""
    tokens = stretch.scene.tokens
    near = tokens[max(stretch.first, giver.party.first - _NEAR) : giver.party.first]
    return any(stretch.field.noun(token, GIVEN) is not None for token in near)
