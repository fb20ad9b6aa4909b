"""Candidates to events: what is told together becomes one event, with its date, its dead, and why."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.codebook import NotCodedReason
from coder.dates import date_for
from coder.events.adrift import told_again
from coder.events.apart import place_after_blasts
from coder.events.arrivals import without_town
from coder.events.awaiting import awaits_its_cause, begins_another
from coder.events.besides import done_besides
from coder.events.bombers import as_suicide_bomb
from coder.events.bombing import with_aircraft
from coder.events.candidate import Candidate
from coder.events.candidates import CandidateFinder
from coder.events.causetold import tells_its_cause
from coder.events.clausespan import clause_span
from coder.events.completing import Completion
from coder.events.culprits import name_culprits
from coder.events.dated import lacks_a_side, leads_to_a_deed
from coder.events.dead import give_dead
from coder.events.draft import Draft
from coder.events.drafts import combine
from coder.events.echoes import with_echo
from coder.events.forcekilled import as_excessive_force
from coder.events.happened import place_where_told
from coder.events.inriots import as_riots
from coder.events.intercepted import counts_intercepted
from coder.events.labels import is_label
from coder.events.objections import OF_CROWDS, only_takes_up, reason_against
from coder.events.onecrowd import as_one_crowd
from coder.events.oneriot import as_one_riot
from coder.events.overruled import overrule
from coder.events.pairs import with_parties
from coder.events.participants import ParticipantFinder
from coder.events.perpetrators import give_claims
from coder.events.placeless import without_place
from coder.events.placelists import is_in_row
from coder.events.recalled import is_answered, recalled
from coder.events.refuted import is_refuted
from coder.events.regained import as_regained
from coder.events.rows import event_of, not_coded_of, refused
from coder.events.signed import deals_without_town
from coder.events.stationed import troops_first
from coder.events.tellings import brings_up
from coder.events.toldout import place_leads, without_leads
from coder.events.undecided import untold
from coder.events.weighed import Weighing
from coder.mentions import DateMention, PlaceMention
from coder.passages import Document
from coder.records import Event, NotCoded

_AHEAD = 6  # candidates looked at behind one


def find_events(
    document: Document, actors: ActorReading, places: tuple[PlaceMention, ...], dates: tuple[DateMention, ...]
) -> tuple[tuple[Event, ...], tuple[NotCoded, ...]]:
    """Finds the events of a document, and the sentences with a trigger that are none, both in reading order."""
    finder = CandidateFinder(document, actors, places, dates)
    found, refusals = finder.find()
    weighed = Weighing(document, finder, actors, places, dates).weigh(found, refusals)
    candidates = overrule(weighed, found, finder.phrases)
    participants = ParticipantFinder(document, actors, finder.phrases)
    drafts: list[Draft] = []
    not_coded = [refused(refusal, document) for refusal in refusals]
    passed_by = [refused(refusal, document) for refusal in finder.undecided]
    for at, candidate in enumerate(candidates):
        if counts_intercepted(candidate) or leads_to_a_deed(candidate, candidates[at + 1 : at + 2]):
            continue
        draft = _draft(candidate, document, participants, dates)
        for completed in (with_parties, with_echo, with_aircraft):
            draft = completed(draft, drafts)
        draft = without_town(draft)
        if lacks_a_side(draft):
            continue
        if is_label(draft, document) or is_refuted(draft, document):
            not_coded.append(not_coded_of(candidate, document, NotCodedReason.NEGATED))
            continue
        reason = reason_against(draft, document) or recalled(draft, document, dates, not_coded)
        if brings_up(draft, drafts):
            passed_by.append(not_coded_of(candidate, document, NotCodedReason.BACKGROUND))
            continue
        alone = (
            begins_another(candidate)
            or is_answered(draft)
            or awaits_its_cause(candidate, candidates[at + 1 : at + 1 + _AHEAD])
        )
        apart = [old for old in drafts if old.candidate.clause is not candidate.clause] if is_in_row(draft) else drafts
        if only_takes_up(draft):
            apart = [old for old in apart if old.sub_event_type in {draft.sub_event_type, *OF_CROWDS}]
        if draft.date.anchored and not alone and combine(draft, apart):
            continue
        if reason is None and (not candidate.is_consequence or tells_its_cause(draft)):
            drafts.append(draft)
        elif reason is not None:
            not_coded.append(not_coded_of(candidate, document, reason))
    place_where_told(drafts, document, finder.phrases, dates)
    place_after_blasts(drafts)
    deals_without_town(drafts)
    place_leads(drafts, document.article.published)
    placeless = without_place(drafts)
    not_coded.extend(not_coded_of(draft.candidate, document, NotCodedReason.GENERAL) for draft in placeless)
    drafts = _without(drafts, placeless)
    again = [*told_again(drafts, document.language), *done_besides(drafts)]
    passed_by += [not_coded_of(draft.candidate, document, NotCodedReason.BACKGROUND) for draft in again]
    drafts = without_leads(_without(drafts, again), document.article.published)
    give_claims(drafts, [(claim, participants.of(claim.phrase)) for claim in finder.claims])
    name_culprits(drafts, document, actors)
    give_dead(drafts, document, actors, places, dates)
    Completion(drafts, document, actors).complete()
    drafts = as_riots(drafts)
    for draft in drafts:
        as_excessive_force(draft, document)
        as_one_crowd(draft)
        as_regained(draft)
        as_suicide_bomb(draft)
        troops_first(draft)
    drafts = as_one_riot(drafts)
    events = tuple(event_of(draft, document) for draft in drafts)
    not_coded.extend(untold(passed_by, events, not_coded))
    not_coded.sort(key=lambda row: row.spans)
    return events, tuple(not_coded)


def _without(drafts: list[Draft], left_out: list[Draft]) -> list[Draft]:
    """Gives the drafts but for some of them."""
    out = {id(draft) for draft in left_out}
    return [draft for draft in drafts if id(draft) not in out]


def _draft(
    candidate: Candidate, document: Document, participants: ParticipantFinder, dates: Sequence[DateMention]
) -> Draft:
    span = clause_span(candidate)
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
