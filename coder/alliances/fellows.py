"""Support told by people: who helps, guards and trains another, lies next to him, fights for him, is behind him."""

from coder.alliances.constructions import stands
from coder.alliances.field import kind_of
from coder.alliances.sides import Part, Side, group
from coder.alliances.stretch import Gist, Stretch, is_armed
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS

_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "this", "that", "each", "every", "another"})
_PASSIVE = 3  # tokens before an English verb in which "is" or "was" makes it passive
_WORDEN = frozenset({"wordt", "worden", "werd", "werden"})
_AT_HAND = 2  # tokens between somebody and "at his side"
_OBJECT = 8  # tokens behind an English verb in which its object stands


def helping(stretch: Stretch) -> Gist | None:
    """Reads people of one's own that help, guard or train another: "Rwandese militairen bewaken de gasterminal"."""
    if not stretch.has("sustain") or stretch.hostile:
        return None
    sent = stretch.has("give") and stretch.noun("people", "arms") is not None
    for side in stretch.sides:
        people = side.name == "people" or side.party.actor.kind is ActorKind.EXTERNAL_FORCES
        if stretch.scene.support.language == "en":
            head = stretch.field.noun(stretch.scene.tokens[side.party.first], ("people",))
            people = people or head is not None or side.party.actor.kind in ARMED_GROUPS
        if side.part not in {Part.SOURCE, Part.BARE} or not (people or (sent and side.part is Part.BARE)):
            continue
        others = stretch.others(side, Part.TO, Part.BARE, Part.OF, Part.PLACE)
        trigger = stretch.at("sustain")
        before = stretch.scene.tokens[max(0, trigger - _PASSIVE) : trigger]
        if stretch.scene.support.language == "en" and before and before[-1].lower in _ARTICLES:
            return None  # "ambushed a patrol of X": a noun
        if stretch.scene.support.language == "en" and stretch.scene.support.has("passive", before):
            return None
        if stretch.scene.support.language == "en":  # the object stands behind the verb
            others += [o for o in stretch.others(side, Part.SOURCE) if o.name == "people"]  # "guides X's commandos"
            others = [other for other in others if 0 < other.party.first - trigger <= _OBJECT]
        helped = others[0].party if others else None
        dutch = stretch.scene.support.language == "nl"
        if helped is None and dutch and side.part is Part.SOURCE and side.name == "people":
            helped = stretch.told(side)  # "Turkish officers had helped with the plans": whom the text is about
        if dutch and side.party.first > trigger and any(s.party.last <= trigger for s in others if s.part is Part.BARE):
            continue  # "the hospital that X opened treats fighters of Y"
        if dutch and _is_passive(stretch, trigger):
            continue
        if helped is not None:
            return Gist(side.party, helped, trigger, AllianceKind.MILITARY, "people that help")
    return None


def _is_passive(stretch: Stretch, trigger: int) -> bool:
    """Says whether a Dutch participle stands with "worden", so that its subject is helped."""
    word = stretch.scene.tokens[trigger].lower
    return word.endswith(("d", "t", "en")) and any(token.lower in _WORDEN for token in stretch.tokens)


def keeping(stretch: Stretch) -> Gist | None:
    """Reads who or whose goods keep another up: "North Korean shells keep the Russian guns going"."""
    at = stretch.says("upright")
    if at is None or not stretch.has("keep"):
        return None
    free = [s for s in stretch.sides if s.part in {Part.SOURCE, Part.BARE}]
    for helped in free[1:]:
        if group(helped, stretch.scene) != group(free[0], stretch.scene):
            return Gist(free[0].party, helped.party, at, kind_of(free[0].name), "keeps another up")
    return None


def letting(stretch: Stretch) -> Gist | None:
    """Reads "Chad lets planes with arms for X land": who lets goods through to another."""
    goods = stretch.noun("arms", "money", "people")
    if goods is None or not stretch.has("let") or not stretch.has("move", "abide") or stretch.hostile:
        return None
    for helped in (s for s in stretch.sides if s.part is Part.TO):
        for side in stretch.others(helped, Part.BARE):
            return Gist(side.party, helped.party, goods, AllianceKind.UNSPECIFIED, "lets goods through")
    return None


