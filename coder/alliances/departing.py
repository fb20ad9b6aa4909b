"""Help that ends or wanes because an outsider's people leave: "the last Zedlandian soldiers flew home", in English."""

from coder.alliances.beneficiary import is_jihadist
from coder.alliances.constructions import stands
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Scene
from coder.alliances.sides import Part, Side, group
from coder.alliances.stretch import Gist, Stretch
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm

_OWN = 5  # tokens between an owner and his people
_VERB = 14  # tokens behind people in which the verb of leaving stands
_SENDERS = STATES | ARMED_GROUPS | {ActorKind.EXTERNAL_FORCES}
_PLACES = frozenset({Part.PLACE, Part.TO, Part.ENEMY, Part.BESIDE, Part.OF})


def departing(stretch: Stretch) -> Gist | None:
    """Reads soldiers of an outsider that leave the land of the war: they helped whom they were there for until then.

    Rule of composition: foreign people under arms of which an article on a war tells that they go home were there for
    the side that the paragraph or the pronouns of the clause are about, else for the state at home.
    """
    scene = stretch.scene
    if scene.support.language != "en" or not scene.war.central:
        return None
    if all(group(side, scene) in scene.war.central for side in stretch.sides):
        return None
    leaving, thinning = stands("leaving", stretch.tokens, "en"), stands("thinning", stretch.tokens, "en")
    if leaving is None and thinning is None:
        return None
    if stands("unleaving", stretch.tokens, "en") is not None or stretch.noun("combat") is not None:
        return None
    verb = stretch.first + (thinning if thinning is not None else leaving or 0)
    giver = next((s for s in stretch.sides if _are_people(s, stretch, verb)), None)
    receiver = _receiver(stretch, giver) if giver is not None else None
    if giver is None or receiver is None:
        return None
    status = AllianceStatus.WEAKENING if thinning is not None else AllianceStatus.ENDED
    return Gist(giver.party, receiver, verb, AllianceKind.MILITARY, "its people leave", sure=True, status=status)


def _are_people(side: Side, stretch: Stretch, verb: int) -> bool:
    """Says whether an actor before the verb is people under arms of an outsider, or owns them."""
    scene, party = stretch.scene, side.party
    if party.first > verb or verb - party.last > _VERB or side.part in _PLACES:
        return False
    whose = group(side, scene)
    if whose in scene.war.central or whose.kind not in _SENDERS or whose == scene.home:
        return False
    words = scene.tokens[party.first : min(verb, party.last + _OWN)]
    people = any(stretch.field.noun(token, ("people",)) is not None for token in words)
    nation = party.form is MentionForm.ADJECTIVE and scene.tokens[party.last - 1].lower.endswith(("s", "ese", "ish"))
    return people or nation or whose.kind is ActorKind.EXTERNAL_FORCES


def _receiver(stretch: Stretch, giver: Side) -> Party | None:
    scene = stretch.scene
    mine = group(giver, scene)
    named = [s.party for s in stretch.sides if group(s, scene) in scene.war.central and s.part is not Part.ENEMY]
    named = [p for p in named if group(p, scene) != mine and not is_jihadist(group(p, scene))]
    if len({group(p, scene) for p in named}) == 1:
        return named[0]
    theme = scene.theme
    if theme is not None and group(theme, scene) in scene.war.central and not is_jihadist(group(theme, scene)):
        return theme if not _are_foes(giver, theme, scene) else None
    if scene.home is None or scene.home not in scene.war.central or scene.home == mine:
        return None
    home = Party(-1, -1, giver.party.span, scene.home, MentionForm.NAME, None, False, ELSEWHERE)
    return home if not _are_foes(giver, home, scene) else None


def _are_foes(giver: Side, other: Party, scene: Scene) -> bool:
    return scene.war.are_foes(group(giver, scene), group(other, scene))
