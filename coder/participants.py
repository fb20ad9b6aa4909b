"""The two sides of an event by name: who acts, who is acted upon, and what stands for them where nobody is named."""

from dataclasses import dataclass, replace

from coder.actors import ActorReading
from coder.arguments import Phrase
from coder.candidates import Candidate
from coder.codebook import EVENT_TYPE_OF, ActorKind, EventType, SubEventType
from coder.mentions import ActorMention, KnownActor, MentionForm
from coder.passages import Document
from coder.records import Span
from coder.vocabulary import word_set
from coder.words import Token

CIVILIANS, PROTESTERS, RIOTERS = "Civilians", "Protesters", "Rioters"
UNIDENTIFIED = "Unidentified armed group"
_MODIFIERS = 6
_TERRITORY_FRAMES = frozenset("capture recapture expel fall lose withdraw transfer".split())
_MAKERS = frozenset({"", "by", "of", "from", "van", "door", "uit"})
_OPPOSED = frozenset({"", "against", "from", "with", "by", "tegen", "op", "met", "door"})
_CROWD_FIRST = frozenset(
    {
        SubEventType.PEACEFUL_PROTEST,
        SubEventType.PROTEST_WITH_INTERVENTION,
        SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
        SubEventType.VIOLENT_DEMONSTRATION,
        SubEventType.MOB_VIOLENCE,
    }
)
_ARMED_KINDS = frozenset(
    {
        ActorKind.STATE,
        ActorKind.STATE_FORCES,
        ActorKind.REBEL_GROUP,
        ActorKind.POLITICAL_MILITIA,
        ActorKind.IDENTITY_MILITIA,
        ActorKind.EXTERNAL_FORCES,
    }
)
_VIOLENT = frozenset({EventType.BATTLES, EventType.EXPLOSIONS, EventType.VIOLENCE_AGAINST_CIVILIANS})
_CIVILIAN_VICTIMS = frozenset(
    {SubEventType.ATTACK, SubEventType.SEXUAL_VIOLENCE, SubEventType.ABDUCTION_FORCED_DISAPPEARANCE}
)


@dataclass(frozen=True, slots=True)
class Participant:
    """One side of an event: the name to code, the words of the text where there are any, the rule that filled it."""

    name: str
    text: str | None
    span: Span | None
    rule: str
    actor: KnownActor | None = None
    associated: tuple[str, ...] = ()


