"""Who stands in a role of an English construction: subject, object, owner, maker, place, or behind a preposition."""

from coder.alliances.clauseroles import Roles, owner_of
from coder.alliances.constructions import field, stands
from coder.alliances.englishroles import maker_at, meant_by, taken_up
from coder.alliances.party import ELSEWHERE, Party
from coder.alliances.scene import Scene
from coder.alliances.towns import placed
from coder.alliances.whom import understood
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import MentionForm
from coder.values import replace
from coder.wordlists import word_list

_HIT = 14  # tokens behind a verb in which who is hit stands
_THERE = frozenset({"which", "where"})
_OPENING = 4  # tokens between a place and the relative clause on it
_OBJECT = 6  # tokens between a verb and its object
_HEAD = 3  # tokens at the head of a clause in which a fronted phrase begins: "Behind X stands Y"
_RESOLUTION = 20  # tokens behind a verb in which whom a resolution is against stands
_WORLD = "United Nations"
_CENSURING = word_list("en/ties.toml", "censuring")
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_AIMED = frozenset({"at", "against", "on", "upon", "toward", "towards"})
_PLACES = frozenset({"in", "at", "near", "outside", "into", "over", "to", "around", "across"})


def party_in(scene: Scene, roles: Roles, names: tuple[str, ...], at: int, other: Party | None) -> Party | None:
    """Gives who stands in the first of the roles `names` that somebody else than `other` stands in.

    `at` is where the words beside the verb end. What the roles are is said at the head of en/constructions.toml.
    """
    for name in names:
        found = _in_role(scene, roles, name, at, other)
        if found is not None and (other is None or found.actor != other.actor):
            return found
    return None


def _in_role(scene: Scene, roles: Roles, name: str, at: int, other: Party | None) -> Party | None:
    if name == "subject":
        return next(iter(roles.governed.get("by", [])), None) if roles.passive else roles.subject
    if name == "object":
        if roles.passive:
            return roles.subject
        near = _object(scene, roles)
        return near or (taken_up(scene, roles, other) if other is not None else None)
    if name == "party":  # a party that parts with its leader
        who = roles.subject
        return who if who is not None and who.actor.kind is ActorKind.ORGANISATION else None
    if name == "owner":
        return _owner(scene, roles, at, other)
    if name == "pupils":
        return _pupils(scene, at)
    if name == "foe":
        return _foe(scene, roles, other)
    if name == "maker":
        return _maker(scene, roles)
    if name == "censured":
        return _censured(scene, roles)
    if name == "place" and not roles.passive and roles.objects:
        return None  # "trains X in Y": the help is not Y's
    if name == "place":
        told = (p for name in _PLACES for p in roles.governed.get(name, []) if p.actor.kind in STATES)
        return next(told, None) or placed(scene, [at for at in roles.members if at > roles.verb], "in")
    if name == "context":
        return _told_before(scene, roles, other) if other is not None else None
    found = [p for p in roles.governed.get(name, []) if p.form is not MentionForm.GENERIC]
    relative = scene.relative(roles.verb)
    taken = relative is not None and relative.preposition == name
    found = [p for p in found if taken or not _is_inside(scene, roles.verb, p)]
    head = [p for p in found if p.first > roles.verb or taken or roles.passive or p.first - roles.members[0] <= _HEAD]
    if not head and name in {"to", "for", "behind", "with"} and other is not None and _names_kin(scene, roles, name):
        return _outside(scene, other)
    return next(iter([p for p in head if p.first > roles.verb] or head), None)


def _is_inside(scene: Scene, verb: int, party: Party) -> bool:
    """Says whether a relative clause begins between a verb and a party: "to a customer that shares a border with X"."""
    return any(token.lower in scene.support.words["relative"] for token in scene.tokens[verb + 1 : party.first])


def _names_kin(scene: Scene, roles: Roles, preposition: str) -> bool:
    """Says whether a preposition governs a friend without a name: "to its hard-pressed comrades", "to a customer"."""
    for at in range(roles.verb + 1, min(len(scene.tokens), roles.verb + _HIT)):
        if scene.tokens[at].lower == preposition:
            near = scene.tokens[at + 1 : at + 1 + _OBJECT]
            end = next((k for k, token in enumerate(near) if not token.is_word and token.text != "-"), len(near))
            return stands("kin", near[:end], "en") is not None
    return False


def _outside(scene: Scene, giver: Party) -> Party | None:
    """Gives whom a friend without a name is: whom the text told of last, beside the giver and its foes here."""
    group = scene.actors.group_of
    told = [p for p in reversed(scene.before) if p.preposition is None or p.actor.kind in ARMED_GROUPS]
    fitting = [p for p in told if group(p.actor) != group(giver.actor) and p.actor.kind in STATES | ARMED_GROUPS]
    central = [p for p in fitting if group(p.actor) in scene.belligerents]
    found = next(iter([*central, *fitting]), None)
    return replace(found, first=-1, last=-1, group=ELSEWHERE) if found is not None else None


def _object(scene: Scene, roles: Roles) -> Party | None:
    """Gives whom the verb is about: the party right behind it, no comma between; goods are not whom it helps."""
    for party in roles.objects:
        between = scene.tokens[roles.verb + 1 : party.first]
        if party.first > roles.verb and (
            len(between) > _OBJECT or any(not t.is_word and t.text != "-" for t in between)
        ):
            return None
        goods = [field("en").noun(token, ("arms", "money")) for token in scene.tokens[party.first : party.last + 2]]
        if party.form not in {MentionForm.ADJECTIVE, MentionForm.FORCES} or not any(goods):
            return party
    return None


