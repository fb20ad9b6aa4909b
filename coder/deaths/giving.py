"""Gives each event its dead: those told in its clauses, else in its sentence, else in the sentences after it."""

from collections.abc import Iterator, Mapping, Sequence

from coder.deaths.adding import Told, together
from coder.deaths.apart import is_told_apart, owners
from coder.deaths.between import is_cause, is_of_before, parted
from coder.deaths.setting import Setting
from coder.deaths.summed import counts_over_time
from coder.deaths.wholes import is_of_all, is_of_unrest
from coder.mentions import DateMention, DeathCount, PlaceMention
from coder.passages import Document, Sentence
from coder.records import Span
from coder.values import dataclass
from coder.wordlists import word_list

_SENTENCES_ON = 2
_LEAD_REACH = 2  # paragraphs
_TAKING_UP = frozenset(  # words that open a sentence about what was told before it
    "hun zijn haar de het die dat deze dit ze zij hij daar their his her the that this these they he she it".split()
)
_LOST = frozenset({"verloor", "verloren", "verlies", "lost", "lose"})
_DYING = word_list("fate.toml", "words_of_dying")


@dataclass(frozen=True, slots=True)
class EventWords:
    """An event as far as its dead are concerned: the words that tell it, whether its kind kills, its place's names.

    `may_harm` is True where its kind may cost lives though it is none of violence: a missile shot down, a looting.
    `began` is its first day (ISO), `crowd` says that a crowd acts in it, `recalled` that another is only measured by
    it: "the deadliest since an attack on". What is `deathless` is of a kind that has no dead of its own: a peaceful
    protest, a rape, an agreement; the higher `aside`, the less later sentences go on about it.
    """

    spans: tuple[Span, ...]
    kills: bool
    places: frozenset[str] = frozenset()
    may_harm: bool = False
    began: str = ""
    crowd: bool = False
    recalled: bool = False
    deathless: bool = False
    aside: int = 0


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
    deathless: dict[int, int] = {}
    for event, words in enumerate(events):
        for span in words.spans:
            sentence = document.sentence_at(span.start)
            if sentence is not None and not words.deathless:
                telling.setdefault(sentence.index, []).append((event, span))
            elif sentence is not None:
                deathless[sentence.index] = event
    setting = Setting(document, places, dates)
    told: dict[int, list[Told]] = {}
    unplaced: list[DeathCount] = []
    for count in counts:
        if count.quoted and (count.best == 1 or document.text[count.trigger.start : count.trigger.end] in _LOST):
            continue  # somebody's own loss
        if counts_over_time(count, document, telling) or is_of_all(count, events, document):
            continue
        found = _event_of(count, events, telling, document, setting)
        if found is None and count.best == 0:
            found = _event_without_dead(count, deathless, document)
        if found is None:
            unplaced.append(count)
        elif not is_of_unrest(count, events, events[found[0]], document):
            told.setdefault(found[0], []).append(Told(count, found[1]))
    for event, count in _of_the_lead(unplaced, events, told, document, setting):
        told.setdefault(event, []).append(Told(count, False))
    sums = {event: together(found, document) for event, found in told.items()}
    return {event: count for event, count in sums.items() if count is not None}


def _of_the_lead(
    unplaced: Sequence[DeathCount],
    events: Sequence[EventWords],
    told: Mapping[int, Sequence[Told]],
    document: Document,
    setting: Setting,
) -> Iterator[tuple[int, DeathCount]]:
    """Gives the dead of a first paragraph in which no event is told so far to the article's first event.

    Only where no dead are told of that, or the lead has brought their number up to date.
    """
    for count in unplaced:
        sentence = document.sentence_at(count.trigger.start)
        if sentence is None or sentence.paragraph > 0 or count.quoted or count.earlier or count.best == 0:
            continue
        start, event = min(((words.spans[0].start, event) for event, words in enumerate(events)), default=(0, None))
        if event is None or start < sentence.span.end or not events[event].kills:
            continue
        if events[event].deathless or events[event].recalled:
            continue
        near = document.sentence_at(events[event].spans[0].start)
        other = setting.is_of_another_day(sentence.span, events[event].began)
        far = (
            other
            or near is None
            or near.paragraph > _LEAD_REACH
            or setting.is_elsewhere(sentence.span, events[event].places)
        )
        if not far and (event not in told or (count.revised and len(told) == 1)):
            yield event, count


