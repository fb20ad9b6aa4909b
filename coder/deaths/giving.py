"""Gives each event its dead: those told in its clauses, else in its sentence, else in the sentences after it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coder.mentions import DeathCount
from coder.passages import Document
from coder.records import Span

_SENTENCES_ON = 2


@dataclass(frozen=True, slots=True)
class TellingSpan:
    """Words that tell an event: which event of the list, and whether it is of a kind that kills."""

    event: int
    span: Span
    violent: bool


def give_deaths(
    events: Sequence[tuple[tuple[Span, ...], bool]], counts: Sequence[DeathCount], document: Document
) -> dict[int, DeathCount]:
    """Gives the number of dead of each event, by its place in `events`; events without a number are left out.

    Each event is the spans that tell it, and whether it is of a kind that kills. A count goes to the event whose words
    it stands in, else to the last one before it in its sentence or the two sentences before it in the paragraph.
    """
    telling: dict[int, list[TellingSpan]] = {}
    for event, (spans, violent) in enumerate(events):
        for span in spans:
            sentence = document.sentence_at(span.start)
            if sentence is not None:
                telling.setdefault(sentence.index, []).append(TellingSpan(event, span, violent))
    told: dict[int, list[DeathCount]] = {}
    for count in counts:
        found = _event_of(count, telling, document)
        if found is not None:
            told.setdefault(found, []).append(count)
    return {event: _together(found) for event, found in told.items()}


def _event_of(count: DeathCount, telling: Mapping[int, Sequence[TellingSpan]], document: Document) -> int | None:
    sentence = document.sentence_at(count.trigger.start)
    if sentence is None:
        return None
    within = [
        (not words.violent, words.event)
        for words in telling.get(sentence.index, ())
        if count.trigger.overlaps(words.span) or count.span.within(words.span)
    ]
    if within:
        return min(within)[1]
    for index in range(sentence.index, max(sentence.index - _SENTENCES_ON, 0) - 1, -1):
        if document.sentences[index].paragraph != sentence.paragraph:
            break
        near = [
            (abs(count.trigger.start - words.span.end), words.event)
            for words in telling.get(index, ())
            if words.violent
        ]
        if near:
            return min(near)[1]
    return None


def _together(counts: Sequence[DeathCount]) -> DeathCount:
    """Gives the one number of several: an exact one before a vague or claimed one, with the others who also died."""
    positive = [count for count in counts if count.best > 0]
    if not positive:
        return counts[0]
    bases = [count for count in positive if not count.other] or positive[:1]
    base = min(bases, key=lambda count: (count.claimed, count.vague, counts.index(count)))
    more = [count for count in positive if count.other and count is not base]
    if not more or base.other:
        return base
    extra = more[0]
    high = base.high + extra.high if base.high is not None and extra.high is not None else None
    return DeathCount(
        base.span,
        base.trigger,
        base.low + extra.low,
        base.best + extra.best,
        high,
        vague=base.vague,
        claimed=base.claimed,
        other=False,
        rule=f"{base.rule}, and others: {extra.rule}",
    )
