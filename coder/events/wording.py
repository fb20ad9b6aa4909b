"""The words of the text that stand for a side of an event: whole noun phrases."""

from coder.codebook import SubEventType
from coder.events.candidate import Candidate
from coder.events.phrase import Phrase
from coder.records import Span
from coder.vocabulary import word_set
from coder.words import Token

_MODIFIERS = 6
_BEFORE_INFINITIVES = frozenset({"to", "te"})
CROWD_FIRST = frozenset(
    {
        SubEventType.PEACEFUL_PROTEST,
        SubEventType.PROTEST_WITH_INTERVENTION,
        SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
        SubEventType.VIOLENT_DEMONSTRATION,
        SubEventType.MOB_VIOLENCE,
    }
)


class Wording:
    """Reads the words of the sides in one language."""

    def __init__(self, language: str) -> None:
        """Reads the closed classes of the language (nl or en)."""
        grammar = f"{language}/grammar.toml"
        closed = ("prepositions", "coordinators", "time_words", "finite", "subordinators", "relatives")
        words = frozenset().union(*(word_set(grammar, group) for group in closed))
        self._language = language
        self._closed = words - word_set(grammar, "determiners")

    def span(self, phrase: Phrase, candidate: Candidate) -> Span:
        """Gives the whole noun phrase: articles, numbers and adjectives before it, and whose it is."""
        tokens = candidate.clause.sentence.tokens
        hit = candidate.hit
        others = {at for o in candidate.phrases if o is not phrase for at in range(o.first, o.last + 1)}
        others -= {at for o in candidate.phrases if o.is_a("adjective") for at in range(o.first, o.last + 1)}
        stops = others | set(range(hit.first, hit.last + 1)) | set(hit.apart)
        begin = phrase.begin if phrase.begin >= 0 else phrase.first
        while begin > 0 and begin - 1 not in stops and phrase.first - begin < _MODIFIERS:
            infinitive = begin > 1 and tokens[begin - 2].lemma in _BEFORE_INFINITIVES  # "to disperse demonstrators"
            if infinitive or not self._is_modifier(tokens[begin - 1]):
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
        past = token.lemma.endswith("ed") and len(token.lemma) > 4 and self._language == "en"
        return token.is_word and token.lemma not in self._closed and not past

    def words(self, candidate: Candidate) -> tuple[Span | None, Span | None]:
        """Gives the words that stand for each side where a rule supplied the name, or nobody has one.

        In a demonstration those of side 2 are whom the crowd addresses ("against the government"), who is no actor.
        """
        agent, patient = candidate.roles.agent, candidate.roles.patient
        if agent is not None and agent.is_a("weapons") and agent.actor is None:
            agent = None  # a bomb kills; somebody laid it
        if candidate.sub_event_type in CROWD_FIRST:
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
            self.span(agent, candidate) if agent is not None else None,
            self.span(patient, candidate) if patient is not None and patient is not agent else None,
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
