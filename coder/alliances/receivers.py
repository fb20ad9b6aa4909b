"""Whom an unnamed receiver of support stands for: one of those the war of the article is between."""

from coder.alliances.constructions import stands
from coder.alliances.party import Party
from coder.alliances.scene import Backing, Scene
from coder.codebook import ActorKind
from coder.kinds import ARMED_GROUPS, STATES
from coder.mentions import KnownActor, MentionForm
from coder.values import replace

_STRANGERS = STATES | {ActorKind.EXTERNAL_FORCES}
_RECENT = 6  # parties of the sentences before among which the one they are about is looked for
_HEAD = 6  # tokens at the head of a sentence that say it turns to the other side


def settled(backing: Backing, scene: Scene) -> Backing:
    """Gives a reading with whom an unnamed receiver means, where an outsider supports it.

    "It", "his army" or whoever the text was about last may be read as a bystander; of annotated statements of
    support four of five are about the two states or armed groups that the article names most.
    """
    if len(backing.supported) != 1 or len(backing.supporters) != 1 or backing.sure:
        return backing
    giver, receiver = backing.supporters[0], backing.supported[0]
    pointed = None
    if receiver in scene.parties:  # not one whom another sentence names
        pointed = _main_subject(backing, scene) or _whose_army(giver, receiver, scene)
        pointed = pointed or _subject_before(giver, receiver, scene)
    if pointed is not None:
        return replace(
            backing,
            supported=(replace(receiver, actor=pointed),),
            why=f"{backing.why}; whom the text is about",
            sure=True,
        )
    if scene.support.language == "en" or not _is_unnamed(receiver, scene):
        return backing
    band = _sheltered(giver, receiver, backing, scene)
    if band is not None:
        told = (replace(receiver, actor=band),)
        return replace(backing, supported=told, why=f"{backing.why}; who needs shelter", sure=True)
    country = _country_meant(giver, receiver, scene)
    meant = country if country is not None else _belligerent(giver, receiver, scene)
    meant = _on_the_other_side(receiver, scene) or meant
    if meant is None or meant == receiver.actor:
        return backing
    told, sure = (replace(receiver, actor=meant),), backing.sure or country is not None
    return replace(backing, supported=told, why=f"{backing.why}; unnamed receiver", sure=sure)


def _main_subject(backing: Backing, scene: Scene) -> KnownActor | None:
    """Gives the subject of the main clause for "its" in a clause about its object: "X has Y, which arms its men"."""
    giver, receiver = backing.supporters[0], backing.supported[0]
    relative = scene.relative(backing.trigger)
    if relative is None or relative.antecedent is None:
        return None
    if scene.parties[relative.antecedent] != giver or receiver.form not in {MentionForm.FORCES, MentionForm.PRONOUN}:
        return None
    words = scene.support.words
    near = {scene.tokens[receiver.first - 1].lower, scene.tokens[receiver.first].lower} if receiver.first > 0 else set()
    if not near & (words["possessive"] | words["it"]):
        return None
    group = scene.actors.group_of
    free = [p for p in scene.bare(0, giver.first, None) if group(p.actor) != group(giver.actor)]
    return group(free[-1].actor) if free and free[-1].actor.kind in STATES | ARMED_GROUPS else None


def _whose_army(giver: Party, receiver: Party, scene: Scene) -> KnownActor | None:
    """Gives the state at home for "his army" that was read as a rebel group, which has none."""
    home, group = scene.home, scene.actors.group_of(receiver.actor)
    if home is None or group.kind not in ARMED_GROUPS or receiver.form is not MentionForm.FORCES:
        return None
    before = scene.tokens[receiver.first - 1].lower if receiver.first > 0 else ""
    words = scene.support.words
    state = scene.tokens[receiver.last - 1].lower in words["national"] and receiver.last - receiver.first == 1
    if not state or before not in words["possessive"] or scene.actors.group_of(giver.actor) == home:
        return None
    return home if group.country in {None, home.name, home.country} else None


def _subject_before(giver: Party, receiver: Party, scene: Scene) -> KnownActor | None:
    """Gives the group that "it" or "them" means where the actor read was only mentioned in passing.

    Rule of the language: a pronoun takes up whom the sentences before are about, not who stands in them as an
    adjective or behind a preposition.
    """
    if receiver.form is not MentionForm.PRONOUN or giver.actor.kind not in STATES:
        return None
    words = scene.support.words
    if scene.tokens[receiver.first].lower not in words["plural"] | words["it"] or receiver not in scene.parties:
        return None
    group = scene.actors.group_of
    if any(group(p.actor) == group(receiver.actor) and p is not receiver for p in scene.parties):
        return None
    recent = scene.before[-_RECENT:]
    read = [p for p in recent if group(p.actor) == group(receiver.actor)]
    passing = {MentionForm.ADJECTIVE} | ({MentionForm.FORCES} if scene.support.language == "nl" else set())
    if any(p.preposition is None and not p.owner and p.form not in passing for p in read):
        return None
    free = [p for p in recent if p.preposition is None and group(p.actor).kind in ARMED_GROUPS]
    free = [p for p in free if group(p.actor) not in {group(receiver.actor), group(giver.actor)}]
    return group(free[-1].actor) if free else None


