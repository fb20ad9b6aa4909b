"""Deeds that stay events of their own beside another: the storming after a bomb, the people killed in a taken town."""

from collections.abc import Sequence

from coder.clause import ClauseKind
from coder.codebook import DIRECT_VIOLENCE, EVENT_TYPE_OF, EventType, SubEventType
from coder.events.byhand import killed_by_hand
from coder.events.candidate import Candidate
from coder.events.draft import Draft
from coder.events.framegroups import STOPPING
from coder.events.phrase import Phrase
from coder.events.tellings import LANDING, TERRITORY, came_to_kill
from coder.mentions import MentionForm
from coder.wordlists import word_list

S = SubEventType
_FROM_AFAR_AND_NEAR = (
    {S.SUICIDE_BOMB, S.SHELLING_ARTILLERY_MISSILE_ATTACK},
    {S.SUICIDE_BOMB, S.AIR_DRONE_STRIKE},
)  # who blows himself up fires no rockets
_HAND_FRAMES = frozenset(
    "raid attack clash shoot fire_at beset march_in crowd_violence run_into murder kill slay repel defeat".split()
)
_SHOOTING = ("onder vuur", "fire", "open")
_GOING_IN = frozenset({"march_in", "enter", "raise_flag", "hold"})
_TAKEN = word_list("people.toml", "taken")
_FOUGHT = frozenset({"clash"})
_KILLING = frozenset("kill murder slay shoot fire_at batter".split())
_MANY = ("ers", "en", "men", "lui", "ists", "ants", "s")
_DEBRIS = word_list("things.toml", "debris")
_THEN = word_list("deeds.toml", "thereafter")
_FOLLOWS = word_list("deeds.toml", "follows")
_EARLIER = word_list("deeds.toml", "earlier_attacks")
_BURSTS = word_list("deeds.toml", "bursts")
_OPENING = 5  # tokens of "After the two car bombings"


def follows_blast(new: Draft, old: Draft) -> bool:
    """Says whether men with guns went on by hand where a bomb had gone off or shells had fallen.

    What is asserted apart stays apart (GUIDE.md rule 2): a suicide bomb at the gate, then a fight inside.
    """
    if new.sub_event_type not in DIRECT_VIOLENCE and old.sub_event_type not in DIRECT_VIOLENCE:
        return False
    hand, blast = (new, old) if new.sub_event_type in DIRECT_VIOLENCE else (old, new)
    if EVENT_TYPE_OF[blast.sub_event_type] is EventType.EXPLOSIONS and _brings_down(hand, blast):
        return True
    if EVENT_TYPE_OF[blast.sub_event_type] is not EventType.EXPLOSIONS or hand.candidate.is_consequence:
        return False
    frame = hand.candidate.hit.trigger.frame.name
    if frame not in _HAND_FRAMES:
        return False
    struck = hand.candidate.roles.patient
    if frame in _KILLING and (struck is None or struck.is_a("place", "unknown")):
        return False
    tokens = hand.candidate.clause.sentence.tokens
    words = {tokens[at].lemma for at in hand.candidate.clause.members}
    noun = not hand.candidate.hit.trigger.is_verb
    then = bool(words & _THEN()) or _looks_back_on_blast(hand)
    if noun and not (frame in _FOUGHT and (then or not hand.candidate.definite)):
        return False
    if frame == "attack" and not (then or hand.candidate.hit.trigger.word.startswith(_SHOOTING)):
        return False
    return frame in _FOUGHT or then or _are_many(hand.candidate.roles.agent, hand)


def _looks_back_on_blast(hand: Draft) -> bool:
    """Says whether a deed is told as what came after a blast: "After the bombings, insurgents attacked the gate"."""
    tokens = hand.candidate.clause.sentence.tokens
    opening = [token.lemma for token in tokens[: min(_OPENING, hand.candidate.hit.first)]]
    return opening[:1] != [] and opening[0] in _FOLLOWS() and not (_EARLIER() | _BURSTS()).isdisjoint(opening)


def place_after_blasts(drafts: Sequence[Draft]) -> None:
    """Gives a deed without a place that came "after the bombings" the place of these."""
    blasted: Draft | None = None
    for draft in drafts:
        if blasted is not None and draft.place_name is None and _looks_back_on_blast(draft):
            draft.place = blasted.place
        if EVENT_TYPE_OF[draft.sub_event_type] is EventType.EXPLOSIONS and draft.place_name is not None:
            blasted = draft


def comes_after(new: Draft, old: Draft) -> bool:
    """Says whether another weapon struck in a clause of its own: "a drone crashed into X, and later missiles hit Y"."""
    if new.sub_event_type is old.sub_event_type or EVENT_TYPE_OF[new.sub_event_type] is not EventType.EXPLOSIONS:
        return False
    if EVENT_TYPE_OF[old.sub_event_type] is not EventType.EXPLOSIONS:
        return False
    weapons = [draft.candidate.roles.agent for draft in (new, old)]
    armed = all(weapon is not None and weapon.is_a("weapons", "unmanned", "aircraft") for weapon in weapons)
    armed = armed or {new.sub_event_type, old.sub_event_type} in _FROM_AFAR_AND_NEAR
    armed = armed or _fired_beside_bomb(new, old) or _fired_beside_bomb(old, new)
    verbs = all(draft.candidate.hit.trigger.is_verb and not draft.candidate.is_consequence for draft in (new, old))
    main = new.candidate.clause.kind in {ClauseKind.MAIN, ClauseKind.COORDINATE}
    return armed and verbs and main


