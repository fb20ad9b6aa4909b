"""Support told by goods or people alone: what would be lacking, and where goods come from."""

from coder.alliances.constructions import stands
from coder.alliances.field import kind_of
from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.alliances.sides import Part, Side
from coder.alliances.stretch import Gist, Stretch
from coder.codebook import ActorKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES

_GIVEN = frozenset({"arms", "money", "backing"})
_UNREAL = frozenset({"zou", "zouden", "had", "hadden", "was", "waren"})
_THAT = frozenset({"die", "dat", "waarmee"})
_WHOM = frozenset({"wie", "wier", "wiens", "welke", "welk", "hetwelk", "which", "whom", "whose"})
_AT = frozenset({"op", "tegen"})
_SHOOTING = ("schoot", "schoten", "schiet", "vuur", "gevuurd", "afgevuurd", "lanceer", "gelanceerd", "opende")
_LACKED = 6  # tokens between "without" and who is lacking


def lacking(stretch: Stretch) -> Gist | None:
    """Reads "without the Turkish instructors Somalia had no army", "takes no step without its guards of Wagner"."""
    scene, words = stretch.scene, stretch.field.words
    for index in range(stretch.first, stretch.last):
        if scene.tokens[index].lower not in words["lacking"]:
            continue
        whose = _without_whom(stretch, index)
        if whose is not None:
            return whose
        near = [s for s in stretch.sides if index < s.party.first <= index + _LACKED]
        sent = _sent(stretch, index, near)
        if sent is not None:
            return sent
        if not near or not _only_describes(stretch, index + 1, near[0]):
            continue
        end = max(near[0].party.last, (near[0].noun or 0) + 1)
        if any(t.lower in scene.support.words["infinitive"] for t in scene.tokens[end : end + 4]):
            continue  # "without asking X"
        rest = [*scene.tokens[stretch.first : index], *scene.tokens[end : stretch.last]]
        if stretch.field.find("standing", rest) is None:
            continue
        others = stretch.others(near[0], Part.BARE, Part.TO, Part.SOURCE, Part.OF)
        receiver = others[0].party if others else stretch.pointed(near[0]) or scene.topic
        if receiver is not None:
            return Gist(near[0].party, receiver, index + 1, kind_of(near[0].name), "lacking", lacked=True)
    return None


def _sent(stretch: Stretch, index: int, near: list[Side]) -> Gist | None:
    """Reads in Dutch who sent what is lacking: "zonder de commando's die X stuurde, was de president verjaagd"."""
    scene, tokens = stretch.scene, stretch.scene.tokens
    if scene.support.language != "nl" or not near or near[0].party.first < 2:
        return None
    giver = near[0]
    goods = next((k for k in range(index + 1, giver.party.first) if stretch.field.noun(tokens[k]) is not None), None)
    if goods is None or tokens[giver.party.first - 1].lower not in _THAT | {"de", "het"}:
        return None
    if not any(token.lower in _THAT for token in tokens[goods + 1 : giver.party.first]):
        return None
    comma = next((k for k in range(giver.party.last, stretch.last) if tokens[k].text == ","), None)
    if comma is None or comma + 1 >= stretch.last or tokens[comma + 1].lower not in _UNREAL:
        return None
    others = [s for s in stretch.others(giver, Part.BARE, Part.OF) if s.party.first > comma]
    receiver = others[0].party if others else stretch.told(giver)
    name = stretch.field.noun(tokens[goods])
    return Gist(giver.party, receiver, goods, kind_of(name), "lacking", lacked=True) if receiver is not None else None


def _without_whom(stretch: Stretch, index: int) -> Gist | None:
    """Reads a relative clause: "de vredesmacht van X, zonder welke ...", "without which Y ..."."""
    tokens = stretch.scene.tokens
    if index + 1 >= stretch.last or tokens[index + 1].lower not in _WHOM:
        return None
    if stretch.field.find("standing", tokens[index : stretch.last]) is None:
        return None
    before = [s for s in stretch.sides if s.party.last <= index]
    if not before:
        return None
    giver = before[-1]
    others = [s for s in stretch.others(giver, Part.BARE, Part.TO, Part.OF) if s.party.first > index]
    receiver = others[0].party if others else stretch.told(giver)
    goods = stretch.field.noun(tokens[index + 2], _GIVEN) if index + 2 < stretch.last else None
    if receiver is None:
        return None
    return Gist(giver.party, receiver, index + 1, kind_of(goods or giver.name), "without whom", lacked=True)


