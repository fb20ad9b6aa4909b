"""What the words of a sentence make of its events: another type of one that is told, or one that no trigger tells."""

from collections.abc import Iterable, Iterator, Sequence

from coder.actors import ActorReading
from coder.codebook import CROWD_EVENTS, EVENT_TYPE_OF, EventType, NotCodedReason, SubEventType
from coder.events.byweight import WeightReader
from coder.events.candidate import Candidate, Refusal
from coder.events.candidates import CandidateFinder
from coder.events.candidatesigns import signs_of_candidate
from coder.events.tellings import TERRITORY
from coder.mentions import DateMention, PlaceMention
from coder.passages import Document, Sentence
from coder.records import Span
from coder.values import replace
from coder.weighing import likelihood, signs_of

SURER = 0.5
"""From it on another type than the frame's is taken."""

SURER_OF_TERRITORY = 0.8
"""From it on one that says whose a place is: words tell that less."""

SURER_OF_KEPT = 0.7
"""From it on one in place of a change of group, which the deed told next makes something of, or of Other."""

SURER_OF_GOING_ON = 0.8
"""From it on one in a sentence that names neither place nor day: it goes on with what was told."""

LIKELY = 0.7
"""From it on a sentence tells of an event though no trigger does; all as they did best on articles not fitted to."""

LIKELY_WITH_TRIGGER = 0.5
"""From it on where a trigger stands that its frame has no type for."""

BRIEF = 16
"""Sentences, at most, of an article that reports one thing."""

TYPED = 0.35
"""How likely the type of such an event is at least."""

_OPEN = frozenset({NotCodedReason.UNCLEAR})
_GOING = frozenset({"arrive", "march_in", "march_on"})
_AGAINST_ANYBODY = frozenset({SubEventType.ARRESTS, SubEventType.ATTACK})
_NEVER = {
    SubEventType.PEACEFUL_PROTEST: frozenset({SubEventType.CHANGE_TO_GROUP_ACTIVITY}),  # a march that dissolves
    SubEventType.PROTEST_WITH_INTERVENTION: _AGAINST_ANYBODY,  # against whom it is, rules have read
    SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS: _AGAINST_ANYBODY,
    SubEventType.ABDUCTION_FORCED_DISAPPEARANCE: frozenset({SubEventType.ARRESTS}),  # nothing was heard of him since
}
"""Which types are never taken for which."""

_AS_TOLD = frozenset({"shoot_down", "drop", "find", "roll_up"})
"""Of a plane or a drone; of shells that "landed"; of arms or the wounded; of a cell of a group that is broken up."""

_KEPT = frozenset({SubEventType.CHANGE_TO_GROUP_ACTIVITY, SubEventType.OTHER})


