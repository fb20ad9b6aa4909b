"""The two sides of an event by name: who acts, who is acted upon, and what stands for them where nobody is named."""

from coder.actors import ActorReading
from coder.codebook import EVENT_TYPE_OF, VIOLENT, EventType, SubEventType
from coder.events.candidate import Candidate
from coder.events.crowds import crowd_first
from coder.events.disjoint import told_apart
from coder.events.framegroups import ARRIVING
from coder.events.joined import joined_with_agent
from coder.events.mutualfoes import mutual_foes
from coder.events.opponents import Opponents
from coder.events.participant import (
    CIVILIAN_VICTIMS,
    CIVILIANS,
    PROTESTERS,
    UNARMED,
    UNIDENTIFIED,
    Participant,
    is_unarmed_victim,
)
from coder.events.phrase import Phrase
from coder.events.struck import beside
from coder.events.weaponowners import names_maker
from coder.events.wording import CROWD_FIRST, Wording
from coder.mentions import MentionForm
from coder.passages import Document
from coder.records import Span
from coder.values import replace

_OWN = frozenset("its his her their zijn haar hun".split())
_TERRITORY_FRAMES = frozenset("capture recapture free expel fall lose withdraw transfer".split())
_TAKING = frozenset({SubEventType.LOOTING_PROPERTY_DESTRUCTION})


