"""A trigger that the text asserts, with its roles and place; which of two in a clause decides."""

from dataclasses import field

from coder.clause import Clause
from coder.codebook import Certainty, SubEventType
from coder.events.phrase import Phrase
from coder.events.place import Place
from coder.events.role import COSTING, Roles
from coder.judgment import Judgment
from coder.records import Span
from coder.triggers import Hit
from coder.values import dataclass, replace

_DURING = frozenset({"in", "during", "bij", "tijdens"})
_BEFORE = 4  # tokens between the preposition and the noun
_STOPPED = frozenset({"intercept", "shoot_down", "defuse", "clear_charge", "seize_weapons"})
_RANK = {
    sub: rank
    for rank, sub in enumerate(
        (
            SubEventType.GOVERNMENT_REGAINS_TERRITORY,
            SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY,
            SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY,
            SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
            SubEventType.CHEMICAL_WEAPON,
            SubEventType.SUICIDE_BOMB,
            SubEventType.DISRUPTED_WEAPONS_USE,
            SubEventType.AIR_DRONE_STRIKE,
            SubEventType.GRENADE,
            SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK,
            SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED,
            SubEventType.MOB_VIOLENCE,
            SubEventType.VIOLENT_DEMONSTRATION,
            SubEventType.PROTEST_WITH_INTERVENTION,
            SubEventType.SEXUAL_VIOLENCE,
            SubEventType.ABDUCTION_FORCED_DISAPPEARANCE,
            SubEventType.ARMED_CLASH,
            SubEventType.ATTACK,
            SubEventType.AGREEMENT,
            SubEventType.ARRESTS,
            SubEventType.PEACEFUL_PROTEST,
            SubEventType.HEADQUARTERS_OR_BASE_ESTABLISHED,
            SubEventType.LOOTING_PROPERTY_DESTRUCTION,
            SubEventType.CHANGE_TO_GROUP_ACTIVITY,
            SubEventType.OTHER,
        )
    )
}
"""Of two triggers in one clause the one further up decides."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A trigger that the text asserts as having happened."""

    clause: Clause
    hit: Hit
    roles: Roles
    sub_event_type: SubEventType
    place: Place | None
    cues: frozenset[str]
    certainty: Certainty
    anaphoric: bool  # "the attack": tells of an event named before
    presupposed: bool  # "after an attack": taken for granted, without a place of its own
    definite: bool  # a noun with a definite article or a pointing word
    attached: bool  # a noun with a place of its own behind it
    phrases: tuple[Phrase, ...] = field(repr=False)
    by_day: bool = False  # its words alone leave open what happened, its clause says when
    weighed: str = ""  # the signs of its sentence that told its type, where the frame of its trigger did not

    @property
    def trigger_span(self) -> Span:
        """The words of the trigger."""
        tokens = self.clause.sentence.tokens
        return Span(tokens[self.hit.first].start, tokens[self.hit.last].end)

    @property
    def doer(self) -> str:
        """The last word of who acts; nothing where no one does, or only in the sentence after, as with an outcome."""
        agent, tokens = self.roles.agent, self.clause.sentence.tokens
        return tokens[agent.last].lemma if agent is not None and agent.last < len(tokens) else ""

    @property
    def is_manner(self) -> bool:
        """Says whether a noun only tells how a deed of its clause was done: "were rounded up in dawn raids"."""
        if self.hit.trigger.is_verb or self.hit.trigger.frame.name != "attack" or self.roles.agent is not None:
            return False
        tokens = self.clause.sentence.tokens
        return any(token.lemma in _DURING for token in tokens[max(0, self.hit.first - _BEFORE) : self.hit.first])

    @property
    def is_toll(self) -> bool:
        """Says whether the trigger only tells what a fight or blow cost: "de strijd kostte zes boeren het leven"."""
        return self.hit.trigger.word.endswith(COSTING)

    @property
    def is_consequence(self) -> bool:
        """Says whether the trigger only tells what came of an event."""
        return self.hit.trigger.frame.consequence


@dataclass(frozen=True, slots=True)
class Refusal:
    """A trigger that yields no event, and why."""

    clause: Clause
    hit: Hit
    judgment: Judgment


def completed(best: Candidate, told: list[Candidate]) -> Candidate:
    """Fills the empty roles of a clause's event from the other triggers of the clause."""
    roles = best.roles
    for other in told:
        if other is best or best.hit.trigger.frame.reciprocal or best.hit.trigger.frame.name in _STOPPED:
            continue
        itself = other.roles.agent is not None and other.roles.agent.first <= best.hit.last <= other.roles.agent.last
        if roles.agent is None and other.roles.agent not in {None, roles.patient} and not itself:
            rule = f"{other.roles.agent_rule}, of {other.hit.trigger.word}"
            roles = replace(roles, agent=other.roles.agent, agent_rule=rule)
        vague = roles.patient is None or not roles.patient.is_a("actor", "civilians", "armed", "base", "property")
        victims = ("actor", "civilians", "armed", "prominent", "group")
        better = other.roles.patient is not None and other.roles.patient.is_a(*victims)
        if (roles.patient is None or (vague and better)) and other.roles.patient not in {None, roles.agent}:
            rule = f"{other.roles.patient_rule}, of {other.hit.trigger.word}"
            roles = replace(roles, patient=other.roles.patient, patient_rule=rule)
    if best.place is None:
        named = next((other.place for other in told if other.place is not None and other.place.near), None)
        best = best if named is None else replace(best, place=named)
    return best if roles is best.roles else replace(best, roles=roles)


def comes_before(new: Candidate, old: Candidate) -> bool:
    """Says whether the newer of two candidates of a clause decides: by rank; a consequence never does."""
    if new.hit.first in old.hit.apart or old.hit.first in new.hit.apart:
        return old.hit.first in new.hit.apart  # "went on strike" is no strike
    if new.is_consequence != old.is_consequence:
        return old.is_consequence
    if new.is_toll != old.is_toll and "clash" in {new.hit.trigger.frame.name, old.hit.trigger.frame.name}:
        return old.is_toll
    if new.is_manner != old.is_manner:
        return old.is_manner
    if new.presupposed != old.presupposed:
        return old.presupposed
    if ("foiled" in new.cues) != ("foiled" in old.cues):
        return "foiled" in new.cues  # who shoots a bomber sees no bombing
    stops, stopped = (one.hit.trigger.frame.name in _STOPPED for one in (new, old))
    if stops != stopped:
        return stops  # a foiled bombing is no bombing
    return _RANK[new.sub_event_type] < _RANK[old.sub_event_type]
