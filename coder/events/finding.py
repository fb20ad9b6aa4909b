"""Candidates to events: what is told together becomes one event, with its date, its dead, and why."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.clause import ClauseKind
from coder.codebook import EVENT_TYPE_OF, EventType, NotCodedReason, SubEventType
from coder.dates import date_for
from coder.events.candidate import Candidate, Refusal
from coder.events.candidates import CandidateFinder
from coder.events.completing import Completion
from coder.events.dead import give_dead
from coder.events.draft import Draft
from coder.events.drafts import combine
from coder.events.notes import notes_of
from coder.events.pairs import with_parties
from coder.events.participant import CIVILIANS
from coder.events.participants import ParticipantFinder
from coder.events.perpetrators import give_claims
from coder.events.phrase import Phrase
from coder.events.whereabouts import precision_of, span_of
from coder.mentions import DateMention, PlaceMention
from coder.numbers import number_words
from coder.passages import Document
from coder.records import Event, NotCoded, Span

_PLACELESS = frozenset({SubEventType.CHANGE_TO_GROUP_ACTIVITY, SubEventType.AGREEMENT, SubEventType.OTHER})
_NEEDS_PLACE = frozenset({"deploy", "leave", "flee"})
_COUNTED = frozenset({"kill", "die", "murder", "destroy", "injure", "rape", "abduct", "arrest"})
_TAKING = frozenset({"capture", "recapture", "lose", "occupy"})
_PARTLY = frozenset("most much half swathes swaths parts portions third thirds meeste groot delen deel helft".split())
_OF = frozenset({"of", "van"})
_TWO = 2
_COUNTED_FROM = frozenset({"after", "since", "nadat", "sinds"})
_LONG = frozenset("month months year years decade decades maand maanden jaar jaren".split())
_KILLING = frozenset({"kill", "die", "murder", "injure"})
_WAR = 8_000  # dead
_DATED = frozenset({"deploy", "leave"})
_FIRED = frozenset("raket raketten drone drones granaat granaten".split())
_SINCE = frozenset({"sinds", "since"})
_HAD = frozenset({"had", "hadden"})
_THOUSANDS = frozenset("thousands million millions duizenden tienduizenden honderdduizenden miljoen miljoenen".split())


def find_events(
    document: Document, actors: ActorReading, places: tuple[PlaceMention, ...], dates: tuple[DateMention, ...]
) -> tuple[tuple[Event, ...], tuple[NotCoded, ...]]:
    """Finds the events of a document, and the sentences with a trigger that are none, both in reading order."""
    finder = CandidateFinder(document, actors, places)
    candidates, refusals = finder.find()
    participants = ParticipantFinder(document, actors, finder.phrases)
    drafts: list[Draft] = []
    not_coded = [_refused(refusal, document) for refusal in refusals]
    for candidate in candidates:
        draft = with_parties(_draft(candidate, document, participants, dates), drafts)
        reason = _reason_against(draft, document)
        if draft.date.anchored and combine(draft, drafts):
            continue
        if reason is None and (not candidate.is_consequence or _tells_its_cause(draft)):
            drafts.append(draft)
        elif reason is not None:
            not_coded.append(_not_coded(candidate, document, reason))
    give_claims(drafts, [(claim, participants.of(claim.phrase)) for claim in finder.claims])
    give_dead(drafts, document, actors, places, dates)
    Completion(drafts, document, actors).complete()
    not_coded.sort(key=lambda row: row.spans)
    return tuple(_event(draft, document) for draft in drafts), tuple(not_coded)


def _draft(
    candidate: Candidate, document: Document, participants: ParticipantFinder, dates: Sequence[DateMention]
) -> Draft:
    span = clause_span(candidate, document)
    actor1, actor2 = participants.find(candidate)
    return Draft(
        candidate=candidate,
        sub_event_type=candidate.sub_event_type,
        actor1=actor1,
        actor2=actor2,
        place=candidate.place,
        date=date_for(span, document, dates, at=candidate.trigger_span),
        certainty=candidate.certainty,
        span=span,
        sentence=candidate.clause.sentence.index,
        paragraph=candidate.clause.sentence.paragraph,
        words=participants.wording.words(candidate),
    )


def clause_span(candidate: Candidate, document: Document) -> Span:
    """Gives the words of a candidate's clause, without the marks at its end."""
    tokens = [token for token in candidate.clause.tokens if token.is_word]
    return Span(tokens[0].start, tokens[-1].end)


