"""Names who did it where another sentence tells it: whose the attackers were, whose work it was, who regrets it."""

from collections.abc import Iterator, Sequence

from coder.actors import ActorReading
from coder.codebook import EVENT_TYPE_OF, VIOLENT, SubEventType
from coder.events.culpritreading import CulpritReading
from coder.events.culpritwords import CulpritWords, culprit_words
from coder.events.draft import Draft
from coder.events.participant import UNIDENTIFIED, Participant
from coder.kinds import PARTIES_TO_CONFLICTS
from coder.mentions import ActorMention
from coder.passages import Document
from coder.records import Span
from coder.values import replace

_ON = 3  # sentences after an event in which it is told who did it
_MOST_TOKENS = 60


def name_culprits(drafts: Sequence[Draft], document: Document, actors: ActorReading) -> None:
    """Names who did what nobody is named for, by the same sentence and those after it in the paragraph.

    Source: the annotation rules on actors: who is blamed or says so itself is actor1, unless it is denied.
    """
    words = culprit_words(document.language)
    for at, draft in enumerate(drafts):
        violent = EVENT_TYPE_OF[draft.sub_event_type] in VIOLENT
        unnamed = draft.actor1 is None or draft.actor1.name == UNIDENTIFIED
        ambushed = not unnamed and draft.sub_event_type is SubEventType.ARMED_CLASH and _is_open(draft)
        if draft.sub_event_type is SubEventType.DISRUPTED_WEAPONS_USE and draft.actor2 is None:
            _give_shooter(draft, document, actors, words)
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


def _give_shooter(draft: Draft, document: Document, actors: ActorReading, words: CulpritWords) -> None:
    """Names whose weapons were stopped, where the next sentence tells it."""
    if draft.sentence + 1 >= len(document.sentences):
        return
    sentence = document.sentences[draft.sentence + 1]
    tokens = sentence.tokens[:_MOST_TOKENS]
    if sentence.paragraph != draft.paragraph or words.deeds.isdisjoint(token.lower for token in tokens):
        return
    named = [m for m in actors.within(sentence.span) if actors.group_of(m.actor).kind in PARTIES_TO_CONFLICTS]
    mention = CulpritReading(draft, sentence, tokens, named, actors, words).shooter() if named else None
    if mention is not None and (draft.actor1 is None or draft.actor1.name != actors.group_of(mention.actor).name):
        draft.actor2 = _participant(mention, actors, "who fired what was stopped")


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
        reading = CulpritReading(draft, sentence, tokens, named, actors, words)
        later = index > draft.sentence
        air = draft.sub_event_type is SubEventType.AIR_DRONE_STRIKE and later
        taken = draft.sub_event_type is SubEventType.ABDUCTION_FORCED_DISAPPEARANCE and later
        said = (
            reading.suspect(),
            reading.committer() if not later else None,
            reading.origin() if later else None,
            reading.holder() if taken else None,
            reading.owner_of_deed() if later else None,
            reading.avower() if later else None,
            reading.flier() if air else None,
        )
        for mention in (reading.doer(later=later), reading.work(), *said):
            if mention is not None:
                yield _participant(mention, actors, "told beside it to have done it")


def _participant(mention: ActorMention, actors: ActorReading, rule: str) -> Participant:
    group = actors.group_of(mention.actor)
    return Participant(group.name, None, None, rule, group)