def _event_without_dead(count: DeathCount, deathless: Mapping[int, int], document: Document) -> tuple[int, bool] | None:
    """Gives the event of a kind that costs no lives of which this or the next sentence says that it cost none."""
    sentence = document.sentence_at(count.trigger.start)
    if sentence is None:
        return None
    begin, end = count.trigger.start, count.trigger.end
    if _DYING().isdisjoint(token.lower for token in sentence.tokens if begin <= token.start < end):
        return None
    before = document.sentences[sentence.index - 1] if sentence.index else sentence
    near = [sentence.index, *([before.index] if before.paragraph == sentence.paragraph else [])]
    found = next((deathless[index] for index in near if index in deathless), None)
    return None if found is None else (found, False)


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
    cause = is_cause(count, sentence)
    apart = is_told_apart(count, sentence)
    owning = None if apart is None else owners(*apart, telling.get(sentence.index, ()))
    if owning is not None:
        return (owning[0], True) if owning else None
    within = [
        (
            events[event].crowd,
            not events[event].kills,
            not count.trigger.overlaps(span),
            events[event].spans[0] is not span,  # what began before only goes on there
            event,
        )
        for event, span in telling.get(sentence.index, ())
        if (count.trigger.overlaps(span) or count.span.within(span)) and not (cause and events[event].crowd)
    ]
    if within and not min(within)[0]:
        return min(within)[-1], True
    # a crowd, or a deed that cost no lives, unless one that kills stands near
    harmed: tuple[int, bool] | None = (min(within)[-1], True) if within else None
    nearby = 0 if count.revised or count.meant else 1  # sentences from a fire or a looting to its own dead
    for index in range(sentence.index, max(sentence.index - _SENTENCES_ON, 0) - 1, -1):
        earlier = document.sentences[index]
        opens = index == sentence.index - 1 and document.sentences[index + 1].paragraph != earlier.paragraph
        if earlier.paragraph != sentence.paragraph and not (opens and earlier.paragraph == sentence.paragraph - 1):
            break
        near = [
            (
                events[event].crowd if index == sentence.index else events[event].aside,
                not events[event].kills,
                parted(count, span, document) if index == sentence.index else 0,
                abs(count.trigger.start - span.end),
                event,
                span,
            )
            for event, span in telling.get(index, ())
            if not (cause and events[event].crowd) and not (events[event].recalled and index < sentence.index)
            if events[event].kills or (events[event].may_harm and (index >= sentence.index - nearby or count.best == 0))
        ]
        if near:
            *_, event, span = min(near)
            words = events[event]
            since = document.sentences[index + 1 : sentence.index + 1]
            elsewhere = not count.bodies and any(setting.is_elsewhere(later.span, words.places) for later in since)
            if index == sentence.index and span.end < count.trigger.start and not count.bodies:
                between = Span(span.end, count.trigger.start)  # "..., at X nine died", "..., and a day later nine died"
                elsewhere = setting.is_elsewhere(between, words.places, aims=False)
                elsewhere = elsewhere or (not (count.part or count.revised) and setting.moves_on(between, words.began))
            before = index < sentence.index and not count.revised and setting.is_before(sentence.span, words.began)
            old = count.earlier and (index < sentence.index or is_of_before(count, span, sentence, document.language))
            if elsewhere or before or old:
                return harmed
            if (words.kills or count.best > 0) and not (words.crowd and harmed):
                own = index == sentence.index and span is words.spans[0] and span.end <= count.trigger.start
                return event, own
            harmed = harmed or (event, False)
    if harmed is not None or count.earlier or count.quoted:
        return harmed
    return _event_meant(count, sentence, events, setting) or _event_ahead(sentence, telling, document, events)


def _event_ahead(
    sentence: Sentence,
    telling: Mapping[int, Sequence[tuple[int, Span]]],
    document: Document,
    events: Sequence[EventWords],
) -> tuple[int, bool] | None:
    """Gives the event whose dead are told before it: "Zeventien militairen zijn gedood. Hun konvooi werd beschoten"."""
    if sentence.index in telling or sentence.index + 1 >= len(document.sentences):
        return None
    following = document.sentences[sentence.index + 1]
    first = following.tokens[0].lower if following.tokens else ""
    if following.paragraph != sentence.paragraph or first not in _TAKING_UP:
        return None
    ahead = [(span.start, event) for event, span in telling.get(following.index, ()) if events[event].kills]
    return (min(ahead)[1], False) if ahead else None


def _event_meant(
    count: DeathCount, sentence: Sentence, events: Sequence[EventWords], setting: Setting
) -> tuple[int, bool] | None:
    """Gives the article's first event that kills, where a later sentence tells the dead of "the attack"."""
    for event, words in enumerate(events):
        if words.kills and not words.deathless:
            told_before = words.spans[0].start < count.trigger.start
            meant = count.meant and told_before and not setting.is_elsewhere(sentence.span, words.places)
            return (event, False) if meant else None
    return None
