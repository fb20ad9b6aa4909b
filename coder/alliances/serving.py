"""Who looks after what is another's: "Russian soldiers guard its depots", "X pays the wages of Y's police"."""

from collections.abc import Iterator

from coder.alliances.hostility import is_attacked
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene, all_of
from coder.alliances.subjects import subject
from coder.alliances.whom import understood
from coder.codebook import ActorKind, AllianceKind, AllianceStatus
from coder.mentions import MentionForm

_SAYING = frozenset({"according to", "volgens"})
_THAT = frozenset({"that", "dat"})
_THING = 5  # tokens between whose it is and what it is


def services(scene: Scene) -> Iterator[Backing]:
    """Reads a verb of serving (guard, fly, pay, repair, hide) whose object belongs to somebody else.

    Rule of the language: the owner is the other side, named ("Y's helicopters", "the helicopters of Y") or by a
    possessive that does not agree with the subject ("soldiers guard its depots").
    """
    for index, token in enumerate(scene.tokens):
        if token.lower not in scene.support.words["serving"] or _is_no_verb(scene, index):
            continue
        relative = scene.relative(index)
        first, last = scene.clause(index)
        if relative is not None:
            first, last = max(first, relative.pronoun), min(last, relative.end)
        who = subject(scene, index, relative)
        found = _owned_thing(scene, index, last, who)
        if found is None and who is not None and scene.support.language == "nl":
            begin = relative.pronoun + 1 if relative is not None else who.last
            found = _owned_before(scene, begin, index, who)
        if who is None or found is None:
            continue
        owner, kind = found
        if owner.actor == who.actor or is_attacked(owner, scene):
            continue
        why = f"serves: {token.lower}"
        sides = (all_of(who, scene), all_of(owner, scene))
        yield Backing(*sides, index, first, last, kind, AllianceStatus.ACTIVE, why)


def _is_no_verb(scene: Scene, index: int) -> bool:
    """Says whether a form tells no service here: a noun, a word of a name, or a verb of speech with "that"."""
    if index == 0 or (scene.support.language == "en" and scene.tokens[index].is_capital):
        return True  # "the Armed Forces"
    if scene.tokens[index + 1 : index + 2] and scene.tokens[index + 1].lower in _THAT:
        return True  # "maintains that only rebels were hit"
    before, speech = scene.tokens[index - 1], scene.speech
    closed = speech.words["determiners"] | speech.words["definite"] | scene.support.words["possessive"]
    return before.lower in closed or before.lower in {"'s", "-"} or before.lower in speech.words["prepositions"]


def _owned_thing(scene: Scene, index: int, last: int, who: Party | None) -> tuple[Party, AllianceKind] | None:
    """Gives whose the object of the verb at `index` is, and of what kind serving it is."""
    for position in range(index + 1, min(last, index + 1 + 2 * _THING)):
        token = scene.tokens[position]
        if position > index + _THING and not any(p.preposition in _SAYING for p in scene.parties):
            break
        if token.text in {",", "("}:
            return None
        if token.lower in scene.support.words["possessive"]:
            kind = _kind(scene, position + 1, last)
            owner = _other_owner(scene, position, who) if kind is not None else None
            return (owner, kind) if owner is not None and kind is not None else None
        party = next((p for p in scene.parties if p.first <= position < p.last), None)
        if party is not None and party.preposition in _SAYING:
            continue  # "pays, according to UN experts, the wages"
        if party is not None:
            described = party.form in {MentionForm.ADJECTIVE, MentionForm.FORCES}
            kind = _kind(scene, party.first if described else party.last, last)
            through = party.owner or (described and not _is_made_by(scene, party, last))
            return (party, kind) if through and kind is not None and party.preposition is None else None
        if _kind_of(scene, position) is not None:
            break
    for position in range(index + 1, min(last, index + 1 + 2 * _THING)):
        kind = _kind_of(scene, position)
        charged = kind is AllianceKind.ECONOMIC or (kind is not None and who is not None and _is_hired(scene, who))
        if charged and who is not None and kind is not None and _is_known(scene, position, index, last):
            owner = understood(scene, who, state=scene.tokens[position].lower in scene.support.words["coffers"])
            return (owner, kind) if owner is not None and who.actor != scene.home else None
        if position > index + _THING:
            continue
        behind = next((p for p in scene.parties if position < p.first <= position + _THING), None)
        if kind is None or behind is None or behind.preposition not in scene.support.words["of"]:
            continue
        if all(token.is_word for token in scene.tokens[position : behind.first]):
            return behind, kind
    return None


