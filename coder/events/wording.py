"""The words of the text that stand for a side of an event: whole noun phrases."""

from collections.abc import Sequence

from coder.codebook import SubEventType
from coder.events.candidate import Candidate
from coder.events.eligible import Eligible
from coder.events.nounphrases import NounPhrase
from coder.events.phrase import Phrase
from coder.events.verbwords import verb_words
from coder.mentions import MentionForm
from coder.records import Span
from coder.words import Token

_PEOPLE = (
    "actor armed civilians crowd rioters protesters group person prominent unknown adjective demonstration".split()
)
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
        """Reads the verbs of the language (nl or en)."""
        self._words = verb_words(language)
        self._eligible = Eligible(language)

    def span(self, phrase: Phrase, candidate: Candidate) -> Span:
        """Gives the whole noun phrase: articles, numbers and adjectives before it, and whose and where it is.

        Of who is named in the sentence behind the one that the candidate stands in, what the mention covers.
        """
        if phrase.mention is not None and not phrase.mention.head.within(candidate.clause.sentence.span):
            return phrase.mention.span
        tokens = candidate.clause.sentence.tokens
        first, last = min(phrase.first, phrase.begin if phrase.begin >= 0 else phrase.first), phrase.last
        noun = phrase.noun
        if noun is not None and not self._tells_event(phrase, noun, tokens):
            stands = noun.before_verb or not phrase.is_a(*_PEOPLE)
            first, last = min(first, noun.first), max(last, noun.located if stands else noun.last)
        elif noun is not None:
            first = min(first, noun.first)
        for at in (*range(candidate.hit.first, candidate.hit.last + 1), *candidate.hit.apart):
            if first <= at < phrase.first:
                first = at + 1
            elif phrase.last < at <= last:
                last = at - 1
        while last > phrase.last and not tokens[last].is_word:
            last -= 1
        return Span(tokens[first].start, tokens[last].end)

    def _tells_event(self, phrase: Phrase, noun: NounPhrase, tokens: Sequence[Token]) -> bool:
        """Says whether the noun behind a name is the event itself: "Turkse luchtaanval"."""
        return phrase.last < noun.head and self._words.is_event(tokens, noun.head)

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
                "fire_at",
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
        tokens = candidate.clause.sentence.tokens
        after = [
            phrase
            for phrase in candidate.phrases
            if phrase.first > candidate.hit.last and phrase is not crowd and phrase.actor is not None
            if phrase.is_a("actor", "adjective") and not phrase.is_a("protesters", "rioters", "civilians")
            if not _is_pronoun(phrase) and not self._eligible.tells(phrase, candidate.hit, tokens)
        ]
        against = next((phrase for phrase in after if phrase.preposition in {"against", "tegen"}), None)
        return against or (after[0] if after else None)


def _is_pronoun(phrase: Phrase) -> bool:
    return phrase.mention is not None and phrase.mention.form is MentionForm.PRONOUN