def _fired_beside_bomb(fired: Draft, bomb: Draft) -> bool:
    """Says whether somebody fires shells where a planted bomb had gone off: "gingen autobommen af; X beschoot Y"."""
    planted = bomb.sub_event_type is S.REMOTE_EXPLOSIVE_LANDMINE_IED and "ied" in bomb.candidate.cues
    agent = fired.candidate.roles.agent
    people = agent is not None and not agent.is_a("weapons", "unmanned")
    return planted and people and fired.sub_event_type is S.SHELLING_ARTILLERY_MISSILE_ATTACK


def gets_through(new: Draft, old: Draft) -> bool:
    """Says whether what was not brought down struck: "haalde tien drones neer; de elfde sloeg in op een flat"."""
    if old.sub_event_type is not S.DISRUPTED_WEAPONS_USE:
        return False
    stopped = old.candidate.hit.trigger.frame.name in STOPPING
    struck = new.candidate.roles.patient
    main = new.candidate.clause.kind is ClauseKind.MAIN and new.candidate.hit.trigger.frame.name in LANDING
    if not (stopped and main) or EVENT_TYPE_OF[new.sub_event_type] is not EventType.EXPLOSIONS or struck is None:
        return False
    return new.candidate.doer not in _DEBRIS() and struck.is_a("civilians", "property", "base", "armed")


def _brings_down(hand: Draft, blast: Draft) -> bool:
    """Says whether crewed aircraft are shot down that had struck themselves, in a clause of its own."""
    downed = hand.candidate.hit.trigger.frame.name == "shoot_down" and blast.candidate.hit.trigger.is_verb
    return downed and not blast.candidate.is_consequence and blast.candidate.hit.trigger.frame.name != "kill"


def _are_many(agent: Phrase | None, draft: Draft) -> bool:
    """Says whether several armed men act, who cannot be the one with the bomb."""
    if agent is None or not agent.is_a("armed") or agent.is_a("weapons", "vehicle", "place"):
        return False
    return draft.candidate.doer.endswith(_MANY)


def kills_others(new: Draft, old: Draft) -> bool:
    """Says whether people without arms are killed beside a fight or in a town that is taken, in a clause of its own."""
    if kills_beside_taking(new, old):
        return True
    taking = old.sub_event_type in TERRITORY or old.sub_event_type is S.ARMED_CLASH
    if new.sub_event_type is not S.ATTACK or not taking or came_to_kill(old, new):
        return False
    victims = new.candidate.roles.patient
    killed = is_killing(new.candidate) and new.candidate.roles.agent is not None  # not "all six of them were killed"
    unarmed = victims is not None and victims.is_a("civilians", "person") and not victims.is_a("armed", "place", "base")
    whole = new.candidate.clause.kind is not ClauseKind.PARTICIPIAL
    struck = old.candidate.roles.patient
    town = old.sub_event_type in TERRITORY
    if town and whole and _murders(new.candidate):
        return True
    forces = struck is not None and struck.is_a("armed", "base", "state") and not struck.is_a("civilians")
    return killed and unarmed and whole and (town or forces)


def _murders(candidate: Candidate) -> bool:
    """Says whether a verb that itself says its victims were helpless tells who they were, or who killed them."""
    victims, agent = candidate.roles.patient, candidate.roles.agent
    if not candidate.hit.trigger.is_verb or candidate.hit.trigger.frame.name != "murder":
        return False
    told = victims is not None and not victims.is_a("place", "base", "pronoun")
    if told and victims is not None and victims.mention is not None:
        told = victims.mention.form is not MentionForm.PRONOUN
    return told or (victims is None and agent is not None)


def kills_beside_taking(new: Draft, old: Draft) -> bool:
    """Says whether others than those led off are killed: "abducted 38 worshippers and killed the imam"."""
    if new.sub_event_type is S.ABDUCTION_FORCED_DISAPPEARANCE and old.sub_event_type is S.ATTACK:
        new, old = old, new  # "schoten de imam dood en namen zijn zonen mee"
    if new.sub_event_type is not S.ATTACK or old.sub_event_type is not S.ABDUCTION_FORCED_DISAPPEARANCE:
        return False
    killing, taking = new.killing or new.candidate, old.candidate
    victims, taken = killing.roles.patient, taking.roles.patient
    if victims is None or taken is None or not victims.is_a("civilians", "person") or victims.is_a("armed", "pronoun"):
        return False
    if victims.mention is not None and victims.mention.form is MentionForm.PRONOUN:
        return False
    words = killing.clause.sentence.tokens[victims.last].lemma
    other = taking.clause.sentence.tokens[taken.last].lemma
    main = killing.clause.kind in {ClauseKind.MAIN, ClauseKind.COORDINATE}
    return is_killing(killing) and main and words != other and words not in _TAKEN() and killing.roles.agent is not None


def is_brought_up(draft: Draft) -> bool:
    """Says whether a noun only brings up what was told before, without a place of its own: "claimed the attack"."""
    return draft.candidate.definite and not draft.candidate.hit.trigger.is_verb and not draft.names_place


def is_killing(candidate: Candidate) -> bool:
    """Says whether a verb tells that somebody was killed."""
    return candidate.hit.trigger.is_verb and candidate.hit.trigger.frame.name in _KILLING


def goes_in(new: Draft) -> bool:
    """Says whether armed people only go into a place, without a word of a fight: nobody was left there to fight."""
    return new.candidate.hit.trigger.frame.name in _GOING_IN and "fight" not in new.candidate.cues


def stays_apart(new: Draft, old: Draft) -> bool:
    """Says whether two deeds told beside each other are two events (GUIDE.md rule 2)."""
    return (
        follows_blast(new, old)
        or kills_others(new, old)
        or comes_after(new, old)
        or gets_through(new, old)
        or killed_by_hand(new, old)
    )
