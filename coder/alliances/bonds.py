"""What became of a bond between two: "de band tussen X en Y is bekoeld", "met X is de band verbroken"."""

from collections.abc import Iterator

from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.party import Party, together
from coder.alliances.scene import Backing, Scene
from coder.alliances.sides import group
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.kinds import NO_ALLIES, STATES
from coder.wordlists import word_list

_NOUNS = {
    "nl": word_list("nl/ties.toml", "bonds_of_friends"),
    "en": word_list("en/ties.toml", "bonds_of_friends"),
}
_TURNING = word_list("nl/ties.toml", "seems_or_begins")
_SOURED = word_list("nl/ties.toml", "bonds_soured")
_GONE = word_list("nl/ties.toml", "bonds_gone")
_NEAR = 4  # tokens between the noun and its preposition
_TWO = 2
_RELATIVE = 6  # tokens between the two in a clause on their bond


def bonds(scene: Scene) -> Iterator[Backing]:
    """Reads a bond that wanes or has ended, with its two sides; a bond that only exists says not who helps whom.

    Rule of the world: of two the outsider helped the one who is at war or at home; of a state and a group the state.
    """
    nouns = _NOUNS[scene.support.language]()
    for index, token in enumerate(scene.tokens):
        if token.lower not in nouns:
            continue
        first, last = scene.clause(index)
        status = _status(scene, index, first, last)
        sides = _sides(scene, index, first, last) if status is not None else None
        if status is None or sides is None:
            continue
        kind = scene.support.kind_of(scene.tokens[max(first, index - 2) : index + 1]) or AllianceKind.UNSPECIFIED
        yield Backing((sides[0],), (sides[1],), index, first, last, kind, status, f"bond: {token.lower}", noun=True)


def _status(scene: Scene, index: int, first: int, last: int) -> AllianceStatus | None:
    """Gives what the clause of a bond tells of it; None where it is neither waning nor over, or that is denied."""
    own = scene.tokens[first:last]
    over = scene.support.language == "nl" and scene.support.has("ended", own)
    if scene.support.language == "nl" and stands("shortlived", own) is not None:
        return AllianceStatus.ENDED
    if scene.support.has("negation", own) and not over:
        return None
    field, behind = field_of(scene.support.language), scene.tokens[index + 1 : last]
    if scene.support.language == "nl":
        words = {token.lower for token in own}
        if "niets" in words and words & _GONE():
            return AllianceStatus.ENDED  # "van de vriendschap tussen X en Y rest niets"
        if words & _SOURED():
            return AllianceStatus.WEAKENING
    if field.verb("dwindle", behind) is not None or scene.support.has("waning", behind):
        return AllianceStatus.WEAKENING
    if field.verb("cease", behind) is None and not scene.support.has("drying", behind):
        return None
    turning = any(token.lower in _TURNING() for token in own)
    return AllianceStatus.WEAKENING if turning else AllianceStatus.ENDED


def _sides(scene: Scene, index: int, first: int, last: int) -> tuple[Party, Party] | None:
    """Gives who helped and who was helped: the two behind "tussen", or who stands behind "met" and whose bond it is."""
    may = [p for p in scene.parties if first <= p.first and p.last <= last and p.actor.kind not in NO_ALLIES]
    between = [p for p in may if p.preposition in {"tussen", "between"} and 0 < p.first - index <= _NEAR]
    if between:
        two = together(between[0], scene.parties)
        two = two if len(two) == _TWO else [between[0], *(p for p in may if p.first > between[0].last)][:_TWO]
        return _helper_first(two[0], two[1], scene) if len(two) == _TWO else None
    struck = _struck(scene, index, may) if scene.support.language == "en" else None
    if struck is not None:
        return _helper_first(struck[0], struck[1], scene)
    along = [p for p in may if p.preposition == "met" and (p.first <= first + 2 or 0 < p.first - index <= _NEAR)]
    if not along or scene.support.language != "nl":
        return None
    mine = [p for p in may if p is not along[0] and p.actor != along[0].actor and (p.owner or p.preposition == "van")]
    subject = [p for p in may if p.preposition is None and p.last <= index and p.actor != along[0].actor]
    if not mine and subject and field_of("nl").verb("cancel", scene.tokens[first:last]) is not None:
        return _breaker_first(subject[0], along[0], scene)
    other = mine[0] if mine else scene.topic
    return _helper_first(along[0], other, scene) if other is not None else None


def _struck(scene: Scene, index: int, may: list[Party]) -> tuple[Party, Party] | None:
    """Gives the two of an English bond by the clause on it: "an alliance which X struck with Y", "that X forged"."""
    own = scene.tokens[index + 1 : index + 1 + _NEAR]
    begin = index + 1 + (bool(own) and own[0].lower in scene.support.words["relative"])
    who = next((p for p in may if 0 <= p.first - begin <= 1 and p.preposition is None), None)
    if who is None:
        return None
    other = next((p for p in may if p.first > who.last and p.preposition == "with"), None)
    return (who, other) if other is not None and other.first - who.last <= _RELATIVE else None


def _breaker_first(subject: Party, other: Party, scene: Scene) -> tuple[Party, Party] | None:
    """Gives who broke with whom: a band that breaks with the state at home stood behind that state."""
    if group(subject, scene).kind not in STATES and group(other, scene) == scene.home:
        return subject, other
    return _helper_first(subject, other, scene)


def _helper_first(one: Party, other: Party, scene: Scene) -> tuple[Party, Party] | None:
    first, second = group(one, scene), group(other, scene)
    if first == second:
        return None
    home = scene.belligerents | {scene.home}
    if (first in home) != (second in home):
        return (other, one) if first in home else (one, other)
    hired = ActorKind.EXTERNAL_FORCES
    if (first.kind is hired) != (second.kind is hired):
        return (one, other) if first.kind is hired else (other, one)
    state, man = first.kind in STATES, ActorKind.PERSON
    if state != (second.kind in STATES):
        return (one, other) if state else (other, one)
    return (other, one) if one.actor.kind is man and other.actor.kind is not man else None
