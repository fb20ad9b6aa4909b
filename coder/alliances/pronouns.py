"""Whom a pronoun or "the country" in a statement of support stands for, by who else stands in the sentence."""

from coder.alliances.party import Party
from coder.alliances.scene import Scene
from coder.codebook import ActorKind
from coder.kinds import STATES
from coder.mentions import MentionForm
from coder.values import replace


def subject_before(scene: Scene, pronoun: Party, supported: Party | None) -> Party | None:
    """Gives whom "they" in a later clause stands for: the subject with which the sentence began."""
    free = [p for p in scene.bare(0, pronoun.first, None) if p.form is not MentionForm.PRONOUN]
    verb = scene.speech.verb_at(scene.tokens, pronoun.first - 1) if pronoun.first else None
    if verb is not None and free and free[-1].last == pronoun.first - 1:  # "Ankara says it sends"
        free = free[-1:]
    return free[0] if free and (supported is None or free[0].actor != supported.actor) else None


def other_than(scene: Scene, supporter: Party, pointing: Party) -> Party | None:
    """Gives whom a pronoun or "the country", "the army" as object stands for: never the subject of its own clause."""
    between = [p for p in scene.parties if supporter.last <= p.first < pointing.first and p.actor != supporter.actor]
    reporter = pointing.actor.kind is ActorKind.ORGANISATION
    if _own_leader(scene, supporter, pointing):
        return _other_leader(scene, supporter, pointing)
    group_of = scene.actors.group_of
    own = scene.support.language == "en" and pointing.form is MentionForm.PRONOUN
    own = own and group_of(pointing.actor) == group_of(supporter.actor)
    if own:
        between = [p for p in between if group_of(p.actor) != group_of(supporter.actor)]
    if (
        pointing.actor != supporter.actor and not own and not (reporter and between)
    ):  # "a UN panel says X lodges Y and pays its"
        return pointing
    free = [p for p in between if p.preposition is None]
    if free or (between and pointing.form is not MentionForm.PRONOUN):
        return (free or between)[-1]
    if pointing.form is MentionForm.PRONOUN:
        thing = scene.tokens[pointing.first].lower in scene.support.words["it"]
        others = [p for p in (scene.backed, scene.topic) if p is not None and p.actor != supporter.actor]
        others = [p for p in others if not own or group_of(p.actor) != group_of(supporter.actor)]
        fitting = [p for p in others if not (thing and p.actor.kind is ActorKind.PERSON)]
        if fitting:
            return fitting[0]
    owned_people = scene.tokens[pointing.last - 1].lower in scene.support.words["insurgent"]
    if owned_people and pointing.first and _is_whose(scene, pointing) and supporter.actor.kind in STATES:
        topic = scene.topic  # "Iran gives its commanders villas": a state has none
        if topic is not None and topic.actor.kind not in STATES:
            return replace(topic, group=pointing.group)
    group = scene.support.generic.get(scene.tokens[pointing.last - 1].lower) == "group"
    if group and scene.topic is not None and scene.topic.actor != supporter.actor:
        return replace(scene.topic, group=pointing.group)
    states = [p for p in scene.before if p.actor.kind in STATES and p.actor != supporter.actor]
    return replace(states[-1], group=pointing.group) if states else None


def _own_leader(scene: Scene, supporter: Party, pointing: Party) -> bool:
    """Says whether Dutch "hem" was read as the leader of the state that acts: "de president van X zegde hem toe"."""
    if scene.support.language != "nl" or pointing.form is not MentionForm.PRONOUN or pointing.actor == supporter.actor:
        return False
    group = scene.actors.group_of
    return pointing.actor.kind is ActorKind.PERSON and group(pointing.actor) == group(supporter.actor)


def _other_leader(scene: Scene, supporter: Party, pointing: Party) -> Party | None:
    """Gives the leader of another side told of last; None where none was."""
    group = scene.actors.group_of
    told = [p for p in scene.before if p.actor.kind is ActorKind.PERSON and p.actor.leads is not None]
    told = [p for p in told if group(p.actor) != group(supporter.actor)]
    return replace(pointing, actor=told[-1].actor) if told else None


def _is_whose(scene: Scene, party: Party) -> bool:
    words = scene.support.words["possessive"]
    return bool({scene.tokens[party.first].lower, scene.tokens[party.first - 1].lower} & words)