def _reason_against(draft: Draft, document: Document) -> NotCodedReason | None:
    """Says why an asserted trigger yields no event: no date, no place, or the mere mention of one told before."""
    if not draft.date.anchored:
        return NotCodedReason.BACKGROUND
    candidate, roles = draft.candidate, draft.candidate.roles
    own_place = draft.place is not None and draft.place.near
    frame = candidate.hit.trigger.frame.name
    if frame in _KILLING and _counts_a_war(draft, document):
        return NotCodedReason.GENERAL
    if not own_place and (frame in _NEEDS_PLACE or (frame in _COUNTED and _is_sum(draft))):
        return NotCodedReason.GENERAL
    if frame in _DATED and not draft.date.rule.startswith("own"):
        return NotCodedReason.GENERAL
    far = draft.place is None or draft.place.rule == "in the paragraph before"
    told = draft.date.rule.startswith("own")
    if frame in _COUNTED and candidate.hit.trigger.is_verb and roles.agent is None and far and not told:
        return NotCodedReason.GENERAL  # "Between 400 and 600 people were killed": a sum
    if frame in _TAKING and _is_in_part(candidate, roles.patient) and not _is_dated(draft):
        return NotCodedReason.GENERAL
    if frame == "flee" and _only_leaves(candidate):
        return NotCodedReason.GENERAL  # "fled the town": from it, to nowhere named
    if _is_long_before(draft):
        return NotCodedReason.BACKGROUND
    if candidate.clause.opener in _SINCE and not _is_dated(draft):
        return NotCodedReason.BACKGROUND  # "sinds hij met hen vrede sloot"
    if _is_background(draft):
        return NotCodedReason.BACKGROUND
    alone = not candidate.hit.trigger.is_verb and not (roles.agent or roles.patient or roles.partners)
    if alone and not own_place and candidate.hit.trigger.frame.name not in {"protest", "riot", "other"}:
        return NotCodedReason.UNCLEAR
    stated = draft.place is not None and draft.place.rule == "in the clause" and _is_dated(draft)
    if (candidate.presupposed and not (stated and not candidate.definite)) or (
        alone and candidate.anaphoric and not candidate.attached
    ):
        return NotCodedReason.UNCLEAR
    if alone and not own_place and not told and not candidate.clause.members[0] == candidate.hit.first:
        if frame in {"protest", "riot"} and _is_mass_noun(candidate):
            return NotCodedReason.GENERAL  # "is stretched by unrest elsewhere"
    placeless = draft.place is None or draft.place.mention is None
    if placeless and alone and candidate.hit.trigger.frame.name in {"protest", "riot"}:
        return NotCodedReason.GENERAL
    if draft.place is None and draft.sub_event_type not in _PLACELESS and draft.actor1 is None:
        return NotCodedReason.UNCLEAR
    return None


def _tells_its_cause(draft: Draft) -> bool:
    """Says whether deaths are told with weapon, day and place, and so tell the event: "kwamen in X om door een bom"."""
    candidate = draft.candidate
    dated = draft.date.rule.startswith("own clause")
    here = draft.place is not None and draft.place.mention is not None and draft.place.rule == "in the clause"
    tokens = candidate.clause.sentence.tokens
    by = any(
        (phrase.is_a("weapons") or tokens[phrase.last].lemma in _FIRED)
        and phrase.preposition in {"door", "by"}
        and phrase.first in candidate.clause.members
        for phrase in candidate.phrases
    )
    return by and dated and here and candidate.clause.kind is ClauseKind.MAIN and tokens[-1].text != "?"


def _is_background(draft: Draft) -> bool:
    """Says whether a relative clause in the past perfect only says who somebody is: "who had fought the rebels"."""
    clause = draft.candidate.clause
    if clause.kind is not ClauseKind.RELATIVE or _is_dated(draft):
        return False
    return any(token.lemma in _HAD for token in clause.tokens)


def _is_in_part(candidate: Candidate, taken: Phrase | None) -> bool:
    """Says whether "most of" or "much of" a region was taken: the sum of many days, told without one."""
    if taken is None:
        return False
    tokens = candidate.clause.sentence.tokens
    before = {token.lemma for token in tokens[max(taken.begin - 4, candidate.hit.last) : taken.first]}
    return bool(before & _PARTLY) and bool(before & _OF)


def _only_leaves(candidate: Candidate) -> bool:
    """Says whether people only flee from a place: "fled the town", without a word of where to."""
    left, members = candidate.roles.patient, set(candidate.clause.members)
    named = [p for p in candidate.phrases if p.place is not None and p.first in members and not p.is_a("country")]
    plain = candidate.hit.trigger.word.startswith("flee fled")
    return plain and left is not None and left.is_a("place") and not left.preposition and len(named) < _TWO


def _is_long_before(draft: Draft) -> bool:
    """Says whether a clause only counts from an older event: "two years after X sent its army"."""
    clause = draft.candidate.clause
    if clause.kind is not ClauseKind.ADVERBIAL or clause.opener not in _COUNTED_FROM or clause.members[0] == 0:
        return False
    return clause.sentence.tokens[clause.members[0] - 1].lemma in _LONG and not _is_dated(draft)


def _is_sum(draft: Draft) -> bool:
    """Says whether the clause counts by thousands: the sum of a war, no event."""
    return any(token.lemma in _THOUSANDS for token in draft.candidate.clause.tokens)


def _is_mass_noun(candidate: Candidate) -> bool:
    """Says whether a noun without a plural stands there, of which nothing tells one occasion: "unrest", "violence"."""
    return candidate.hit.trigger.word.endswith("/-") and not candidate.definite


def _counts_a_war(draft: Draft, document: Document) -> bool:
    """Says whether a clause counts the dead by tens of thousands: the sum of a war, wherever it was fought."""
    tokens, numbers = draft.candidate.clause.sentence.tokens, number_words(document.language)
    counted = (numbers.quantity(tokens, at) for at in draft.candidate.clause.members)
    return any(found is not None and found[1].best >= _WAR for found in counted)


def _is_dated(draft: Draft) -> bool:
    """Says whether the clause names its own day."""
    return draft.span.start <= draft.date.span.start < draft.span.end


def _refused(refusal: Refusal, document: Document) -> NotCoded:
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


def _not_coded(candidate: Candidate, document: Document, reason: NotCodedReason) -> NotCoded:
    span = clause_span(candidate, document)
    trigger = candidate.hit.trigger
    return NotCoded(
        evidence=span.of(document.text), spans=(span,), trigger=f"{trigger.where} {trigger.word}", why=reason
    )


def _event(draft: Draft, document: Document) -> Event:
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
