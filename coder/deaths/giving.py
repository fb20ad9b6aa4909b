"""Gives each event its dead: those told in its clauses, else in its sentence, else in the sentences after it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coder.mentions import DeathCount, PlaceMention
from coder.passages import Document, Sentence
from coder.records import Span

_SENTENCES_ON = 2


@dataclass(frozen=True, slots=True)
class EventWords:
    """An event as far as its dead are concerned: the words that tell it, whether its kind kills, its place's names."""

    spans: tuple[Span, ...]
    kills: bool
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Told:
    """A number of dead told of an event: in its own words, or in words near them."""

    count: DeathCount
    direct: bool


def give_deaths(
    events: Sequence[EventWords],
    counts: Sequence[DeathCount],
    document: Document,
    places: Sequence[PlaceMention] = (),
) -> dict[int, DeathCount]:
    """Gives the number of dead of each event, by its place in `events`; events without a number are left out.

    A count goes to the event whose words it stands in, else to the last one before it in its sentence or the two
    sentences before it in the paragraph; not where its own sentence puts it in another place than the event's. A count
    of "the attack" that finds none goes to the article's first event that kills.
    """
    telling: dict[int, list[tuple[int, Span]]] = {}
    for event, words in enumerate(events):
        for span in words.spans:
            sentence = document.sentence_at(span.start)
            if sentence is not None:
                telling.setdefault(sentence.index, []).append((event, span))
    told: dict[int, list[_Told]] = {}
    for count in counts:
        found = _event_of(count, events, telling, document, places)
        if found is not None:
            told.setdefault(found[0], []).append(_Told(count, found[1]))
    return {event: _together(found) for event, found in told.items()}


def _event_of(
    count: DeathCount,
    events: Sequence[EventWords],
    telling: Mapping[int, Sequence[tuple[int, Span]]],
    document: Document,
    places: Sequence[PlaceMention],
) -> tuple[int, bool] | None:
    """Gives the event that a count belongs to, and whether it stands in the event's own words."""
    sentence = document.sentence_at(count.trigger.start)
    if sentence is None:
        return None
    within = [
        (not events[event].kills, event)
        for event, span in telling.get(sentence.index, ())
        if count.trigger.overlaps(span) or count.span.within(span)
    ]
    if within:
        return min(within)[1], True
    for index in range(sentence.index, max(sentence.index - _SENTENCES_ON, 0) - 1, -1):
        if document.sentences[index].paragraph != sentence.paragraph:
            break
        near = [
            (abs(count.trigger.start - span.end), event)
            for event, span in telling.get(index, ())
            if events[event].kills
        ]
        if near:
            event = min(near)[1]
            since = document.sentences[index + 1 : sentence.index + 1]
            elsewhere = any(_is_elsewhere(later.span, events[event], places) for later in since)
            return None if elsewhere else (event, False)
    return _event_meant(count, sentence, events, places)


def _event_meant(
    count: DeathCount, sentence: Sentence, events: Sequence[EventWords], places: Sequence[PlaceMention]
) -> tuple[int, bool] | None:
    """Gives the article's first event that kills, where a later sentence tells the dead of "the attack"."""
    for event, words in enumerate(events):
        if words.kills:
            told_before = words.spans[0].start < count.trigger.start
            meant = count.meant and told_before and not _is_elsewhere(sentence.span, words, places)
            return (event, False) if meant else None
    return None


def _is_elsewhere(sentence: Span, event: EventWords, places: Sequence[PlaceMention]) -> bool:
    """Says whether a sentence names places, and none of them is the event's."""
    first = bisect_left(places, sentence.start, key=_start)
    last = bisect_left(places, sentence.end, key=_start)
    named = [mention.place for mention in places[first:last] if not mention.descriptive and not mention.country_only]
    names = {place.name for place in named} | {place.parent.name for place in named if place.parent is not None}
    return bool(names) and names.isdisjoint(event.places)


def _start(mention: PlaceMention) -> int:
    return mention.span.start


def _together(told: Sequence[_Told]) -> DeathCount:
    """Gives the one number of several: an exact one before a vague or claimed one, with the others who also died.

    Numbers in the event's own words go before those told near them.
    """
    counts = [found.count for found in told]
    near = {id(found.count) for found in told if not found.direct}
    positive = [count for count in counts if count.best > 0]
    if not positive:
        return counts[0]
    bases = [count for count in positive if not count.other] or positive[:1]
    base = min(bases, key=lambda count: (count.claimed, count.vague, id(count) in near, counts.index(count)))
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
