"""What the rest of an English sentence makes of help given before: "X, which had long armed Y, let it lapse"."""

from collections.abc import Sequence

from coder.alliances.bygone import without_when
from coder.alliances.constructions import stands
from coder.alliances.field import field_of
from coder.alliances.partial import is_partial
from coder.alliances.scene import Backing, Scene
from coder.codebook import AllianceStatus
from coder.values import replace
from coder.wordlists import word_list
from coder.words import Token

_WHOLE = frozenset({"what", "the", "all", "its", "his", "their", "her", "every", "any", "further", "such"})
_PART = frozenset({"half", "part", "some", "most", "but"})
_NONE = frozenset({"nothing", "none", "neither"})
_CEASED = frozenset({"cease", "ceases", "ceased", "ceasing"})
_GOING_ON = frozenset({"still", "again", "nonetheless", "nevertheless", "continues", "resumed"})
_GERUND = 4  # tokens before a gerund or a noun of support in which what stops it stands
_ON = frozenset({"on", "of"})
_OWN = frozenset("its his their her the all some most of much military financial".split())
_PARTICLE = 3  # tokens of a verb with its particle: "cut back on"
_GIVEN = frozenset({"give", "gives", "gave", "given", "giving"})
_LESS = word_list("en/ties.toml", "lessened")
_BEFORE = 5  # tokens before a verb of giving in which what stops it stands
_PLUPERFECT = 4  # tokens before a participle in which "had" stands


def lapsed_since(backing: Backing, scene: Scene) -> AllianceStatus | None:
    """Gives whether help told as given is told to have stopped or waned; None where nothing tells so.

    Rules: what a clause between commas tells in the pluperfect, or with "once" or "long", was so until what the main
    clause tells, which may be that it stopped; "has frozen what it pays" stops the paying.
    """
    if scene.support.language != "en" or backing.status is not AllianceStatus.ACTIVE:
        return None
    held = _held_up(backing, scene)
    if held is not None:
        return held
    relative = scene.relative(backing.trigger)
    if relative is None:
        return None
    own = scene.tokens[relative.pronoun : backing.trigger + 1]
    earlier = own[-_PLUPERFECT:]
    past = any(token.lower in {"had", "'d"} for token in earlier) or stands("heretofore", without_when(own), "en")
    if past is None or past is False:
        return None
    return _stopped(scene.tokens[relative.end :])


def stopping(backing: Backing, scene: Scene) -> Backing:
    """Gives an English reading with what the verb right before its gerund makes of it.

    "Has stopped arming Y" is the end of it, "is cutting back on arming Y" a waning; so is, right before a noun,
    "halved its deliveries to Y", and an end that is told of a part only ("cuts its aid by half").
    """
    if scene.support.language != "en":
        return backing
    status = _ceasing(backing, scene)
    return replace(backing, status=status) if status is not None else backing


def _ceasing(backing: Backing, scene: Scene) -> AllianceStatus | None:
    tokens, at, field = scene.tokens, backing.trigger, field_of("en")
    if backing.status is AllianceStatus.ENDED and not backing.noun:
        if field.verb("dwindle", tokens[at : at + _PARTICLE]) is not None:
            return AllianceStatus.WEAKENING
        clause = tokens[max(backing.first, at - _PARTICLE) : backing.last]
        return AllianceStatus.WEAKENING if is_partial(clause, scene) else None
    if backing.status is not AllianceStatus.ACTIVE or not at:
        return None
    if tokens[at - 1].lower == "to" and at > 1 and tokens[at - 2].lower in _CEASED and not backing.noun:
        return AllianceStatus.ENDED
    if tokens[at].lower.endswith("ing") and not backing.noun:
        before = tokens[max(0, at - _GERUND) : at]
        if before[-1].lower == "up" and len(before) > 1 and before[-2].lower in _GIVEN:
            return AllianceStatus.ENDED  # "has given up supporting Y"
        if before[-1].lower in _ON:
            return AllianceStatus.WEAKENING if field.verb("dwindle", before[:-1]) is not None else None
        before = before if not before[-1].lower.endswith("ly") else before[:-1]
        return AllianceStatus.ENDED if field.verb("cease", before[-1:]) is not None else None
    if backing.noun and backing.why.startswith("noun"):
        before = tokens[max(0, at - _GERUND) : at]
        lowers = [token.lower for token in before]
        lost = next((k for k, word in enumerate(lowers) if word in scene.support.words["losing"]), None)
        if lost is not None and all(word in _OWN for word in lowers[lost + 1 :]):
            return AllianceStatus.ENDED
        if any(lowers[k : k + 3] == ["an", "end", "to"] for k in range(len(lowers))):
            return AllianceStatus.ENDED
        stop = field.verb("cease", before)
        given = _OWN | {"off", "out"} | set(scene.support.describing) | set(scene.support.goods)
        if stop is not None and all(word in given for word in lowers[stop + 1 :]):
            return AllianceStatus.WEAKENING if is_partial(tokens[at : backing.last], scene) else AllianceStatus.ENDED
        less = next((k for k, word in enumerate(lowers) if word in _LESS()), None)
        given = _OWN | {"in"} | set(scene.support.describing)  # "wavers in its support of Y"
        if less is not None and all(word in given for word in lowers[less + 1 :]):
            return AllianceStatus.WEAKENING
    return None


def _stopped(main: Sequence[Token]) -> AllianceStatus | None:
    """Gives what a main clause tells of help: that it stops, that it wanes, or nothing."""
    if any(token.lower in _GOING_ON for token in main):
        return None
    field = field_of("en")
    waning = any(stands(name, main, "en") is not None for name in ("flagging", "paused"))
    if waning or field.verb("dwindle", main) is not None:
        return AllianceStatus.WEAKENING
    if any(token.lower in _NONE for token in main) or stands("bygone", main, "en") is not None:
        return AllianceStatus.ENDED
    stops = field.verb("cease", main) is not None or field.verb("cancel", main) is not None
    return AllianceStatus.ENDED if stops or stands("stopping", main, "en") is not None else None


def _held_up(backing: Backing, scene: Scene) -> AllianceStatus | None:
    """Gives whether a verb right before stops what is given: "has frozen what it pays Y"."""
    before = scene.tokens[max(0, backing.trigger - _BEFORE) : backing.trigger]
    field = field_of("en")
    at = next((k for k in (field.verb("cancel", before), field.verb("cease", before)) if k is not None), None)
    if at is None or at + 1 >= len(before) or before[at + 1].lower not in _WHOLE | _PART:
        return None
    rest = scene.tokens[backing.trigger - len(before) + at :]
    return AllianceStatus.WEAKENING if any(token.lower in _PART for token in rest) else AllianceStatus.ENDED
