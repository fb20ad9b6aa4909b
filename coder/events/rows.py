"""Rows of what was read: drafts as events, and the sentences with a trigger that are none."""

from coder.codebook import EVENT_TYPE_OF, EventType, NotCodedReason, SubEventType
from coder.events.candidate import Candidate, Refusal
from coder.events.clausespan import clause_span
from coder.events.draft import Draft
from coder.events.notes import notes_of
from coder.events.participant import CIVILIANS
from coder.events.place import precision_of, span_of
from coder.passages import Document
from coder.records import Event, NotCoded, Span


def refused(refusal: Refusal, document: Document) -> NotCoded:
    """Gives the row of a sentence whose trigger is not asserted, with the words that decided.

    `refusal` is what the finder refused in the `document`.
    """
    tokens = [token for token in refusal.clause.tokens if token.is_word]
    span = Span(tokens[0].start, tokens[-1].end)
    trigger = refusal.hit.trigger
    cue = f" ({refusal.judgment.cue})" if refusal.judgment.cue else ""
    return NotCoded(
        evidence=span.of(document.text),
        spans=(span,),
        trigger=f"{trigger.where} {trigger.word}{cue}",
        why=refusal.judgment.reason or NotCodedReason.UNCLEAR,
    )


def not_coded_of(candidate: Candidate, document: Document, reason: NotCodedReason) -> NotCoded:
    """Gives the row of an asserted trigger that yields no event of the `document`, for the `reason` given."""
    span = clause_span(candidate)
    trigger = candidate.hit.trigger
    return NotCoded(
        evidence=span.of(document.text), spans=(span,), trigger=f"{trigger.where} {trigger.word}", why=reason
    )


def event_of(draft: Draft, document: Document) -> Event:
    """Gives the event of a `draft` with all its fields, and the spans of the `document` that gave each."""
    place = draft.place
    mention = place.mention if place is not None else None
    known = mention.place if mention is not None else None
    town = known.parent if known is not None and known.parent is not None else known
    fields: dict[str, Span] = {"sub_event_type": draft.candidate.trigger_span}
    if draft.date.span.end > draft.date.span.start:
        fields["event_date"] = draft.date.span
    for name, side in (("actor1", draft.actor1), ("actor2", draft.actor2)):
        if side is not None and side.span is not None:
            fields[name] = side.span
    if place is not None and (span := span_of(place)) is not None:
        fields["location"] = span
    texts = [
        side.text if side is not None and side.text is not None else words and words.of(document.text)
        for side, words in zip((draft.actor1, draft.actor2), draft.words, strict=True)
    ]
    if texts[0] == texts[1]:
        texts[1] = None
    precision = precision_of(place) if place is not None else None
    event = Event(
        event_date=draft.date.event_date,
        time_precision=draft.date.precision,
        date_start=draft.date.date_start,
        date_end=draft.date.date_end,
        event_type=EVENT_TYPE_OF[draft.sub_event_type],
        sub_event_type=draft.sub_event_type,
        actor1=draft.actor1.name if draft.actor1 else None,
        actor1_text=texts[0],
        actor2=draft.actor2.name if draft.actor2 else None,
        actor2_text=texts[1],
        location=town.name if town is not None else None,
        location_text=mention.span.of(document.text) if mention is not None else None,
        site=known.name if known is not None and known.parent is not None else None,
        admin1=town.admin1 if town is not None else None,
        country=place.country if place is not None else None,
        latitude=town.latitude if town is not None else None,
        longitude=town.longitude if town is not None else None,
        geo_precision=int(precision) if precision is not None else None,
        fatalities=draft.fatalities,
        fatalities_low=draft.fatalities_low,
        fatalities_high=draft.fatalities_high,
        certainty=draft.certainty,
        civilian_targeting=_targets_civilians(draft),
        evidence=draft.span.of(document.text),
        spans=(draft.span, *draft.more_spans),
        fields=fields,
        rationale=draft.rationale(),
    )
    return notes_of(event)


def _targets_civilians(draft: Draft) -> bool:
    """Says whether civilians are the main target (ACLED Codebook, civilian targeting)."""
    kind = EVENT_TYPE_OF[draft.sub_event_type]
    if kind is EventType.VIOLENCE_AGAINST_CIVILIANS:
        return True
    if draft.sub_event_type is SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS:
        return True
    struck = draft.actor2 is not None and draft.actor2.name == CIVILIANS
    return struck and kind in {EventType.EXPLOSIONS, EventType.RIOTS}