def _sheltered(giver: Party, receiver: Party, backing: Backing, scene: Scene) -> KnownActor | None:
    """Gives the armed group where a foreign state shelters "the commanders" that were read as the state at home."""
    bands = [b for b in scene.belligerents if b.kind in ARMED_GROUPS]
    clause = scene.tokens[backing.first : backing.last]
    if scene.support.language != "nl" or len(bands) != 1 or stands("shelter", clause) is None:
        return None
    group = scene.actors.group_of
    fits = group(receiver.actor).kind in STATES and group(receiver.actor) in scene.belligerents
    return bands[0] if fits and group(giver.actor).kind in STATES else None


def _is_unnamed(party: Party, scene: Scene) -> bool:
    """Says whether a party is a pronoun, "the country", somebody's "army", or was taken from another sentence."""
    if any(p.actor == party.actor and p.form is MentionForm.NAME for p in scene.parties):
        return False  # named in the sentence
    if scene.support.language == "en" and party.form is MentionForm.PRONOUN and _acts_before(party, scene):
        return False
    if party not in scene.parties:
        return True
    if party.form is MentionForm.PRONOUN:
        return scene.tokens[party.first].lower not in scene.support.words["person"]
    if party.form not in {MentionForm.FORCES, MentionForm.ROLE}:
        return False
    words = scene.tokens[party.first : party.last]
    if any(word.is_capital for word in words):
        return False
    behind = scene.tokens[party.last : party.last + 2]
    if len(behind) > 1 and behind[0].lower in scene.support.words["of"] and behind[1].is_capital:
        return False  # "the army of Mali"
    before = scene.tokens[party.first - 1].lower if party.first else ""
    owned = before in scene.support.words["possessive"]
    generic = scene.tokens[party.last - 1].lower in scene.support.generic
    return (owned or generic) and party.last - party.first == 1


def _acts_before(party: Party, scene: Scene) -> bool:
    """Says whether whom a pronoun takes up acts earlier in the sentence: "Y's troops: X arms them"."""
    group = scene.actors.group_of
    earlier = [p for p in scene.parties if p.last <= party.first and p.preposition is None and not p.owner]
    return any(p.form is MentionForm.FORCES and group(p.actor) == group(party.actor) for p in earlier)


def _on_the_other_side(receiver: Party, scene: Scene) -> KnownActor | None:
    """Gives the belligerent that was not told to be backed, where a sentence begins "aan de andere kant"."""
    if scene.support.language != "nl" or stands("opposite", scene.tokens[:_HEAD]) is None or receiver in scene.parties:
        return None
    told = scene.backed or scene.topic
    if told is None or scene.actors.group_of(told.actor) not in scene.belligerents:
        return None
    others = scene.belligerents - {scene.actors.group_of(told.actor)}
    return next(iter(others)) if len(others) == 1 else None


def _country_meant(giver: Party, receiver: Party, scene: Scene) -> KnownActor | None:
    """Gives the state of "With X, which armed the country, its president has broken": who acts in the main clause."""
    if giver.preposition is None or giver.first > 2 or receiver not in scene.parties:
        return None
    vague = scene.tokens[receiver.last - 1].lower
    if receiver.form is MentionForm.PRONOUN or vague not in scene.support.generic:
        return None
    later = [p for p in scene.parties if p.first >= receiver.last and p.preposition is None]
    for party in later:
        group = scene.actors.group_of(party.actor)
        if group.kind in STATES and group != scene.actors.group_of(giver.actor):
            return group
    return None


def _belligerent(giver: Party, receiver: Party, scene: Scene) -> KnownActor | None:
    """Gives the belligerent told of last, where an outsider supports somebody unnamed read as another outsider."""
    group = scene.actors.group_of
    giving, getting = group(giver.actor), group(receiver.actor)
    if not scene.belligerents or giving in scene.belligerents or getting in scene.belligerents:
        return None
    if receiver.actor.kind is ActorKind.PERSON and receiver.actor.leads is None:
        return None
    if getting not in scene.helpers and getting != giving and getting.kind not in _STRANGERS:
        return None
    if any(group(p.actor) == getting and p.form is not MentionForm.PRONOUN and p is not giver for p in scene.parties):
        if receiver not in scene.parties and getting != giving:
            return None
    told = [p for p in (*scene.before, *scene.parties) if p.span.start < receiver.span.start]
    found = next((group(p.actor) for p in reversed(told) if group(p.actor) in scene.belligerents), None)
    if found is not None and found.kind in ARMED_GROUPS and _is_for_the_state(giver, scene):
        return scene.home
    return found


def _is_for_the_state(giver: Party, scene: Scene) -> bool:
    """Says whether Dutch help without a receiver is for the state at war: a state's is, where none is told."""
    at_war = scene.home is not None and scene.home in scene.belligerents
    return scene.support.language == "nl" and at_war and giver.actor.kind in STATES
