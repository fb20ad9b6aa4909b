"""Gives each event its dead: those told in its clauses, else in its sentence, else in the sentences after it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from coder.deaths.setting import Setting
from coder.mentions import DateMention, DeathCount, PlaceMention
from coder.passages import Document, Sentence
from coder.records import Span

_SENTENCES_ON = 2
_AND = frozenset({"and", "en"})
_SUMMED = 40  # code points between two numbers of one sentence that are added: "six were shot and two stabbed to death"


@dataclass(frozen=True, slots=True)
class EventWords:
    """An event as far as its dead are concerned: the words that tell it, whether its kind kills, its place's names.

    `may_harm` is True where its kind may cost lives though it is none of violence: a missile shot down, a looting.
    `began` is its first day (ISO).
    """

    spans: tuple[Span, ...]
    kills: bool
    places: frozenset[str] = frozenset()
    may_harm: bool = False
    began: str = ""


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
    dates: Sequence[DateMention] = (),
) -> dict[int, DeathCount]:
    """Gives the number of dead of each event, by its place in `events`; events without a number are left out.

    A count goes to the event whose words it stands in, else to the last one before it in its sentence or the two
    sentences before it in the paragraph, or in the sentence right before its paragraph; not where its own sentence puts
    it in another place than the event's, or before its day. A count of "the attack" that finds none goes to the
    article's first event that kills.
    """
    telling: dict[int, list[tuple[int, Span]]] = {}
    for event, words in enumerate(events):
        for span in words.spans:
            sentence = document.sentence_at(span.start)
            if sentence is not None:
                telling.setdefault(sentence.index, []).append((event, span))
    setting = Setting(places, dates)
    told: dict[int, list[_Told]] = {}
    for count in counts:
        if count.quoted and count.best == 1:
            continue  # somebody's own loss
        found = _event_of(count, events, telling, document, setting)
        if found is not None:
            told.setdefault(found[0], []).append(_Told(count, found[1]))
    return {event: _together(found, document) for event, found in told.items()}


def _event_of(
    count: DeathCount,
    events: Sequence[EventWords],
    telling: Mapping[int, Sequence[tuple[int, Span]]],
    document: Document,
    setting: Setting,
) -> tuple[int, bool] | None:
    """Gives the event that a count belongs to, and whether it stands in the event's own words."""
    sentence = document.sentence_at(count.trigger.start)
    if sentence is None:
        return None
    within = [
        (not events[event].kills, not count.trigger.overlaps(span), event)
        for event, span in telling.get(sentence.index, ())
        if count.trigger.overlaps(span) or count.span.within(span)
    ]
    if within:
        return min(within)[2], True
    for index in range(sentence.index, max(sentence.index - _SENTENCES_ON, 0) - 1, -1):
        earlier = document.sentences[index]
        opens = index == sentence.index - 1 and document.sentences[index + 1].paragraph != earlier.paragraph
        if earlier.paragraph != sentence.paragraph and not (opens and earlier.paragraph == sentence.paragraph - 1):
            break
        near = [
            (abs(count.trigger.start - span.end), event)
            for event, span in telling.get(index, ())
            if events[event].kills or (events[event].may_harm and (index == sentence.index or count.best == 0))
        ]
        if near:
            event, words = min(near)[1], events[min(near)[1]]
            since = document.sentences[index + 1 : sentence.index + 1]
            elsewhere = not count.bodies and any(setting.is_elsewhere(later.span, words.places) for later in since)
            before = index < sentence.index and setting.is_before(sentence.span, words.began)
            return None if elsewhere or before or count.earlier else (event, False)
    return None if count.earlier or count.quoted else _event_meant(count, sentence, events, setting)


def _event_meant(
    count: DeathCount, sentence: Sentence, events: Sequence[EventWords], setting: Setting
) -> tuple[int, bool] | None:
    """Gives the article's first event that kills, where a later sentence tells the dead of "the attack"."""
    for event, words in enumerate(events):
        if words.kills:
            told_before = words.spans[0].start < count.trigger.start
            meant = count.meant and told_before and not setting.is_elsewhere(sentence.span, words.places)
            return (event, False) if meant else None
    return None


def _together(told: Sequence[_Told], document: Document) -> DeathCount:
    """Gives the one number of several: an exact one before a vague, claimed or quoted one, with others who also died.

    Numbers in the event's own words go before those told near them, a number that has changed before the older one.
    """
    counts = [found.count for found in told if not found.count.quoted] or [found.count for found in told]
    near = {id(found.count) for found in told if not found.direct}
    positive = [count for count in counts if count.best > 0]
    if not positive:
        return counts[0]
    revised = [count for count in positive if count.revised and not count.claimed]
    if revised:
        return revised[-1]
    bases = [count for count in positive if not count.other] or positive[:1]
    base = min(bases, key=lambda count: (count.claimed, count.vague, id(count) in near, counts.index(count)))
    more = [count for count in positive if count is not base and (count.other or _adds(base, count, document))]
    if not more or base.other:
        return base
    extra = more[0]
    high = base.high + extra.high if base.high is not None and extra.high is not None else None
    return replace(
        base,
        low=base.low + extra.low,
        best=base.best + extra.best,
        high=high,
        rule=f"{base.rule}, and others: {extra.rule}",
    )


def _adds(base: DeathCount, count: DeathCount, document: Document) -> bool:
    """Says whether a sentence tells of more dead by other words: "six were shot dead and two stabbed to death"."""
    if count.vague or base.vague or count.part or base.trigger.end > count.span.start:
        return False
    if document.sentence_at(base.trigger.start) is not document.sentence_at(count.trigger.start):
        return False
    between = document.text[base.trigger.end : count.span.start].split()
    return len(between) > 0 and between[0] in _AND and count.span.start - base.trigger.end <= _SUMMED