class ParticipantFinder:
    """Names the sides of the events of one document."""

    def __init__(self, document: Document, actors: ActorReading, phrases: dict[int, tuple[Phrase, ...]]) -> None:
        """Keeps what was read of actors and phrases."""
        self._document = document
        self._actors = actors
        self._phrases = phrases
        grammar = f"{document.language}/grammar.toml"
        closed = ("prepositions", "coordinators", "time_words", "finite", "subordinators", "relatives")
        words = frozenset().union(*(word_set(grammar, group) for group in closed))
        self._closed = words - word_set(grammar, "determiners")

    def find(self, candidate: Candidate) -> tuple[Participant | None, Participant | None]:
        """Gives side 1 (who acts; in demonstrations the crowd) and side 2 of a candidate (GUIDE.md rule 8)."""
        roles, sub = candidate.roles, candidate.sub_event_type
        agent = self._name(roles.agent, roles.agent_rule, candidate, acts=True)
        patient = self._name(roles.patient, roles.patient_rule, candidate, acts=False)
        taken = roles.patient is not None and roles.patient.actor is None
        if taken and candidate.hit.trigger.frame.name in _TERRITORY_FRAMES:
            patient = None  # the place taken; who lost it stands elsewhere
        partners = [self._name(phrase, "partner", candidate, acts=False) for phrase in roles.partners]
        others = [partner for partner in partners if partner is not None and partner.name not in _names(agent, patient)]
        if patient is None and others and candidate.hit.trigger.frame.name in {"transfer", "surrender"}:
            patient = others[0]
        if candidate.hit.trigger.frame.reciprocal:
            return self._sides_of_both(candidate, agent, patient, others)
        if sub in _CROWD_FIRST:
            return self._crowd_first(candidate, agent, patient, others)
        if patient is not None and self._is_unarmed_victim(patient, sub):
            patient = replace(patient, name=CIVILIANS)
        if agent is not None and patient is not None and agent.name == patient.name:
            patient = None
        return self._completed(candidate, agent, patient)

    def _is_unarmed_victim(self, patient: Participant, sub: SubEventType) -> bool:
        """Says whether the victim is a person without arms: Civilians, also when named (GUIDE.md rule 8)."""
        if sub not in _CIVILIAN_VICTIMS and sub is not SubEventType.ARRESTS:
            return False
        if patient.actor is None:
            return True
        return patient.actor.kind in {ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.MEDIA}

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
        if candidate.sub_event_type in _CROWD_FIRST:
            return self._crowd_first(candidate, None, None, distinct)
        first = distinct[0] if distinct else None
        second = distinct[1] if len(distinct) > 1 else None
        return self._completed(candidate, first, second)

    def _joined(self, candidate: Candidate) -> list[Participant]:
        """Gives the actors joined with the agent by "and": both sides of "X and Y clashed"."""
        agent = candidate.roles.agent
        if agent is None:
            return []
        found: list[Participant] = []
        last = agent.last
        for phrase in candidate.phrases:
            tokens = candidate.clause.sentence.tokens
            word = tokens[phrase.begin - 1].lemma if phrase.begin > 0 else ""
            reach = 12 if word in {"and", "en"} else 4
            joins = 0 < phrase.first - last <= reach and phrase.preposition == agent.preposition
            if (
                joins
                and phrase.is_a("actor", "armed", "protesters", "rioters")
                and phrase is not candidate.roles.patient
            ):
                named = self._name(phrase, "joined by and", candidate, acts=True)
                if named is not None:
                    found.append(named)
                    last = phrase.last
        return found

    def _crowd_first(
        self,
        candidate: Candidate,
        agent: Participant | None,
        patient: Participant | None,
        others: list[Participant],
    ) -> tuple[Participant | None, Participant | None]:
        peaceful = candidate.sub_event_type in {
            SubEventType.PEACEFUL_PROTEST,
            SubEventType.PROTEST_WITH_INTERVENTION,
            SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
        }
        crowd_name = PROTESTERS if peaceful else RIOTERS
        sides = [side for side in (agent, patient, *others) if side is not None]
        crowd = next((side for side in sides if _is_crowd(side)), None)
        opponent = next((side for side in sides if side is not crowd and not _is_crowd(side)), None)
        if candidate.sub_event_type is SubEventType.PEACEFUL_PROTEST:
            opponent = None
        if candidate.sub_event_type in {
            SubEventType.PROTEST_WITH_INTERVENTION,
            SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
        }:
            opponent = opponent or self._state(candidate)
        named = Participant(
            crowd_name,
            crowd.text if crowd is not None else None,
            crowd.span if crowd is not None else None,
            "the crowd comes first",
            crowd.actor if crowd is not None else None,
        )
        if candidate.sub_event_type is SubEventType.MOB_VIOLENCE and opponent is None:
            opponent = Participant(CIVILIANS, None, None, "victims of a crowd")
        return named, opponent

    def _completed(
        self, candidate: Candidate, agent: Participant | None, patient: Participant | None
    ) -> tuple[Participant | None, Participant | None]:
        """Fills a missing side by the rules of the codebook."""
        sub = candidate.sub_event_type
        violent = EVENT_TYPE_OF[sub] in _VIOLENT
        if violent and (agent is None or agent.name == UNIDENTIFIED):
            agent = self._topic(candidate) or agent or Participant(UNIDENTIFIED, None, None, "nobody is named")
        if violent and agent is not None and agent.name == CIVILIANS:
            agent = replace(agent, name=UNIDENTIFIED, actor=None)
        if patient is None and sub is SubEventType.SUICIDE_BOMB:
            patient = Participant(CIVILIANS, None, None, "nobody else is named")
        if patient is None and sub in _CIVILIAN_VICTIMS:
            patient = Participant(CIVILIANS, None, None, "the victims are unarmed")
        if patient is None and EVENT_TYPE_OF[sub] is EventType.BATTLES:
            patient = self._opponent(candidate, agent)
        if agent is None and sub in {SubEventType.ARRESTS, SubEventType.DISRUPTED_WEAPONS_USE}:
            agent = self._state(candidate)
        if patient is None and sub in {SubEventType.ARRESTS, SubEventType.LOOTING_PROPERTY_DESTRUCTION}:
            patient = Participant(CIVILIANS, None, None, "nobody else is named")
        if agent is not None and patient is not None and agent.name == patient.name:
            patient = None
        return agent, patient

    def _topic(self, candidate: Candidate) -> Participant | None:
        """Gives the owner of the weapon that acts ("shells from their lines"), else nobody.

        Aircraft and artillery that nobody is named for are those of the armed actor last named in the paragraph.
        """
        agent = candidate.roles.agent
        if agent is not None and agent.actor is not None:
            return None
        owner = self._weapon_owner(candidate, agent) if agent is not None else None
        if owner is None and candidate.sub_event_type is SubEventType.AIR_DRONE_STRIKE:
            owner = self._last_armed(candidate)
        return owner

    def _last_armed(self, candidate: Candidate) -> Participant | None:
        sentence = candidate.clause.sentence
        for index in range(sentence.index - 1, max(-1, sentence.index - 4), -1):
            if self._document.sentences[index].paragraph != sentence.paragraph:
                return None
            for phrase in self._phrases[index]:
                subject = not phrase.preposition and phrase.mention is not None
                if subject and phrase.is_a("armed", "state") and not phrase.is_a("place", "country"):
                    return self._participant(phrase.mention, "armed actor named before") if phrase.mention else None
        return None

    def _weapon_owner(self, candidate: Candidate, agent: Phrase) -> Participant | None:
        for phrase in candidate.phrases:
            close = 0 < phrase.first - agent.last <= 4
            if close and phrase.actor is not None and phrase.preposition in {"of", "from", "van", "uit"}:
                if phrase.is_a("armed"):
                    return self._participant(phrase.actor, "owner of the weapon")
        return None

    def _opponent(self, candidate: Candidate, agent: Participant | None) -> Participant | None:
        """Gives the other side of a battle: an armed actor of the sentence, of the text before, or the state."""
        sentence = candidate.clause.sentence
        for index in range(sentence.index, max(-1, sentence.index - 4), -1):
            if self._document.sentences[index].paragraph != sentence.paragraph:
                break
            for phrase in self._phrases[index]:
                mention = phrase.mention
                if mention is None or not phrase.is_a("armed") or phrase.preposition not in _OPPOSED:
                    continue
                group = self._actors.group_of(mention.actor)
                if agent is None or group.name != agent.name:
                    if self._may_oppose(agent, group, mention.form):
                        return self._participant(mention, "armed actor named beside it")
        if (
            agent is not None
            and agent.actor is not None
            and agent.actor.kind
            in {
                ActorKind.REBEL_GROUP,
                ActorKind.POLITICAL_MILITIA,
                ActorKind.IDENTITY_MILITIA,
            }
        ):
            return self._state(candidate)
        return None

    def _may_oppose(self, agent: Participant | None, group: KnownActor, form: MentionForm) -> bool:
        led = group.kind is ActorKind.PERSON and form is MentionForm.FORCES  # the troops of somebody of no known group
        if group.kind not in _ARMED_KINDS and not led:
            return False
        if agent is None or agent.actor is None:
            return True
        both_states = agent.actor.kind in {ActorKind.STATE, ActorKind.STATE_FORCES} and group.kind in {
            ActorKind.STATE,
            ActorKind.STATE_FORCES,
        }
        return not (both_states and agent.actor.country == group.country)

    def _state(self, candidate: Candidate) -> Participant | None:
        country = candidate.place.country if candidate.place is not None else None
        if country is None:
            return None
        return Participant(country, None, None, "the state of the country")

    def _name(self, phrase: Phrase | None, rule: str, candidate: Candidate, *, acts: bool) -> Participant | None:
        if phrase is None or phrase.is_a("adjective") and phrase.owner is None:
            return None
        if phrase.actor is not None and not (phrase.mention is None and phrase.is_a("civilians")):
            return self._participant(phrase.actor, rule, phrase)
        span = self._span(phrase, candidate)
        words = span.of(self._document.text)
        if phrase.is_a("demonstration"):
            return Participant(PROTESTERS, words, span, rule)
        if phrase.is_a("weapons") and not acts:
            maker = self._maker(phrase, candidate)
            if maker is not None:
                return Participant(self._participant(maker, rule).name, words, span, f"{rule}: whose it is")
        if phrase.is_a("base", "property", "vehicle", "weapons", "prominent", "civilians") and not acts:
            owner = self._owner(phrase, candidate)
            if owner is not None:
                return Participant(self._participant(owner, rule).name, words, span, f"{rule}: whose it is")
        if phrase.is_a("unknown"):
            return self._unknown(candidate, words, span, rule, acts=acts)
        if acts and phrase.is_a("armed", "group", "civilians", "person", "crowd"):
            return Participant(UNIDENTIFIED, words, span, f"{rule}: nobody is named")
        if phrase.is_a("armed", "base", "vehicle") and not acts and not phrase.is_a("civilians"):
            state = self._state(candidate)
            return Participant(state.name, words, span, rule) if state is not None else None
        if phrase.is_a("civilians", "property") and not acts:
            return Participant(CIVILIANS, words, span, rule)
        if phrase.is_a("group", "person", "prominent") and not acts:
            return Participant(CIVILIANS, words, span, rule)
        return None

    def _owner(self, phrase: Phrase, candidate: Candidate) -> ActorMention | None:
        """Gives whose a base, thing or officer is: "a position of the army", "een kantoor van Hamas"."""
        for other in candidate.phrases:
            close = 0 < other.first - phrase.last <= 4 and other.preposition in {"of", "van", "with", "met", "carrying"}
            if close and other.actor is not None and other.is_a("armed", "organisation"):
                return other.actor
        return None

    def _maker(self, phrase: Phrase, candidate: Candidate) -> ActorMention | None:
        """Gives who fired or sent a weapon that is acted on: "a missile fired by", "een raket van"."""
        for other in candidate.phrases:
            gap = other.first - phrase.last
            if 0 < gap <= 5 and other.actor is not None and other.is_a("armed") and other.preposition in _MAKERS:
                return other.actor
        return None

    def _unknown(self, candidate: Candidate, words: str, span: Span, rule: str, *, acts: bool) -> Participant | None:
        """Names a noun phrase that no lexicon knows by its part in the event."""
        if acts:
            violent = EVENT_TYPE_OF[candidate.sub_event_type] in _VIOLENT
            return Participant(UNIDENTIFIED, words, span, f"{rule}: nobody is named") if violent else None
        if candidate.sub_event_type in _CIVILIAN_VICTIMS or candidate.sub_event_type is SubEventType.ARRESTS:
            return Participant(CIVILIANS, words, span, f"{rule}: nobody is named")
        return None

    def _span(self, phrase: Phrase, candidate: Candidate) -> Span:
        """Gives the whole noun phrase: articles, numbers and adjectives before it, and whose it is."""
        tokens = candidate.clause.sentence.tokens
        hit = candidate.hit
        others = {at for o in candidate.phrases if o is not phrase for at in range(o.first, o.last + 1)}
        others -= {at for o in candidate.phrases if o.is_a("adjective") for at in range(o.first, o.last + 1)}
        stops = others | set(range(hit.first, hit.last + 1)) | set(hit.apart)
        begin = phrase.begin if phrase.begin >= 0 else phrase.first
        while begin > 0 and begin - 1 not in stops and phrase.first - begin < _MODIFIERS:
            if not self._is_modifier(tokens[begin - 1]):
                break
            begin -= 1
        return Span(tokens[begin].start, tokens[self._last_of(phrase, candidate, stops)].end)

    def _last_of(self, phrase: Phrase, candidate: Candidate, stops: set[int]) -> int:
        """Gives the last token of a noun phrase: the rest of a compound, a name behind an office, whose it is."""
        tokens = candidate.clause.sentence.tokens
        last = phrase.last
        while last - phrase.last < 2 and last + 1 < len(tokens) and last + 1 not in stops:
            after = tokens[last + 1]
            if after.is_capital or after.lemma.endswith("ly") or not self._is_modifier(after):
                break
            last += 1
        for other in candidate.phrases:
            gap = other.first - last
            whose = gap <= 4 and other.preposition in {"of", "van", "for", "voor"}
            if gap > 0 and (whose or gap == 1) and (other.actor is not None or other.is_a("civilians")):
                last = other.last
        return last

    def _is_modifier(self, token: Token) -> bool:
        past = token.lemma.endswith("ed") and len(token.lemma) > 4 and self._document.language == "en"
        return token.is_word and token.lemma not in self._closed and not past

    def of(self, phrase: Phrase) -> Participant:
        """Names the actor of a phrase that names one; raises ValueError for another phrase."""
        if phrase.actor is None:
            raise ValueError("the phrase names no actor")
        return self._participant(phrase.actor, "named")

    def words(self, candidate: Candidate) -> tuple[Span | None, Span | None]:
        """Gives the words that stand for each side where a rule supplied the name, or nobody has one.

        In a demonstration those of side 2 are whom the crowd addresses ("against the government"), who is no actor.
        """
        agent, patient = candidate.roles.agent, candidate.roles.patient
        if candidate.sub_event_type in _CROWD_FIRST:
            if candidate.hit.trigger.frame.name in {
                "disperse",
                "arrest",
                "shoot",
                "kill",
                "murder",
                "attack",
                "assault",
            }:
                agent, patient = patient, agent
            if patient is None or not patient.is_a("actor", "armed", "base"):
                patient = self._addressed(candidate, agent)
        return (
            self._span(agent, candidate) if agent is not None else None,
            self._span(patient, candidate) if patient is not None and patient is not agent else None,
        )

    def _addressed(self, candidate: Candidate, crowd: Phrase | None) -> Phrase | None:
        """Gives whom a demonstration is aimed at: the actor after "against", else the next one named."""
        after = [
            phrase
            for phrase in candidate.phrases
            if phrase.first > candidate.hit.last and phrase is not crowd and phrase.actor is not None
            if phrase.is_a("actor", "adjective") and not phrase.is_a("protesters", "rioters", "civilians")
        ]
        against = next((phrase for phrase in after if phrase.preposition in {"against", "tegen"}), None)
        return against or (after[0] if after else None)

    def _participant(self, mention: ActorMention, rule: str, phrase: Phrase | None = None) -> Participant:
        actor = self._actors.group_of(mention.actor)
        span = mention.head if mention.form is MentionForm.ADJECTIVE else mention.span
        if actor.kind in {ActorKind.CIVILIANS, ActorKind.MEDIA} or (actor.kind is ActorKind.PERSON and not actor.leads):
            name = CIVILIANS if actor.kind is not ActorKind.PERSON else actor.name
        else:
            name = actor.name
        return Participant(name, span.of(self._document.text), span, rule, actor)


def _names(*sides: Participant | None) -> set[str]:
    return {side.name for side in sides if side is not None}


def _is_crowd(side: Participant) -> bool:
    if side.actor is not None:
        return side.actor.kind in {ActorKind.PROTESTERS, ActorKind.RIOTERS}
    return side.name in {PROTESTERS, RIOTERS}
