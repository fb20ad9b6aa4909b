"""Names who did it where another sentence tells it: whose the attackers were, whose work it was, who regrets it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from coder.actors import ActorReading
from coder.codebook import EVENT_TYPE_OF, EventType, SubEventType
from coder.events.draft import Draft
from coder.events.participant import UNIDENTIFIED, Participant
from coder.kinds import ARMED_GROUPS, PARTIES_TO_CONFLICTS, STATES
from coder.lexicon import read_table
from coder.mentions import ActorMention, MentionForm
from coder.passages import Document, Sentence
from coder.records import Span
from coder.words import Token

_VIOLENT = frozenset({EventType.BATTLES, EventType.EXPLOSIONS, EventType.VIOLENCE_AGAINST_CIVILIANS})
_FROM_AFAR = frozenset({SubEventType.AIR_DRONE_STRIKE, SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK})
_ON = 3  # sentences after an event in which it is told who did it
_TIES = 10  # tokens from "the attackers" to "members"
_NAMED = 6  # tokens from "members" to the group
_MOST_TOKENS = 60
_SUBJECT = frozenset({"volgens", "aldus", "according", "to"})
_PREPOSITIONS = frozenset(
    "van of in op on at aan tegen against bij door by uit from met with naar voor for near over between tussen".split()
)
_OF = frozenset({"van", "of"})


@dataclass(frozen=True, slots=True)
class CulpritWords:
    """The words of one language by which it is told who did it (culprits.toml)."""

    doers: frozenset[str]
    loose: frozenset[str]
    belonging: frozenset[str]
    copulas: frozenset[str]
    apart: frozenset[str]
    works: frozenset[tuple[str, ...]]
    aims: frozenset[str]
    errors: frozenset[str]
    telling: frozenset[str]
    denials: frozenset[str]
    leaving: frozenset[str]
    fliers: frozenset[str]

    @property
    def signs(self) -> frozenset[str]:
        """All words without one of which a sentence need not be read."""
        return self.doers | self.aims | self.errors | self.leaving | self.fliers | {first for first, *_ in self.works}


@cache
def culprit_words(language: str) -> CulpritWords:
    """Gives the words of a language (nl or en). Raises LexiconError for a language without a lexicon."""
    table = read_table(f"{language}/culprits.toml")
    kinds = "doers loose belonging copulas apart aims errors telling denials leaving fliers".split()
    works = frozenset(tuple(phrase.split()) for phrase in table["works"])
    return CulpritWords(works=works, **{kind: frozenset(table[kind]) for kind in kinds})


def name_culprits(drafts: Sequence[Draft], document: Document, actors: ActorReading) -> None:
    """Names who did what nobody is named for, by the same sentence and those after it in the paragraph.

    Source: the annotation rules on actors: who is blamed or says so itself is actor1, unless it is denied.
    """
    words = culprit_words(document.language)
    for at, draft in enumerate(drafts):
        violent = EVENT_TYPE_OF[draft.sub_event_type] in _VIOLENT
        unnamed = draft.actor1 is None or draft.actor1.name == UNIDENTIFIED
        ambushed = not unnamed and draft.sub_event_type is SubEventType.ARMED_CLASH and _is_open(draft)
        if not (unnamed or ambushed):
            continue
        if not (violent or draft.sub_event_type is SubEventType.LOOTING_PROPERTY_DESTRUCTION):
            continue
        others = {other.sentence for other in drafts[at + 1 : at + 1 + 2 * _ON]} - {draft.sentence}
        found = next((side for side in _sides(draft, others, document, actors, words) if _may(side, draft)), None)
        if ambushed and found is not None and draft.actor1 is not None and found.name != draft.actor1.name:
            draft.actor1, draft.actor2 = found, draft.actor1  # "a convoy ran into an ambush. The attackers, from X,"
        elif unnamed and found is not None:
            text = draft.actor1.text if draft.actor1 is not None else None
            span = draft.actor1.span if draft.actor1 is not None else None
            draft.actor1 = replace(found, text=text, span=span)


def _is_open(draft: Draft) -> bool:
    return draft.actor2 is None or draft.actor2.name == UNIDENTIFIED


def _may(side: Participant, draft: Draft) -> bool:
    return draft.actor2 is None or draft.actor2.name != side.name or draft.actor2.span is None


def _sides(
    draft: Draft, others: set[int], document: Document, actors: ActorReading, words: CulpritWords
) -> Iterator[Participant]:
    signs = words.signs
    for index in range(draft.sentence, min(draft.sentence + _ON + 1, len(document.sentences))):
        sentence = document.sentences[index]
        if index > draft.sentence and (index in others or sentence.paragraph > draft.paragraph + 1):
            return
        tokens = sentence.tokens[:_MOST_TOKENS]
        if signs.isdisjoint(token.lower for token in tokens):
            continue
        named = [m for m in actors.within(sentence.span) if actors.group_of(m.actor).kind in PARTIES_TO_CONFLICTS]
        if not named or document.quotation_at(Span(tokens[0].start, tokens[0].end)) is not None:
            continue
        reading = _Reading(draft, sentence, tokens, named, actors, words)
        later = index > draft.sentence
        air = draft.sub_event_type is SubEventType.AIR_DRONE_STRIKE and later
        said = (reading.avower() if later else None, reading.flier() if air else None)
        for mention in (reading.doer(), reading.work(), *said):
            if mention is not None:
                yield _participant(mention, actors, "told beside it to have done it")
        if later and index == draft.sentence + 1:
            mention = reading.leaver()
            if mention is not None:
                yield _participant(mention, actors, "who leaves afterwards")


def _participant(mention: ActorMention, actors: ActorReading, rule: str) -> Participant:
    group = actors.group_of(mention.actor)
    return Participant(group.name, None, None, rule, group)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One sentence read for who did what a draft tells."""

    draft: Draft
    sentence: Sentence
    tokens: Sequence[Token]
    named: Sequence[ActorMention]
    actors: ActorReading
    words: CulpritWords

    def doer(self) -> ActorMention | None:
        """Reads "the attackers, believed to be members of X", "de daders behoorden tot X", "men in X's uniforms"."""
        words = self.words
        for at, token in enumerate(self.tokens):
            if token.lower not in words.doers:
                continue
            bound = token.lower in words.loose
            for tie in range(at + 1, min(at + 1 + _TIES, len(self.tokens))):
                word = self.tokens[tie].lower
                if word in words.apart or self.tokens[tie].text in ".;:":
                    break
                behind = tie == at + 1 and word in _OF and not bound
                if word in words.belonging or behind or (word in words.copulas and not bound):
                    mention = self._named_behind(tie, 2 if word in words.copulas else _NAMED)
                    if mention is not None:
                        return mention
        return None

    def work(self) -> ActorMention | None:
        """Reads "the blast was the work of X"."""
        lower = [token.lower for token in self.tokens]
        for at in range(len(lower) - 1):
            if (lower[at], lower[at + 1]) in self.words.works and self.words.copulas & set(lower[:at]):
                return self._named_behind(at + 1, _NAMED) if not {"niet", "not", "geen", "no"} & set(lower) else None
        return None

    def avower(self) -> ActorMention | None:
        """Reads who says what was aimed at, or regrets it: "Rusland zegt dat een depot het doelwit was"."""
        lower = [token.lower for token in self.tokens]
        told = set(lower)
        if not told & self.words.telling or told & self.words.denials:
            return None
        for at, word in enumerate(lower):
            sorry = word in self.words.errors
            if not sorry and (word not in self.words.aims or self.draft.sub_event_type not in _FROM_AFAR):
                continue
            before = [m for m in self.named if m.span.start < self.tokens[at].start and self._speaks(m)]
            after = [m for m in self.named if m.span.start > self.tokens[at].start and self._speaks(m)]
            mention = before[-1] if before else after[0] if after else None
            country = self.draft.place.country if self.draft.place is not None else None
            if mention is not None and (sorry or not self._is_struck(mention, country)):
                return mention
        return None

    def flier(self) -> ActorMention | None:
        """Reads whose aircraft fly there: "De Soedanese luchtmacht vliegt er al weken missies"."""
        for mention in self.named:
            words = {t.lower for t in self.tokens if mention.span.start <= t.start < mention.span.end}
            if words & self.words.fliers:
                return mention
        return None

    def leaver(self) -> ActorMention | None:
        """Reads who leaves behind a raid that nobody is named for: "Israeli soldiers withdrew at dawn"."""
        lower = {token.lower for token in self.tokens}
        first = self.named[0]
        country = self.draft.place.country if self.draft.place is not None else None
        if first.span.start - self.sentence.span.start > 12 or not lower & self.words.leaving:
            return None
        if first.form not in (MentionForm.FORCES, MentionForm.ADJECTIVE) or self._is_struck(first, country):
            return None
        return first if self.draft.candidate.roles.agent is None else None

    def _speaks(self, mention: ActorMention) -> bool:
        """Says whether a mention is no mere object or place: "Russia said", "volgens het leger"."""
        at = next((n for n, token in enumerate(self.tokens) if token.start >= mention.span.start), 0)
        before = self.tokens[at - 1].lower if at else ""
        return before in _SUBJECT or before not in _PREPOSITIONS

    def _is_struck(self, mention: ActorMention, country: str | None) -> bool:
        group = self.actors.group_of(mention.actor)
        return group.kind in STATES and group.country == country

    def _named_behind(self, at: int, reach: int) -> ActorMention | None:
        end = min(at + reach, len(self.tokens) - 1)
        parted = next((n for n in range(at, end + 1) if self.tokens[n].lower in self.words.apart), end)
        start, stop = self.tokens[at].start, self.tokens[parted].end
        for mention in self.named:
            head = mention.head
            if not start <= head.start < stop:
                continue
            group = self.actors.group_of(mention.actor)
            named = mention.form in (MentionForm.NAME, MentionForm.FORCES, MentionForm.ADJECTIVE)
            if named and (group.kind in ARMED_GROUPS or group.kind in PARTIES_TO_CONFLICTS):
                return mention
        return None
