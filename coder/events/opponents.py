"""Whom a rule names where the clause does not: the owner of a weapon, the other side of a battle, the state."""

from bisect import bisect_left

from coder.actors import ActorReading
from coder.codebook import ActorKind, SubEventType
from coder.events.allegiance import is_regular
from coder.events.attributed import only_backs
from coder.events.candidate import Candidate
from coder.events.culpritreading import FROM_AFAR
from coder.events.nationals import state_of_soldiers
from coder.events.participant import UNIDENTIFIED, Participant, state_at
from coder.events.phrase import Phrase
from coder.events.sidewords import side_words
from coder.events.weaponowners import WeaponOwners
from coder.functionwords import AND, ARTICLES, WITH
from coder.kinds import ARMED_GROUPS, PARTIES_TO_CONFLICTS, STATES
from coder.mentions import ActorMention, KnownActor, MentionForm
from coder.passages import Document, Sentence
from coder.records import Span
from coder.speech import speech_lexicon
from coder.values import replace
from coder.wordlists import word_list

_OPPOSED = frozenset({"", "against", "from", "with", "by", "tegen", "op", "met", "door"})
_ROUGHLY = frozenset("zo 'n zo'n ongeveer circa ruim bijna zeker minstens about some around nearly roughly".split())
_CARRYING = frozenset({"carrying", "transporting", "ferrying", "full"})
_SOURCES = word_list("telling.toml", "seated_sources")
_FROM = frozenset({"from", "of", "van", "bij"})
_LISTED = 8  # "weapons and explosives from X"
_HELPED = 4  # tokens before a name in which a word for help stands
_FOUGHT = 6  # tokens before "with X" in which a word for a fight stands
_LOOK_BACK = 40  # mentions of actors before a phrase