def _owner(scene: Scene, roles: Roles, at: int, other: Party | None) -> Party | None:
    if at < 0:
        return None
    named = owner_of(scene, at)
    if named is not None:
        return named
    people = next((p for p in scene.parties if at < p.first <= at + _HEAD + 1 and _follows_of(scene, p)), None)
    if people is not None:
        return people  # "treats wounded fighters of X"
    words = [token.lower for token in scene.tokens[max(0, at - 3) : at + 1]]
    word = next((word for word in reversed(words) if word in scene.support.words["possessive"]), None)
    if word is None:
        return None
    if roles.subject is not None and other is not None and roles.subject.actor != other.actor:
        return roles.subject
    shared = _shared_object(scene, roles, other)
    if shared is not None:
        return shared
    found = meant_by(scene, word, other)
    return _elsewhere(found) if found is not None else None


def _pupils(scene: Scene, at: int) -> Party | None:
    """Gives who is taught at a place just told of: "camps in which X's recruits are trained", "where X trains"."""
    opening = next((k for k in range(at, min(len(scene.tokens), at + _OPENING)) if scene.lowers[k] in _THERE), None)
    if at < 0 or opening is None:
        return None
    who = next((p for p in scene.parties if opening < p.first <= opening + _OBJECT), None)
    if who is None or stands("drilling", scene.tokens[who.last : who.last + _HIT], "en") is None:
        return None
    return who


def _shared_object(scene: Scene, roles: Roles, giver: Party | None) -> Party | None:
    """Gives whom a verb before "and" has for its object: of "X invites Z to talks and pays its debts" Z.

    Rule of the language: a possessive behind the second of two verbs of one subject takes up the object of the first.
    """
    if giver is None or giver not in scene.parties or "and" not in scene.lowers[giver.last : roles.verb]:
        return None
    if any(scene.speech.verb_at(scene.tokens, at) is not None for at in range(giver.last, roles.verb)):
        return None  # "X met Z and said it paid its debts"
    group = scene.actors.group_of
    between = [p for p in scene.parties if giver.last <= p.first and p.last <= roles.verb and p.preposition is None]
    others = [p for p in between if group(p.actor) != group(giver.actor)]
    return others[0] if len(others) == 1 and not others[0].owner else None


def _follows_of(scene: Scene, party: Party) -> bool:
    """Says whether a party stands behind "of", the article between."""
    if scene.tokens[party.first].lower in scene.support.words["personnel"]:
        return party.last - party.first > 1  # "fighters of the X" is one phrase
    at = party.first - 1
    at -= at > 0 and scene.tokens[at].lower in scene.speech.words["definite"]
    return at > 0 and scene.tokens[at].lower == "of"


def _elsewhere(party: Party) -> Party:
    """Gives a party of another sentence, whose tokens are not this one's."""
    return replace(party, first=-1, last=-1, group=ELSEWHERE)


def _maker(scene: Scene, roles: Roles) -> Party | None:
    """Gives whose goods or people an adjective in the clause tells: "flies Turkish drones"."""
    behind = [at for at in roles.members if at > roles.verb]
    target = next((at for at in behind if scene.tokens[at].lower in _AIMED), None)
    behind = [at for at in behind if target is None or at < target]  # "fired missiles at an American ship"
    ahead = [at for at in roles.members if at < roles.verb]
    if roles.passive:  # "jets bombed buildings used by Y": the jets are not what is used
        ahead = [at for at in ahead if not scene.support.has("hostile", scene.tokens[at : roles.verb])]
    return next((found for at in (*behind, *ahead) if (found := maker_at(scene, at)) is not None), None)


def _foe(scene: Scene, roles: Roles, other: Party | None) -> Party | None:
    """Gives the belligerent that is not hit where an outsider's goods hit the other: "drones fall on X's tanks"."""
    group = scene.actors.group_of
    if other is None or group(other.actor) in scene.belligerents:
        return None
    hit = set()
    for at in range(roles.verb + 1, min(len(scene.tokens), roles.verb + _HIT)):
        mention = scene.actors.at(scene.tokens[at].span)
        if mention is not None and group(mention.actor) in scene.belligerents:
            hit.add(group(mention.actor))
    rest = [actor for actor in scene.belligerents if actor not in hit]
    if len(hit) != 1 or len(rest) != 1:
        return None
    return Party(-1, -1, other.span, rest[0], MentionForm.NAME, None, False, ELSEWHERE)


def _censured(scene: Scene, roles: Roles) -> Party | None:
    """Gives whom a resolution that somebody stops is against: "condemning X", "on X", "that called on X to"."""
    for at in range(roles.verb + 1, min(len(scene.tokens), roles.verb + _RESOLUTION)):
        if scene.tokens[at].lower in _CENSURING():
            return next((p for p in scene.parties if at < p.first <= at + _OBJECT and p.actor.name != _WORLD), None)
    return None


def _told_before(scene: Scene, roles: Roles, giver: Party) -> Party | None:
    """Gives whom a clause that names only the giver is about: no belligerent's deed is told so."""
    group = scene.actors.group_of
    if group(giver.actor) in scene.belligerents:
        return None
    inside = [p for p in scene.parties if p.first in roles.members and group(p.actor) != group(giver.actor)]
    if any(p.preposition is None for p in inside):
        return None
    topic = scene.topic
    if topic is not None and scene.tokens[0].lower in _PRONOUNS and group(topic.actor) != group(giver.actor):
        return _elsewhere(topic)  # "He ordered helicopters that X pays for"
    found = understood(scene, giver)
    return _elsewhere(found) if found is not None and found not in scene.parties else found
