"""Support where whom it is for is left to be understood: who holds a front, pays for goods, whose contract ran out."""

from coder.alliances.field import kind_of
from coder.alliances.party import Party
from coder.alliances.sides import Part, Side
from coder.alliances.stretch import Gist, Stretch, is_armed
from coder.alliances.whom import understood
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES

_HIRED = ARMED_GROUPS | {ActorKind.EXTERNAL_FORCES}


def front(stretch: Stretch) -> Gist | None:
    """Reads "X's men hold the line in the mountains": those of abroad hold it for whom the text is about."""
    at = stretch.says("front")
    if at is None or not stretch.has("abide", "keep", "fight") or stretch.noun("combat") is not None:
        return None
    free = [s for s in stretch.sides if s.part in {Part.BARE, Part.SOURCE}]
    if _is_against(stretch):
        return None
    if not free or not is_armed(free[0]) or free[0].party.first > at:
        return None
    giver = free[0].party
    named = [s.party for s in stretch.sides if s.party.preposition in stretch.field.words["behalf"]]
    receiver = named[0] if named else understood(stretch.scene, giver, state=True)
    if receiver is None or not _is_from_abroad(stretch, free[0], receiver):
        return None
    return Gist(giver, receiver, at, AllianceKind.MILITARY, "holds a front for another")


def _is_against(stretch: Stretch) -> bool:
    """Says whether the front is held against whom the text is about: "against it", "against him"."""
    words = stretch.scene.support.words
    pronouns = words["plural"] | words["person"] | words["it"]
    tokens = stretch.tokens
    return any(t.lower in words["against"] and tokens[k + 1].lower in pronouns for k, t in enumerate(tokens[:-1]))


def _is_from_abroad(stretch: Stretch, side: Side, receiver: Party) -> bool:
    """Says whether people are of another country than whom they may help, so that they are there for that one."""
    actor = stretch.scene.actors.group_of(side.party.actor)
    home = receiver.actor.country or receiver.actor.name
    return actor.country is not None and actor.country != home


def provision(stretch: Stretch) -> Gist | None:
    """Reads "it is X, envoys say, that buys the shells": a cleft names the giver, the text the receiver."""
    scene = stretch.scene
    at = stretch.noun("arms", "money", "people")
    if at is None or scene.forms.isdisjoint(scene.support.words["cleft"]):
        return None
    cleft = next(
        (
            k
            for k in range(stretch.first, stretch.last - 2)
            if scene.tokens[k].lower in scene.support.words["cleft"]
            and scene.tokens[k + 1].lower in scene.support.words["copula"]
        ),
        None,
    )
    hostile = stretch.says("hostile") is not None  # "buys the shells" is no shelling
    if cleft is None or hostile or not _provides(stretch):
        return None
    giver = next((s.party for s in stretch.sides if 0 < s.party.first - cleft <= 3 and s.part is Part.BARE), None)
    if giver is None or scene.relative(at) is None:
        return None
    receivers = [s for s in stretch.sides if s.part is Part.TO and s.party.actor != giver.actor]
    receiver = receivers[0].party if receivers else _pointed(stretch) or understood(scene, giver)
    if receiver is None or receiver.actor == giver.actor:
        return None
    name = stretch.field.noun(scene.tokens[at], ("arms", "money", "people"))
    return Gist(giver, receiver, at, kind_of(name), "it is who gives")


def _provides(stretch: Stretch) -> bool:
    return stretch.has("give", "move", "get", "sustain") or stretch.says("buying") is not None


def _pointed(stretch: Stretch) -> Party | None:
    """Gives whom "behind them" names in the part of the sentence before."""
    scene = stretch.scene
    words = scene.support.words["plural"] | scene.support.words["person"]
    before = [p for p in scene.parties if p.last <= stretch.first and scene.tokens[p.first].lower in words]
    return before[-1] if before else None


def _is_hired(stretch: Stretch, side: Side) -> bool:
    people = stretch.field.noun(stretch.scene.tokens[side.party.first], ("people",)) is not None
    return side.party.actor.kind in _HIRED or (people and side.party.actor.kind is ActorKind.ORGANISATION)


def lapsed(stretch: Stretch) -> Gist | None:
    """Reads hirelings whose contract ran out or who packed up: they served the state that the text is about."""
    at = stretch.says("contract")
    if at is None or stretch.scene.support.has("hypothetical", stretch.tokens):
        return None
    over = stretch.course is AllianceStatus.ENDED or stretch.says("expired") is not None
    hired = [s for s in stretch.sides if s.part in {Part.BARE, Part.SOURCE} and _is_hired(stretch, s)]
    if not over or not hired or stretch.scene.support.has("negation", stretch.tokens):
        return None
    giver = hired[0].party
    named = [s.party for s in stretch.sides if s.party.actor.kind in STATES and s.party.actor != giver.actor]
    receiver = named[0] if named else understood(stretch.scene, giver, state=True)
    home = giver.actor.kind in ARMED_GROUPS and not _is_from_abroad(stretch, hired[0], receiver or giver)
    if receiver is None or home:
        return None
    return Gist(giver, receiver, at, AllianceKind.MILITARY, "contract ran out", status=AllianceStatus.ENDED)