class Opponents:
    """Names the sides that the text of one document leaves to its reader."""

    def __init__(self, document: Document, actors: ActorReading, phrases: dict[int, tuple[Phrase, ...]]) -> None:
        """Keeps what was read of actors and phrases."""
        self._document = document
        self._actors = actors
        self._phrases = phrases
        self._speech = speech_lexicon(document.language)
        self._words = side_words(document.language)
        self._weapons = WeaponOwners(document, actors)
        self.named, self.maker = self._weapons.named, self._weapons.maker

    def topic(self, candidate: Candidate) -> Participant | None:
        """Gives the owner of the weapon that acts ("shells from their lines"), else nobody.

        Aircraft and artillery that nobody is named for are those of the armed actor last named in the paragraph.
        """
        agent = candidate.roles.agent
        if agent is not None and agent.actor is not None:
            return None
        owner = self._weapons.owner(candidate, agent) if agent is not None else None
        if owner is None and candidate.sub_event_type in FROM_AFAR:
            owner = self._last_armed(candidate)
        return owner

    def _last_armed(self, candidate: Candidate) -> Participant | None:
        sentence = candidate.clause.sentence
        for index in range(sentence.index, max(-1, sentence.index - 4), -1):
            if self._document.sentences[index].paragraph != sentence.paragraph:
                return None
            for phrase in self._phrases[index]:
                if index == sentence.index and phrase.last >= candidate.clause.members[0]:
                    break
                subject = not phrase.preposition and phrase.mention is not None
                subject = subject and not self._only_tells(phrase, self._document.sentences[index])
                if subject and phrase.is_a("armed", "state") and not phrase.is_a("place", "country"):
                    return self._who_fires(phrase, candidate)
        return None

    def _who_fires(self, phrase: Phrase, candidate: Candidate) -> Participant | None:
        """Names the armed actor told of before as who fires; shells are not ascribed to an outside mission."""
        if phrase.mention is None:
            return None
        group = self._actors.group_of(phrase.mention.actor)
        outside = group.kind is ActorKind.EXTERNAL_FORCES
        if outside and candidate.sub_event_type is SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK:
            return None
        return self.named(phrase.mention, "armed actor named before")

    def opponent(self, candidate: Candidate, agent: Participant | None) -> Participant | None:
        """Gives the other side of a battle: an armed actor of the sentence, of the text before, or the state."""
        sentence = candidate.clause.sentence
        for index in range(sentence.index, max(-1, sentence.index - 4), -1):
            if self._document.sentences[index].paragraph != sentence.paragraph:
                break
            for phrase in self._phrases[index]:
                mention = phrase.mention
                if mention is None or not phrase.is_a("armed") or phrase.preposition not in _OPPOSED:
                    continue
                if only_backs(phrase):
                    continue
                if self._tells(phrase, self._document.sentences[index]) or self._helps(phrase, index):
                    continue
                if index == sentence.index and _explains_agent(phrase, candidate):
                    continue
                group = self._actors.group_of(mention.actor)
                if _is_outsider(group, agent, candidate):
                    continue
                if agent is None or group.name != agent.name:
                    if self._may_oppose(agent, group, mention.form):
                        return self.named(mention, "armed actor named beside it")
        if agent is not None and agent.actor is not None and agent.actor.kind in ARMED_GROUPS:
            return self.state(candidate)
        return None

    def _helps(self, phrase: Phrase, index: int) -> bool:
        """Says whether the phrase names who fights beside a side: "helped by", "with ... helicopters overhead"."""
        tokens = self._document.sentences[index].tokens
        before = [token.lower for token in tokens[max(phrase.begin - _HELPED, 0) : phrase.begin]]
        if not self._words.helpers.isdisjoint(before):
            return True
        fought = [token.lower for token in tokens[max(phrase.begin - _FOUGHT, 0) : phrase.begin]]
        return phrase.preposition in WITH and self._words.combats.isdisjoint(fought)

    def repelled(
        self, candidate: Candidate, defender: Participant | None, attacker: Participant | None
    ) -> tuple[Participant | None, Participant | None]:
        """Gives the sides of an attack that was beaten off, the attacker first (GUIDE.md rule 8)."""
        defender = defender or self.state(candidate)
        attacker = attacker or self.opponent(candidate, defender)
        return attacker or Participant(UNIDENTIFIED, None, None, "nobody is named"), defender

    def group_before(self, phrase: Phrase, candidate: Candidate) -> ActorMention | None:
        """Gives the armed group named last before nouns such as "the fighters", "vluchtende strijders"."""
        tokens = candidate.clause.sentence.tokens
        words = {token.lower for token in tokens[phrase.begin : phrase.last + 1]}
        if tokens[phrase.last].lower not in self._words.fighters or not words.isdisjoint(self._words.strangers | AND):
            return None
        start = tokens[phrase.begin].start
        last = bisect_left(self._actors.mentions, start, key=lambda mention: mention.span.start)
        for mention in reversed(self._actors.mentions[max(last - _LOOK_BACK, 0) : last]):
            if self._actors.group_of(mention.actor).kind in ARMED_GROUPS:
                return mention
        return None

    def armed_before(self, candidate: Candidate, side: Participant) -> Participant | None:
        """Names the armed actor told last in the paragraph for a pronoun that was read as people without arms."""
        agent = candidate.roles.agent
        if agent is None or agent.mention is None or agent.mention.form is not MentionForm.PRONOUN:
            return None
        begin = candidate.clause.sentence.tokens[agent.begin].start
        paragraph = candidate.clause.sentence.paragraph
        last = bisect_left(self._actors.mentions, begin, key=lambda mention: mention.span.start)
        for mention in reversed(self._actors.mentions[max(last - _LOOK_BACK, 0) : last]):
            sentence = self._document.sentence_at(mention.span.start)
            if sentence is None or sentence.paragraph != paragraph:
                return None
            acts = mention.form is not MentionForm.ADJECTIVE and mention.form is not MentionForm.PRONOUN
            if acts and self._actors.group_of(mention.actor).kind in PARTIES_TO_CONFLICTS:
                return replace(self.named(mention, "the armed named before"), text=side.text, span=side.span)
        return None

    def _only_tells(self, phrase: Phrase, sentence: Sentence) -> bool:
        """Says whether somebody who does not fight tells it: "zeggen autoriteiten"; an army may tell what it did."""
        return sentence.tokens[phrase.last].lemma in _SOURCES() and self._tells(phrase, sentence)

    def _tells(self, phrase: Phrase, sentence: Sentence) -> bool:
        """Says whether the phrase names who told it: ", zei de politie", "the army said"."""
        tokens = list(sentence.tokens)
        before = phrase.begin - 1
        while before >= 0 and tokens[before].lemma in ARTICLES:
            before -= 1
        beside = [at for at in (before, phrase.last + 1) if 0 <= at < len(tokens)]
        return any(self._speech.verb_at(tokens, at) is not None for at in beside)

    def _may_oppose(self, agent: Participant | None, group: KnownActor, form: MentionForm) -> bool:
        led = group.kind is ActorKind.PERSON and form is MentionForm.FORCES  # the troops of somebody of no known group
        if group.kind not in PARTIES_TO_CONFLICTS and not led:
            return False
        if agent is None or agent.actor is None:
            return True
        both_states = agent.actor.kind in STATES and group.kind in STATES
        return not (both_states and agent.actor.country == group.country)

    def of_regulars(self, phrase: Phrase, candidate: Candidate, unnamed: Participant) -> Participant:
        """Names a soldier or policeman of whom nothing is said by the state of the place: "een agent schoot"."""
        state = self.state(candidate) if is_regular(self._document.language, candidate.clause, phrase) else None
        return unnamed if state is None else replace(unnamed, name=state.name, rule=state.rule)

    def state(self, candidate: Candidate) -> Participant | None:
        return state_at(candidate.place)

    def told_before(self, phrase: Phrase, span: Span) -> Participant | None:
        """Gives the state whose soldiers were told of before "one soldier", "the other soldier"."""
        if not phrase.is_a("armed"):
            return None
        sentence = self._document.sentence_at(span.start)
        soldiers = side_words(self._document.language).soldiers
        if sentence is None or not any(t.lower in soldiers for t in sentence.tokens if t.span.within(span)):
            return None
        named = state_of_soldiers(span, self._document, self._actors)
        return self.named(named, "whose soldiers were told of") if named is not None else None

    def holder(self, phrase: Phrase, candidate: Candidate) -> Phrase | None:
        """Gives the people whose demonstration it is: "a rally by students", "een betoging van studenten"."""
        for other in candidate.phrases:
            near = 0 < other.first - phrase.last <= _LISTED and other.preposition in {"by", "of", "van", "door"}
            if near and other.is_a("civilians", "group", "protesters", "person", "prominent"):
                return other
        return None

    def owner(self, phrase: Phrase, candidate: Candidate) -> Phrase | None:
        """Gives whose a base, thing or officer is: "a position of the army", "een kantoor van Hamas"."""
        tokens = candidate.clause.sentence.tokens
        for other in candidate.phrases:
            between = [token.lower for token in tokens[phrase.last + 1 : other.first]]
            gap = other.first - phrase.last - sum(word in _ROUGHLY for word in between)
            before = (token.lower for token in reversed(tokens[: other.begin]) if token.lower not in _ROUGHLY)
            word = next(before, "")
            carried = word in _CARRYING and (other.noun is None or other.noun.head <= other.last)  # no state's clerks
            close = 0 < gap <= 4 and (other.preposition in {"of", "van", "with", "met"} or carried)
            close = close or (phrase.is_a("weapons") and 0 < gap <= _LISTED and other.preposition in _FROM)
            if close and other.actor is not None and other.is_a("armed", "organisation"):
                return other
        return None


def _is_outsider(group: KnownActor, agent: Participant | None, candidate: Candidate) -> bool:
    """Says whether a state told of beside an armed group's capture is another than that of the place, which lost it."""
    lost = candidate.sub_event_type is SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY
    taker = agent.actor if agent is not None else None
    if not lost or group.kind is not ActorKind.STATE or taker is None or taker.kind not in ARMED_GROUPS:
        return False
    return candidate.place is not None and candidate.place.country not in (None, group.country)


def _explains_agent(phrase: Phrase, candidate: Candidate) -> bool:
    """Says whether a phrase stands in what tells more of who acts: "X, a coalition led by Y and Z, stormed"."""
    agent, tokens = candidate.roles.agent, candidate.clause.sentence.tokens
    if agent is None or not agent.last < phrase.first < candidate.hit.first or tokens[agent.last + 1].text != ",":
        return False
    return any(token.text == "," for token in tokens[phrase.last + 1 : candidate.hit.first])