def _only_describes(stretch: Stretch, begin: int, side: Side) -> bool:
    """Says whether only determiners, adjectives and nouns of the field stand before a party."""
    scene = stretch.scene
    closed = scene.speech.words["definite"] | scene.speech.words["determiners"] | scene.support.words["possessive"]
    closed = closed | scene.support.words["of"]
    return all(
        t.lower in closed or t.lower.endswith("e") or stretch.field.noun(t) is not None
        for t in scene.tokens[begin : side.party.first]
    )


def origin(stretch: Stretch) -> Gist | None:
    """Reads goods by where they come from: "the missiles of the group come from Iran", "flies Turkish drones"."""
    scene = stretch.scene
    if stretch.hostile or scene.support.has("captured", stretch.tokens):
        return None
    goods = stretch.noun("arms", "money")
    for side in stretch.sides:
        made = side.part is Part.SOURCE and side.name in _GIVEN
        if made and not stretch.has("get", "move", "give"):
            continue
        if not made and (side.part is not Part.FROM or goods is None):
            continue
        if not made and not stretch.has("get", "move", "cease", "dwindle"):
            continue
        getting = stretch.has("get")
        parts = (Part.TO, Part.BARE, Part.OF, Part.SOURCE) if getting else (Part.TO, Part.OF, Part.SOURCE, Part.BARE)
        near = scene.tokens[max(stretch.first, side.party.first - 2) : side.party.first]
        if scene.support.language == "nl" and any(token.lower == "om" for token in near):
            continue  # "asked for Russian help"
        if scene.support.language == "nl" and not made and stands("leaving", near) is not None:
            continue  # "left X"
        if made and scene.support.language == "nl" and (_is_neutral(stretch, side) or _is_shot_at(stretch, side)):
            continue  # "de blauwhelmen"; "schoten op een Amerikaans oorlogsschip"
        others = [s for s in stretch.others(side, *parts) if s.party.actor.kind is not ActorKind.ORGANISATION]
        receiver = _of_there(stretch, others[0].party) if others else stretch.pointed(side)
        if receiver is None and not made and stretch.has("move", "cease", "dwindle"):
            receiver = stretch.told(side)
        if receiver is not None and _goes_abroad(side.party, receiver, scene):
            continue
        if receiver is not None and receiver.actor != side.party.actor and _is_in_war(receiver, scene):
            at = side.noun if side.noun is not None else goods
            name = side.name or stretch.field.noun(scene.tokens[at or 0])
            status = stretch.course if not made else AllianceStatus.ACTIVE
            return Gist(side.party, receiver, at or 0, kind_of(name), "goods by their origin", status=status)
    return None


def _is_neutral(stretch: Stretch, side: Side) -> bool:
    words = stretch.scene.tokens[side.party.first : side.party.last]
    return stretch.field.find("neutral", words) is not None


def _is_shot_at(stretch: Stretch, side: Side) -> bool:
    """Says whether Dutch goods are a target: behind "op" or "tegen", with a verb of shooting in the clause."""
    tokens = stretch.scene.tokens
    near = {token.lower for token in tokens[max(stretch.first, side.party.first - 2) : side.party.first]}
    return bool(near & _AT) and any(token.lower.startswith(_SHOOTING) for token in stretch.tokens)


def _goes_abroad(giver: Party, receiver: Party, scene: Scene) -> bool:
    """Says whether Dutch tells of goods or people that leave a land at war: "schepen om burgers uit X te halen"."""
    group = scene.actors.group_of
    home = scene.belligerents | {scene.home}
    leaving = group(giver.actor) in home and group(receiver.actor) not in home
    return scene.support.language == "nl" and leaving and group(receiver.actor).kind in STATES


def _is_in_war(receiver: Party, scene: Scene) -> bool:
    """Says whether goods may be for a war: in English to an armed group, or to a side, and no goods of trade."""
    actor = scene.actors.group_of(receiver.actor)
    if scene.support.language != "en" or actor.kind in ARMED_GROUPS:
        return True
    if any(token.lower in scene.support.words["traded"] for token in scene.tokens):
        return False
    return not scene.war.central or actor in scene.war.central


def _of_there(stretch: Stretch, receiver: Party) -> Party:
    """Gives the group told of that is at home in a country into which arms are brought, else who was read."""
    scene, told = stretch.scene, stretch.scene.topic
    vague = scene.tokens[receiver.last - 1].lower in scene.support.generic and not stretch.has("get")
    if told is None or not vague or receiver.actor.kind not in STATES:
        return receiver
    band = scene.actors.group_of(told.actor)
    return told if band.kind in ARMED_GROUPS and band.country == receiver.actor.country else receiver