class Weighing:
    """Weighs the sentences of one document."""

    def __init__(
        self,
        document: Document,
        finder: CandidateFinder,
        actors: ActorReading,
        places: Sequence[PlaceMention],
        dates: Sequence[DateMention],
    ) -> None:
        """Takes what was read of the document."""
        self._document = document
        self._finder = finder
        self._actors = actors
        self._likelihood = likelihood(document.language)
        self._placed = _sentences_with(document, (place.span for place in places))
        self._dated = _sentences_with(document, (date.span for date in dates if date.anchored))
        self._reader = WeightReader(document, finder)

    def weigh(self, candidates: Sequence[Candidate], refusals: Sequence[Refusal]) -> list[Candidate]:
        """Gives the candidates after their sentences are weighed, in reading order.

        `refusals` are the triggers of the document that tell of no event.
        """
        weighed: list[Candidate] = []
        for sentence, here, against in self.by_sentence(candidates, refusals):
            open_to_more = (
                not here and all(one.judgment.reason in _OPEN for one in against) and not self._goes(sentence)
            )
            if not may_be_weighed(sentence) or not (here or open_to_more):
                weighed.extend(here)
                continue
            signs = self.signs(sentence, against)
            if here:
                weighed.extend(self._retyped(candidate, here, signs) for candidate in here)
            elif self._likelihood.of_event(signs) >= (LIKELY_WITH_TRIGGER if against else LIKELY):
                weighed.extend(self._untold(sentence, signs, weighed))
        return weighed

    def by_sentence(
        self, candidates: Sequence[Candidate], refusals: Sequence[Refusal]
    ) -> Iterator[tuple[Sentence, list[Candidate], list[Refusal]]]:
        """Gives each sentence with its candidates and the triggers that tell of no event there, undecided ones too."""
        told: dict[int, list[Candidate]] = {}
        refused: dict[int, list[Refusal]] = {}
        for candidate in candidates:
            told.setdefault(candidate.clause.sentence.index, []).append(candidate)
        for refusal in (*refusals, *self._finder.undecided):
            refused.setdefault(refusal.clause.sentence.index, []).append(refusal)
        for sentence in self._document.sentences:
            yield sentence, told.get(sentence.index, []), refused.get(sentence.index, [])

    def signs(self, sentence: Sentence, refused: Iterable[Refusal]) -> tuple[str, ...]:
        """Gives the signs of a sentence: its words, and what was read in it."""
        told = {f"thing:{name}" for phrase in self._finder.phrases[sentence.index] for name in phrase.classes}
        told.update(f"kind:{mention.actor.kind}" for mention in self._actors.within(sentence.span))
        for _, hit in self._finder.met.get(sentence.index, ()):
            frame = hit.trigger.frame.gist or hit.trigger.frame.name
            told.update((f"frame:{frame}", f"{'verb' if hit.trigger.is_verb else 'noun'}:{frame}"))
        told.update(f"not:{one.judgment.reason.value}" for one in refused if one.judgment.reason is not None)
        told.update(self._standing(sentence))
        placed, dated = sentence.index in self._placed, sentence.index in self._dated
        told.update(sign for sign, holds in (("place", placed), ("day", dated), ("both", placed and dated)) if holds)
        return signs_of(sentence.tokens, self._named(sentence), told)

    def with_candidate(self, signs: Iterable[str], candidate: Candidate) -> tuple[str, ...]:
        """Gives the signs of a sentence and of one of its candidates."""
        named = self._named(candidate.clause.sentence)
        return tuple(sorted({*signs, *signs_of_candidate(candidate, named)}))

    def _named(self, sentence: Sentence) -> dict[int, str]:
        """Says of the tokens of a sentence that name a place or an actor which of both."""
        named: dict[int, str] = {}
        for phrase in self._finder.phrases[sentence.index]:
            kind = "place" if phrase.place is not None else "actor" if phrase.mention is not None else None
            if kind is not None:
                named.update(dict.fromkeys(range(phrase.first, phrase.last + 1), kind))
        return named

    def _standing(self, sentence: Sentence) -> Iterator[str]:
        """Gives the signs of where a sentence stands: what a brief report tells, it tells at its head."""
        head = "opening" if sentence.index == 0 else "head" if sentence.paragraph == 0 else "body"
        brief = "brief" if len(self._document.sentences) <= BRIEF else "long"
        yield f"in:{head}"
        yield f"in:{brief} {head}"

    def _retyped(self, candidate: Candidate, here: Sequence[Candidate], signs: Iterable[str]) -> Candidate:
        """Gives a candidate the type that the words of its sentence speak for, where they do so clearly.

        What was shot down or found stays so: a drone, or a plane with a crew. No candidate gets the type that another
        one `here`, in its sentence, has already.
        """
        if candidate.hit.trigger.frame.name in _AS_TOLD:
            return candidate
        whole = self.with_candidate(signs, candidate)
        sub, share = _likeliest(self._likelihood.of_types(whole))
        goes_on = candidate.clause.sentence.index not in self._placed | self._dated
        least = max(_surer(candidate.sub_event_type, sub), SURER_OF_GOING_ON if goes_on else 0.0)
        if sub is candidate.sub_event_type or share < least:
            return candidate
        if sub in _NEVER.get(candidate.sub_event_type, ()):
            return candidate
        if sub is SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS and any("warning" in one.cues for one in here):
            return candidate  # shots into the air hit nobody
        if any(one.sub_event_type is sub for one in here):
            return candidate
        if EVENT_TYPE_OF[candidate.sub_event_type] is EventType.EXPLOSIONS and EVENT_TYPE_OF[sub] in CROWD_EVENTS:
            return candidate  # "killed by grenades in X, which has been shaken by protest"
        return replace(candidate, sub_event_type=sub, weighed=self._likelihood.reasons(whole, sub))

    def _goes(self, sentence: Sentence) -> bool:
        """Says whether a sentence tells that somebody came: what they did there is told next."""
        met = self._finder.met.get(sentence.index, ())
        return any(hit.trigger.is_verb and hit.trigger.frame.name in _GOING for _, hit in met)

    def _untold(self, sentence: Sentence, signs: tuple[str, ...], before: Sequence[Candidate]) -> list[Candidate]:
        """Gives the event that the words of a sentence tell where no trigger does."""
        sub, share = _likeliest(self._likelihood.of_types(signs))
        read = self._reader.read(sentence, sub, before) if share >= TYPED else None
        if read is not None and not (read.place is not None and read.place.near) and sentence.index not in self._dated:
            return []  # what names neither place nor day goes on with what was told
        return [] if read is None else [replace(read, weighed=self._likelihood.reasons(signs, sub))]


def may_be_weighed(sentence: Sentence) -> bool:
    """Says whether a sentence tells something on the article's own word: a heading and a quotation do not."""
    return not (sentence.heading or sentence.quoted)


def _surer(told: SubEventType, sub: SubEventType) -> float:
    """Gives from which share on a type `sub` takes the place of the one that a frame told."""
    least = SURER_OF_KEPT if told in _KEPT else SURER
    return max(least, SURER_OF_TERRITORY) if sub in TERRITORY else least


def _likeliest(shares: dict[SubEventType, float]) -> tuple[SubEventType, float]:
    most = max(shares.values())
    return max(sub for sub, share in shares.items() if share == most), most


def _sentences_with(document: Document, spans: Iterable[Span]) -> frozenset[int]:
    found = (document.sentence_at(span.start) for span in spans)
    return frozenset(sentence.index for sentence in found if sentence is not None)
