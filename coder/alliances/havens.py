"""Support by letting somebody live: an armed group whose people live, train or heal in a place of another country."""

from coder.actors.states import states_by_name
from coder.alliances.constructions import stands
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Scene
from coder.alliances.sides import Part, Side, group
from coder.alliances.stretch import Gist, Stretch
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import KnownActor, MentionForm

_PLACE = 14  # tokens behind the verb in which the place stands
_GUESTS = ARMED_GROUPS - {ActorKind.IDENTITY_MILITIA}


def havens(stretch: Stretch) -> Gist | None:
    """Reads "the group's leaders live comfortably in Z-town", where that town lies in another country.

    Rule of the world: nobody under arms lives, trains, heals or keeps an office abroad for long unless the state there
    lets him.
    """
    scene = stretch.scene
    if scene.support.language != "en" or not scene.war.lands:
        return None
    at = stands("dwelling", stretch.tokens, "en")
    if at is None or stands("violent", stretch.tokens, "en") is not None:
        return None
    if scene.support.has("negation", stretch.tokens) or scene.support.has("accusing", stretch.tokens):
        return None
    verb = stretch.first + at
    guest = next((s.party for s in stretch.sides if s.party.first <= verb and _is_guest(s, stretch)), None)
    guest = guest or _meant(stretch)
    host = _host(stretch, verb, group(guest, scene)) if guest is not None else None
    if guest is None or host is None:
        return None
    bygone = stands("bygone", stretch.tokens, "en") is not None
    status = AllianceStatus.ENDED if bygone else AllianceStatus.ACTIVE
    kind = AllianceKind.UNSPECIFIED
    return Gist(host, guest, verb, kind, "lives in another's country", sure=True, status=status)


def _is_guest(side: Side, stretch: Stretch) -> bool:
    return side.part in {Part.BARE, Part.SOURCE, Part.OF} and group(side, stretch.scene).kind in _GUESTS


def _meant(stretch: Stretch) -> Party | None:
    """Gives the group that a paragraph is about for "its wounded" at the head of a stretch."""
    theme, first = stretch.scene.theme, stretch.scene.tokens[stretch.first].lower
    if theme is None or first not in stretch.scene.support.words["possessive"]:
        return None
    return theme if group(theme, stretch.scene).kind in _GUESTS else None


def _described(scene: Scene, position: int) -> str | None:
    """Gives the country that an adjective behind a preposition tells: "in Zedlandian villages"."""
    mention = scene.actors.at(scene.tokens[position].span)
    if mention is None or mention.form is not MentionForm.ADJECTIVE or mention.actor.kind not in STATES:
        return None
    placed = scene.tokens[position - 1].lower in {"in", "at", "on", "inside", "near", "across"}
    return mention.actor.name if placed else None


def _host(stretch: Stretch, verb: int, guest: KnownActor) -> Party | None:
    """Gives the state in whose land the nearest place behind the verb lies: no side of the war, not the group's own."""
    scene = stretch.scene
    for position in range(verb + 1, min(stretch.last, verb + _PLACE)):
        span = scene.tokens[position].span
        country = scene.war.land_at(span) or _described(scene, position)
        state = states_by_name().get(country) if country is not None else None
        if state is None:
            continue
        if country == guest.country or state.actor in scene.war.central | {scene.home}:
            return None
        if guest.country is None and scene.home is None:
            return None
        return Party(position, position + 1, span, state.actor, MentionForm.NAME, "in", False, ELSEWHERE)
    return None
