"""What becomes of those who did it: an attacker who is shot by the police, a bomber who belongs to a group."""

from coder.clause import Clause
from coder.codebook import SubEventType
from coder.events.draft import Draft
from coder.events.participant import UNIDENTIFIED
from coder.events.role import Roles
from coder.kinds import ARMED_GROUPS
from coder.wordlists import word_list

_DEEDS = frozenset({SubEventType.ATTACK, SubEventType.SUICIDE_BOMB, SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED})
_KILLING = frozenset({"kill", "shoot", "eliminate", "die", "clash", "arrest"})
_DOERS = word_list("people.toml", "doers")
_ONE_DOER = word_list("people.toml", "one_doer")
_PRONOUNS = frozenset({"he", "she", "they", "hij", "zij"})
_FORCES = word_list("people.toml", "forces_who_shoot_back")
_PASSIVE = frozenset({"was", "were", "been", "werd", "werden", "is", "zijn", "died"})
_SENTENCES_ON = 4
_BOMBERS = frozenset({"bomber", "bombers"})


def ends_its_doer(new: Draft, old: Draft) -> bool:
    """Says whether the death of who did it is told, which belongs to his deed: "He was shot dead by police"."""
    if old.sub_event_type not in _DEEDS or new.candidate.hit.trigger.frame.name not in _KILLING:
        return False
    if old.actor1 is not None and old.actor1.name != UNIDENTIFIED and old.actor1.actor is None:
        return False
    clause, hit = new.candidate.clause, new.candidate.hit
    words = {token.lemma for token in clause.tokens}
    subject = {clause.sentence.tokens[at].lemma for at in clause.members if at < hit.first}
    doer = bool(subject & _DOERS()) or (bool(subject & _PRONOUNS) and bool(words & _FORCES()))
    agent = new.candidate.roles.agent
    by_state = agent is not None and agent.is_a("state")
    stopped = (by_state or bool(subject & _FORCES())) and _hits_doer(new)
    if not stopped and (not doer or words.isdisjoint(_PASSIVE)):
        return False
    here = new.place is None or not new.place.near or new.place_name in {None, old.place_name}
    return here and 0 <= new.sentence - old.sentence <= _SENTENCES_ON


def _hits_doer(new: Draft) -> bool:
    """Says whether one doer is shot or seized in the active: "Police shot the attacker in the thigh"."""
    patient, tokens = new.candidate.roles.patient, new.candidate.clause.sentence.tokens
    return patient is not None and tokens[patient.last].lemma in _ONE_DOER()


def as_bomber(cues: set[str], roles: Roles, clause: Clause) -> set[str]:
    """Takes bombers of an armed group, who are no aircraft, for suicide bombers: "al-Shabaab bombers killed 76"."""
    agent = roles.agent
    if agent is None or clause.sentence.tokens[agent.last].lemma not in _BOMBERS:
        return cues
    group = agent.actor is not None and agent.actor.actor.kind in ARMED_GROUPS
    return (cues - {"air"}) | {"suicide"} if group else cues