def tap(stretch: Stretch) -> Gist | None:
    """Reads "Washington is slowly turning off the tap for Ukraine": a tap, a verb for an end, to whom."""
    at = stretch.says("tap")
    if at is None or not stretch.has("cease", "dwindle"):
        return None
    slow = stretch.says("slowly") is not None or not stretch.has("cease")
    status = AllianceStatus.WEAKENING if slow else AllianceStatus.ENDED
    for helped in (s for s in stretch.sides if s.part is Part.TO):
        for side in stretch.others(helped, Part.BARE):
            return Gist(side.party, helped.party, at, AllianceKind.ECONOMIC, "turns off the tap", status=status)
    return None


def beside(stretch: Stretch) -> Gist | None:
    """Reads people of one's own next to another's: "naast zijn mannen lagen Noord-Koreanen in de loopgraven"."""
    if not stretch.has("abide", "fight") or stretch.noun("combat") is not None:
        return None
    if stretch.scene.support.language == "nl" and stretch.says("hostile") is not None:
        return None
    if stretch.has("fight") and stretch.says("joint") is None:
        return None  # "fought with" may be against
    for other in stretch.sides:
        among = _is_among(other, stretch)
        if (other.part is not Part.BESIDE and not among) or not is_armed(other):
            continue
        for side in stretch.others(other, Part.BARE, Part.SOURCE):
            if is_armed(side) and (side.name == "people" or not among):
                helper, helped = side, other
                trigger = stretch.at("abide")
                return Gist(helper.party, helped.party, trigger, AllianceKind.MILITARY, "people side by side")
    return None


def _is_among(other: Side, stretch: Stretch) -> bool:
    """Says whether Dutch tells of somebody's people among another's: "officieren van X lopen rond bij de Y"."""
    if stretch.scene.support.language != "nl" or other.party.preposition != "bij" or stretch.has("fight"):
        return False
    return stands("held", stretch.tokens) is None and not stretch.scene.support.has("meeting", stretch.tokens)


def fighting_for(stretch: Stretch) -> Gist | None:
    """Reads "militias threw themselves into the fight for Kinshasa": an armed actor, an expression of fight, "for"."""
    at = stretch.says("battle")
    if at is None:
        return None
    for helped in (s for s in stretch.sides if s.party.preposition in stretch.field.words["behalf"]):
        for side in stretch.others(helped, Part.BARE, Part.SOURCE):
            if is_armed(side):
                return Gist(side.party, helped.party, at, AllianceKind.MILITARY, "fights for another")
    return None


def on_side(stretch: Stretch) -> Gist | None:
    """Reads "bombs along on the American side": an adjective before the word for a side."""
    scene = stretch.scene
    for helped in stretch.sides:
        end = helped.party.last
        inside = scene.tokens[end - 1].lower in stretch.field.words["camp"]
        if not inside and (end >= stretch.last or scene.tokens[end].lower not in stretch.field.words["camp"]):
            continue
        if any(token.lower == "grens" for token in scene.tokens[end : end + 4]):
            continue  # "on the Chadian side of the border"
        if helped.party.preposition not in stretch.field.words["to"] or not stretch.has("abide", "fight"):
            continue
        others = stretch.others(helped, Part.BARE, Part.SOURCE)
        if others:
            return Gist(others[0].party, helped.party, end, AllianceKind.MILITARY, "on another's side")
    return None


def around(stretch: Stretch) -> Gist | None:
    """Reads "finds Orbán on his side", "has Moscow behind him"."""
    at = stretch.says("around")
    if at is not None and stretch.scene.support.language == "nl":
        along = [s for s in stretch.sides if s.party.preposition == "met" and 0 <= at - s.party.last <= _AT_HAND]
        beside_whom = stretch.others(along[0], Part.BARE) if along else []
        if beside_whom:  # "met X aan zijn zijde"
            return Gist(along[0].party, beside_whom[0].party, at, AllianceKind.UNSPECIFIED, "has somebody beside")
    if at is None or not stretch.has("have") or stretch.scene.support.has("hypothetical", stretch.tokens):
        return None
    bare = [s for s in stretch.sides if s.part in {Part.BARE, Part.SOURCE} and s.party.first < at]
    if len(bare) < 2:
        return None
    helped = next((s for s in bare[:-1] if group(s, stretch.scene) != group(bare[-1], stretch.scene)), None)
    if helped is None:
        return None
    return Gist(bare[-1].party, helped.party, at, AllianceKind.UNSPECIFIED, "has somebody behind")