def _owned_before(scene: Scene, begin: int, index: int, who: Party) -> tuple[Party, AllianceKind] | None:
    """Gives whose the object before a Dutch verb is: "die het Rwandese budget spekt", "terwijl X hun flank dekken"."""
    behind = scene.tokens[index + 1] if index + 1 < len(scene.tokens) else None
    if behind is not None and behind.is_word and behind.lower not in scene.speech.words["conjunctions"]:
        return None  # the verb of a subordinate clause stands last
    for position in range(max(begin, index - _THING), index):
        kind = _kind_of(scene, position)
        if kind is None:
            continue
        for party in scene.parties:
            inside = party.form is MentionForm.ADJECTIVE and party.first <= position < party.last + 1
            owner = party.owner and party.last <= position
            if begin <= party.first and (inside or owner) and party.actor != who.actor:
                return party, kind
        if scene.tokens[position - 1].lower in scene.support.words["possessive"]:
            other = _other_owner(scene, position - 1, who)
            return (other, kind) if other is not None else None
    return None


def _is_known(scene: Scene, position: int, index: int, last: int) -> bool:
    """Says whether whose costs these are is left to be understood: "keeps the treasury afloat", "foots the bill".

    Nobody else may be named behind the verb; who keeps must keep up.
    """
    before = scene.tokens[position - 1]
    if before.lower not in scene.speech.words["definite"] and position != index + 1:
        return False
    aside = scene.support.words["locative"] | _SAYING
    if any(index < p.first < last and p.preposition not in aside for p in scene.parties):
        return False
    keeps = scene.tokens[index].lower in scene.support.words["keeping"]
    return not keeps or scene.support.has("upkeep", scene.tokens[position:last])


def _is_hired(scene: Scene, who: Party) -> bool:
    """Says whether those who serve are people that a state lends: "Russian mercenaries man the checkpoints"."""
    lent = scene.support.words["teachers"] | scene.support.words["hirelings"]
    return who.form is not MentionForm.PRONOUN and scene.tokens[who.last - 1].lower in lent


def _is_made_by(scene: Scene, party: Party, last: int) -> bool:
    """Says whether an adjective tells who made a thing rather than whose it is: "flies Iranian drones"."""
    named = scene.tokens[party.first : min(last, party.last + 2)]
    return any(token.lower in scene.support.words["arms"] for token in named)


def _kind(scene: Scene, begin: int, last: int) -> AllianceKind | None:
    """Gives the kind of service that the things named from `begin` on stand for."""
    for position in range(begin, min(last, begin + _THING)):
        kind = _kind_of(scene, position)
        if kind is not None:
            return kind
        if not scene.tokens[position].is_word and scene.tokens[position].text not in {"-", "'s", "'", "’"}:
            return None
    return None


def _kind_of(scene: Scene, position: int) -> AllianceKind | None:
    word, words = scene.tokens[position].lower, scene.support.words
    if word in words["costs"]:
        return AllianceKind.ECONOMIC
    return AllianceKind.MILITARY if word in words["charges"] else None


def _other_owner(scene: Scene, position: int, who: Party | None) -> Party | None:
    """Gives whom a possessive stands for that does not agree with the subject: the last other party before it."""
    word = scene.tokens[position].lower
    many = word in scene.support.words["theirs"]
    if who is None or _is_plural(who, scene) == many:
        return None
    inside = [p for p in scene.parties if p.last <= position and p.actor != who.actor]
    topic = [scene.topic] if scene.topic is not None and scene.topic.actor != who.actor else []
    told = [p for p in (*scene.before, *topic, *inside) if p.actor != who.actor]
    fitting = [p for p in told if not (many and p.actor.kind is ActorKind.PERSON)]
    if not fitting:
        return None
    owner, span = fitting[-1], scene.tokens[position].span
    return Party(position, position + 1, span, owner.actor, MentionForm.PRONOUN, None, True, -6 - position)


def _is_plural(party: Party, scene: Scene) -> bool:
    """Says whether a party is told of in the plural: "soldiers", "two Syrians"; a state or a group is one."""
    if any(other is not party and other.group == party.group for other in scene.parties):
        return True
    if party.form in {MentionForm.PRONOUN, MentionForm.NAME, MentionForm.METONYM}:
        return scene.tokens[party.first].lower in scene.support.words["plural"] | {"they", "ze"}
    word = scene.tokens[party.last - 1].lower
    return word.endswith(("s", "men", "troops", "police", "en", "ers", "ërs"))
