"""Whom an outsider helps in a stretch: the one belligerent named in it, else whom the text is about."""

from collections.abc import Sequence

from coder.actors.states import peoples
from coder.alliances.constructions import stands
from coder.alliances.leanings import leanings
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Scene
from coder.alliances.sides import Part, Side, group
from coder.alliances.stretch import Stretch
from coder.alliances.whom import understood
from coder.kinds import ARMED_GROUPS, NO_ALLIES, STATES
from coder.mentions import MentionForm
from coder.wordlists import word_list

_PURPOSE = 5  # tokens behind "om X" in which "te" and its verb stand
_HUNTING = word_list("nl/ties.toml", "hunting")
_TOWARDS = frozenset({"naar", "richting", "in", "tot", "op"})


def may_be_helped(receiver: Party, scene: Scene) -> bool:
    return group(receiver, scene).kind in STATES | ARMED_GROUPS or receiver.actor.leads is not None


def receiver_of(stretch: Stretch, giver: Side) -> Party | None:
    """Gives who is helped: the one belligerent of the stretch, else whom the text is about."""
    scene = stretch.scene
    others = [
        s for s in stretch.sides if group(s, scene) != group(giver, scene) and s.party.actor.kind not in NO_ALLIES
    ]
    served = _served(stretch, others)
    if served is not None:
        return served
    central = [s for s in others if s.part is not Part.PLACE and _is_central(s, scene)]
    if len({group(s, scene) for s in central}) > 1 or any(_is_goal(s) for s in central):
        return None  # "against X", "sent troops to X"
    if any(s.part is not Part.SOURCE and _is_third(s, scene) for s in others):
        return None  # "Ugandan soldiers hunt the ADF"
    if central and _is_prey(central[0], stretch):
        rest = [b for b in scene.belligerents if b != group(central[0], scene)]
        named = Party(-1, -1, giver.party.span, rest[0], MentionForm.NAME, None, False, ELSEWHERE) if rest else None
        return named if len(rest) == 1 else None
    landed = _landed(stretch, giver) if not central else None
    if landed is not None:
        return landed
    if central:
        return _owner(central[0].party, scene)
    return _unnamed(stretch, giver) or understood(scene, giver.party)


def _served(stretch: Stretch, others: Sequence[Side]) -> Party | None:
    """Gives for whom people of a state fly or fight by what stands behind "voor": "piloten vliegen voor X"."""
    if stretch.noun("people") is None or not stretch.has("fight", "abide"):
        return None
    told = [s.party for s in others if s.party.preposition == "voor" and group(s, stretch.scene).kind in STATES]
    told = [p for p in told if any(t.is_capital for t in stretch.scene.tokens[p.first : p.last])]
    return told[0] if len(told) == 1 else None


def _landed(stretch: Stretch, giver: Side) -> Party | None:
    """Gives the state in whose town goods of another arrive: "in Mogadishu landden toestellen met wapens"."""
    arms = giver.name == "arms" or stretch.noun("arms") is not None
    if not arms or stands("arriving", stretch.tokens) is None:
        return None
    mine = group(giver, stretch.scene)
    places = [s for s in stretch.sides if s.part is Part.PLACE and group(s, stretch.scene) != mine]
    return places[0].party if len({group(s, stretch.scene) for s in places}) == 1 else None


def _owner(party: Party, scene: Scene) -> Party:
    """Gives the leader told of last for "his palace", which is the state's."""
    if party.form is not MentionForm.FORCES or scene.topic is None or party.first < 1:
        return party
    owned = scene.tokens[party.first - 1].lower in scene.support.words["possessive"]
    return scene.topic if owned and group(scene.topic, scene) == group(party, scene) else party


def _is_prey(side: Side, stretch: Stretch) -> bool:
    """Says whether something is there to fight a side: "to track down jihadists", "om X op te sporen"."""
    tokens = stretch.scene.tokens
    before = [token.lower for token in tokens[max(stretch.first, side.party.first - 3) : side.party.first]]
    behind = [token.lower for token in tokens[side.party.last : min(stretch.last, side.party.last + _PURPOSE)]]
    return "om" in before and "te" in behind and not _HUNTING().isdisjoint(behind)


def _is_goal(side: Side) -> bool:
    return side.part is Part.ENEMY or side.party.preposition in _TOWARDS


def _is_third(side: Side, scene: Scene) -> bool:
    """Says whether somebody else stands there whom it may be about: a group that is no belligerent."""
    actor = group(side, scene)
    return bool(scene.belligerents) and actor not in scene.belligerents and actor.kind in ARMED_GROUPS


def _unnamed(stretch: Stretch, giver: Side) -> Party | None:
    """Gives which of a state and an armed group at war is helped where none is named.

    "Them" are the fighters; people of a foreign state who are there at all are there for the state.
    """
    scene, words = stretch.scene, stretch.scene.support.words
    states = [b for b in scene.belligerents if b.kind in STATES]
    bands = [b for b in scene.belligerents if b.kind in ARMED_GROUPS]
    if len(states) != 1 or len(bands) != 1:
        return None
    lowers = {token.lower for token in stretch.tokens}
    topic = scene.actors.group_of(scene.topic.actor) if scene.topic is not None else None
    several = scene.tokens[giver.party.last - 1].lemma in peoples("nl")  # "the Turks ... their base"
    if leanings()["stance"].at(stretch.tokens) is not None:
        meant = states[0]  # "stands behind the king"
    elif leanings()["pupil"].at(stretch.tokens) is not None and group(giver, scene).kind in STATES:
        meant = states[0]  # "its protégé"
    elif stretch.noun("people") is not None and leanings()["leaving"].at(stretch.tokens) is not None:
        meant = states[0]  # "takes its soldiers home"
    elif lowers & (words["plural"] - words["possessive"] if several else words["plural"]):
        meant = bands[0]
    elif lowers & words["person"] or (giver.name == "people" and topic not in scene.belligerents):
        meant = states[0]
    else:
        return None
    return Party(-1, -1, giver.party.span, meant, MentionForm.NAME, None, False, ELSEWHERE)


def _is_central(side: Side, scene: Scene) -> bool:
    actor = group(side, scene)
    if scene.belligerents:
        return actor in scene.belligerents
    return actor.kind in STATES | ARMED_GROUPS or side.party.actor.leads is not None