class ParticipantFinder:
    """Names the sides of the events of one document."""

    def __init__(self, document: Document, actors: ActorReading, phrases: dict[int, tuple[Phrase, ...]]) -> None:
        """Takes what was read of actors and phrases."""
        self._document = document
        self._others = Opponents(document, actors, phrases)
        self.wording = Wording(document.language)
        self._last: tuple[Candidate, Participant | None] | None = None

    def find(self, candidate: Candidate) -> tuple[Participant | None, Participant | None]:
        """Gives both sides of a candidate; candidates come in reading order."""
        sides = self._find(candidate)
        self._last = (candidate, sides[0])
        return sides

    def _find(self, candidate: Candidate) -> tuple[Participant | None, Participant | None]:
        """Gives side 1 (who acts; in demonstrations the crowd) and side 2 of a candidate (GUIDE.md rule 8)."""
        roles, sub = candidate.roles, candidate.sub_event_type
        agent = self._name(roles.agent, roles.agent_rule, candidate, acts=True)
        patient = self._name(roles.patient, roles.patient_rule, candidate, acts=False)
        taken = roles.patient is not None and roles.patient.actor is None
        if taken and candidate.hit.trigger.frame.name in _TERRITORY_FRAMES:
            patient = None  # the place taken; who lost it stands elsewhere
        if patient is not None and patient.name == CIVILIANS and EVENT_TYPE_OF[sub] is EventType.BATTLES:
            patient = None  # "overran the town": who fights there is armed
        partners = [self._name(phrase, "partner", candidate, acts=False) for phrase in roles.partners]
        others = [partner for partner in partners if partner is not None and partner.name not in _names(agent, patient)]
        if patient is None and others and candidate.hit.trigger.frame.name in {"transfer", "surrender"}:
            patient = next((other for other in others if other.name != CIVILIANS), None)  # not "with his family"
        frame = candidate.hit.trigger.frame.name
        if frame == "repel" and sub is SubEventType.ARMED_CLASH:
            attacker = patient or next(iter(others), None)
            return self._others.repelled(candidate, agent, attacker)
        if (foes := mutual_foes(candidate)) is not None:
            return (self._name(foes, "both sides", candidate, acts=True),) * 2
        if candidate.hit.trigger.frame.reciprocal:
            return self._sides_of_both(candidate, agent, patient, others)
        if sub in CROWD_FIRST:
            return crowd_first(candidate, (agent, patient, *others), self._others)
        if frame == "establish":
            agent = agent or (patient if self._is_own(roles.patient, candidate) else None)
            patient = None  # "hun hoofdkwartier": its owner opened it
        if patient is not None and sub is SubEventType.DISRUPTED_WEAPONS_USE:
            patient = None if patient.name == CIVILIANS or names_maker(candidate, patient) else patient
        armed = roles.patient is not None and roles.patient.is_a("armed") and not roles.patient.is_a("civilians")
        if patient is not None and is_unarmed_victim(patient, sub, armed=armed):
            patient = replace(patient, name=CIVILIANS)
        return self._completed(candidate, *told_apart(candidate, self._document.language, agent, patient))

    def _is_own(self, phrase: Phrase | None, candidate: Candidate) -> bool:
        """Says whether a possessive tells that something is the subject's: "their headquarters"."""
        if phrase is None or phrase.noun is None:
            return False
        return candidate.clause.sentence.tokens[phrase.noun.first].lemma in _OWN

    def _sides_of_both(
        self,
        candidate: Candidate,
        agent: Participant | None,
        patient: Participant | None,
        others: list[Participant],
    ) -> tuple[Participant | None, Participant | None]:
        sides = [side for side in (agent, *self._joined(candidate), patient, *others) if side is not None]
        distinct: list[Participant] = []
        for side in sides:
            if side.name not in {known.name for known in distinct}:
                distinct.append(side)
        if candidate.sub_event_type in CROWD_FIRST:
            return crowd_first(candidate, (None, *distinct), self._others)
        first = distinct[0] if distinct else None
        second = distinct[1] if len(distinct) > 1 else None
        return self._completed(candidate, first, second)

    def _joined(self, candidate: Candidate) -> list[Participant]:
        """Gives the actors joined with the agent by "and": both sides of "X and Y clashed"."""
        named = (self._name(phrase, "joined by and", candidate, acts=True) for phrase in joined_with_agent(candidate))
        return [side for side in named if side is not None]

    def _completed(
        self, candidate: Candidate, agent: Participant | None, patient: Participant | None
    ) -> tuple[Participant | None, Participant | None]:
        """Fills a missing side by the rules of the codebook."""
        sub = candidate.sub_event_type
        violent = EVENT_TYPE_OF[sub] in VIOLENT
        by = candidate.roles.agent
        unnamed = agent is None or (by is not None and by.actor is None and by.place is None)  # "de 12de divisie"
        if unnamed and sub is SubEventType.GOVERNMENT_REGAINS_TERRITORY:
            agent = self._others.state(candidate) or agent  # "was won back": by whom it belongs to
        if violent and (agent is None or agent.name == UNIDENTIFIED):
            agent = self._others.topic(candidate) or agent or Participant(UNIDENTIFIED, None, None, "nobody is named")
        if (violent or sub in _TAKING) and agent is not None and agent.name == CIVILIANS:
            agent = self._doer_before(candidate) or self._others.armed_before(candidate, agent) or agent
            if agent.name == CIVILIANS:
                agent = replace(agent, name=UNIDENTIFIED, actor=None)
        if patient is None and EVENT_TYPE_OF[sub] is EventType.EXPLOSIONS:
            patient = self._beside(candidate)
        struck = candidate.roles.patient
        at_town = struck is not None and struck.is_a("place") and not struck.is_a("base") and struck.actor is None
        at_town = at_town and agent is not None and agent.name == UNIDENTIFIED
        if patient is None and EVENT_TYPE_OF[sub] is EventType.EXPLOSIONS and at_town:
            patient = Participant(CIVILIANS, None, None, "a town is struck")
        if agent is None and candidate.hit.trigger.frame.name in ARRIVING:
            agent = Participant(CIVILIANS, None, None, "who flees is unarmed")
        if patient is None and sub is SubEventType.SUICIDE_BOMB:
            patient = Participant(CIVILIANS, None, None, "nobody else is named")
        if patient is None and sub in CIVILIAN_VICTIMS:
            patient = Participant(CIVILIANS, None, None, UNARMED)
        if patient is None and EVENT_TYPE_OF[sub] is EventType.BATTLES:
            patient = self._others.opponent(candidate, agent)
        unarmed = agent is not None and (agent.name == CIVILIANS or (by is not None and by.is_unarmed))
        unarmed = unarmed and sub is SubEventType.DISRUPTED_WEAPONS_USE
        if (agent is None and sub in {SubEventType.ARRESTS, SubEventType.DISRUPTED_WEAPONS_USE}) or unarmed:
            agent = self._others.state(candidate)  # "customs men found"
        if patient is None and sub in {SubEventType.ARRESTS, SubEventType.LOOTING_PROPERTY_DESTRUCTION}:
            patient = Participant(CIVILIANS, None, None, "nobody else is named")
        if agent is not None and patient is not None and agent.name == patient.name:
            patient = None
        return agent, patient

    def _doer_before(self, candidate: Candidate) -> Participant | None:
        """Gives who acted on those read as the subject: "schoten 28 inwoners dood, waarna ze het platbrandden"."""
        if self._last is None or candidate.roles.agent is None:
            return None
        before, doer = self._last
        agent, here = candidate.roles.agent, candidate.clause.sentence
        if doer is None or doer.name == CIVILIANS:
            return None
        struck = before.clause.sentence is here and before.roles.patient == agent
        pronoun = agent.mention is not None and agent.mention.form is MentionForm.PRONOUN
        goes_on = pronoun and EVENT_TYPE_OF[before.sub_event_type] in VIOLENT
        goes_on = goes_on and 0 <= here.index - before.clause.sentence.index <= 1
        return replace(doer, text=None, span=None) if struck or goes_on else None

    def _beside(self, candidate: Candidate) -> Participant | None:
        """Names whose post, vehicle or men a blast went off beside; a vehicle only where it is told whose it is."""
        for phrase in beside(candidate):
            armed = phrase.is_a("base", "armed") and not phrase.is_a("civilians")
            found = self._name(phrase, "beside it", candidate, acts=False) if armed else None
            found = found or self._whose(phrase, "beside it", candidate)
            if found is not None:
                return found
        return None

    def _name(self, phrase: Phrase | None, rule: str, candidate: Candidate, *, acts: bool) -> Participant | None:
        if phrase is None or phrase.is_a("adjective") and phrase.owner is None:
            return None
        if phrase.actor is not None and not (phrase.mention is None and phrase.is_a("civilians")):
            named = self._others.named(phrase.actor, rule)
            owner = self._others.owner(phrase, candidate) if acts and named.name in (CIVILIANS, UNIDENTIFIED) else None
            if owner is not None and owner.actor is not None:
                named = self._others.named(owner.actor, f"{rule}: whose they are")
            whole = self.wording.span(phrase, candidate)
            return replace(named, text=whole.of(self._document.text), span=whole)
        span = self.wording.span(phrase, candidate)
        words = span.of(self._document.text)
        if phrase.is_a("demonstration"):
            holder = self._others.holder(phrase, candidate)
            if holder is not None:
                span = self.wording.span(holder, candidate)
                words = span.of(self._document.text)
            return Participant(PROTESTERS, words, span, rule)
        if phrase.is_a("base", "property", "vehicle", "weapons", "prominent", "civilians") and not acts:
            whose = self._whose(phrase, rule, candidate)
            if whose is not None:
                return whose
        fighters = self._others.group_before(phrase, candidate)
        if fighters is not None:
            named = self._others.named(fighters, f"{rule}: the armed group named before")
            return replace(named, text=words, span=span)
        owned = phrase.is_a("armed", "aircraft", "vehicle") or (acts and phrase.is_a("person", "group", "unknown"))
        owner = self._others.owner(phrase, candidate) if owned else None
        if owner is not None and owner.actor is not None:
            named = self._others.named(owner.actor, f"{rule}: whose they are")
            return replace(named, text=words, span=span)
        if phrase.is_a("unknown"):
            return self._unknown(candidate, words, span, rule, acts=acts)
        if acts and phrase.is_a("armed", "group", "civilians", "person", "crowd"):
            unnamed = Participant(UNIDENTIFIED, words, span, f"{rule}: nobody is named")
            return self._others.of_regulars(phrase, candidate, unnamed)
        if phrase.is_a("armed", "base", "vehicle") and not acts and not phrase.is_a("civilians"):
            state = self._others.told_before(phrase, span) or self._others.state(candidate)
            return Participant(state.name, words, span, rule) if state is not None else None
        if phrase.is_a("civilians", "property", "group", "person", "prominent") and not acts:
            return Participant(CIVILIANS, words, span, rule)
        return None

    def _whose(self, phrase: Phrase, rule: str, candidate: Candidate) -> Participant | None:
        """Names a thing or officer by the group that it belongs to; of weapons taken the group is who is acted on."""
        arms, frame = phrase.is_a("weapons"), candidate.hit.trigger.frame.name
        owner = (self._others.maker(phrase, candidate) if arms else None) or self._others.owner(phrase, candidate)
        if owner is None or owner.actor is None or (arms and frame in {"launch", "shoot"}):
            return None  # "fired rockets that Iran had supplied": not at Iran
        taken = arms and frame in {"seize_weapons", "capture"}
        span = self.wording.span(owner if taken else phrase, candidate)
        named = self._others.named(owner.actor, f"{rule}: whose it is")
        return replace(named, text=span.of(self._document.text), span=span)

    def _unknown(self, candidate: Candidate, words: str, span: Span, rule: str, *, acts: bool) -> Participant | None:
        """Names a noun phrase that no lexicon knows by its part in the event."""
        if acts:
            violent = EVENT_TYPE_OF[candidate.sub_event_type] in VIOLENT
            return Participant(UNIDENTIFIED, words, span, f"{rule}: nobody is named") if violent else None
        if candidate.sub_event_type in CIVILIAN_VICTIMS or candidate.sub_event_type is SubEventType.ARRESTS:
            return Participant(CIVILIANS, words, span, f"{rule}: nobody is named")
        return None

    def of(self, phrase: Phrase) -> Participant:
        """Names the actor of a phrase that names one; raises ValueError for another phrase."""
        if phrase.actor is None:
            raise ValueError("the phrase names no actor")
        return self._others.named(phrase.actor, "named")


def _names(*sides: Participant | None) -> set[str]:
    return {side.name for side in sides if side is not None}
