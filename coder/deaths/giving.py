"""Gives each event its dead: those told in its clauses, else in its sentence, else in the sentences after it."""

from collections.abc import Sequence

from coder.mentions import DeathCount
from coder.passages import Document
from coder.records import Span

_SENTENCES_ON = 2


def give_deaths(
    events: Sequence[tuple[tuple[Span, ...], bool]], counts: Sequence[DeathCount], document: Document
) -> dict[int, DeathCount]:
    """Gives the number of dead of each event, by its place in `events`; events without a number are left out.

    Each event is the spans that tell it, and whether it is of a kind that kills. A count goes to the event whose words
    it stands in, else to the last one before it in its sentence or the two sentences before it in the paragraph.
    """
    told: dict[int, list[DeathCount]] = {}
    for count in counts:
        event = _event_of(count, events, document)
        if event is not None:
            told.setdefault(event, []).append(count)
    return {event: _together(found) for event, found in told.items()}


def _event_of(count: DeathCount, events: Sequence[tuple[tuple[Span, ...], bool]], document: Document) -> int | None:
    within = [
        (not violent, index)
        for index, (spans, violent) in enumerate(events)
        if any(count.trigger.overlaps(span) or count.span.within(span) for span in spans)
    ]
    if within:
        return min(within)[1]
    sentence = document.sentence_at(count.trigger.start)
    if sentence is None:
        return None
    best: tuple[int, int, int] | None = None
    for index, (spans, violent) in enumerate(events):
        if not violent:
            continue
        for span in spans:
            other = document.sentence_at(span.start)
            if other is None or other.paragraph != sentence.paragraph:
                continue
            apart = sentence.index - other.index
            if 0 <= apart <= _SENTENCES_ON:
                score = (apart, abs(count.trigger.start - span.end), index)
                best = score if best is None or score < best else best
    return best[2] if best is not None else None


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
