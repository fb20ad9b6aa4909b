"""Gives the events in the making their dead: how many, and who they were."""

from collections.abc import Sequence
from datetime import date, timedelta

from coder.actors import ActorReading
from coder.clause import ClauseKind
from coder.codebook import EVENT_TYPE_OF, ActorKind, EventType, SubEventType
from coder.comparing import is_comparison
from coder.deaths import EventWords, find_counts, give_deaths, victims_of
from coder.events.candidate import Candidate
from coder.events.draft import Draft
from coder.events.fullnames import is_full_name
from coder.functionwords import OF
from coder.mentions import DateMention, DeathCount, MentionForm, PlaceMention
from coder.passages import Document
from coder.records import Span
from coder.wordlists import word_list

_WAR = 10_000  # dead that no one event made
_LONG_BEFORE = timedelta(days=200)
_CROWDS = frozenset(
    {SubEventType.PEACEFUL_PROTEST, SubEventType.VIOLENT_DEMONSTRATION, SubEventType.PROTEST_WITH_INTERVENTION}
)
_TAKINGS = frozenset({SubEventType.GOVERNMENT_REGAINS_TERRITORY, SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY})
_DEATHLESS = frozenset(  # who is killed beside these dies by a deed of its own
    {
        SubEventType.PEACEFUL_PROTEST,
        SubEventType.SEXUAL_VIOLENCE,
        SubEventType.AGREEMENT,
        SubEventType.ARRESTS,
        SubEventType.CHANGE_TO_GROUP_ACTIVITY,
        SubEventType.HEADQUARTERS_OR_BASE_ESTABLISHED,
        SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY,
        SubEventType.OTHER,
    }
)
_KILLING = frozenset({"kill", "murder", "slay", "batter"})
_SHOOT, _SHOT = "shoot", "neer|schieten"
_STABBED = ("neer|steken", "stab")
_VITAL = word_list("fate.toml", "vital_parts")
_MURDERS = word_list("deeds.toml", "murders")
_SEVERAL = 3
_NEAR = 5  # tokens from "shot" to "in the head"
_RELATIVE = "antecedent"
_WOUNDED = word_list("fate.toml", "hurting")
_HURT = word_list("fate.toml", "hurt_people")
_HARMFUL = frozenset({SubEventType.DISRUPTED_WEAPONS_USE, SubEventType.LOOTING_PROPERTY_DESTRUCTION})


def give_dead(
    drafts: Sequence[Draft],
    document: Document,
    actors: ActorReading,
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
) -> None:
    """Gives the drafts the numbers of dead that the text tells of them."""
    persons = [
        mention.head
        for mention in actors.mentions
        if mention.actor.kind is ActorKind.PERSON and mention.form is MentionForm.NAME
    ]
    told = [
        EventWords(
            spans=(draft.span, *draft.more_spans),
            kills=EVENT_TYPE_OF[draft.sub_event_type] is not EventType.STRATEGIC_DEVELOPMENTS,
            places=_place_names(draft),
            may_harm=draft.sub_event_type in _HARMFUL,
            began=_beginning(draft, document),
            crowd=draft.sub_event_type in _CROWDS,
            recalled=is_comparison(draft.candidate.clause),
            deathless=draft.sub_event_type in _DEATHLESS,
            aside=_aside(draft),
        )
        for draft in drafts
    ]
    counts = find_counts(document, persons)
    for index, count in give_deaths(told, counts, document, places, dates).items():
        draft = drafts[index]
        if count.best >= _WAR:
            continue  # the sum of a war, told beside an event of it
        draft.fatalities, draft.fatalities_low, draft.fatalities_high = count.best, count.low, count.high
        draft.deaths_rule = count.rule
        draft.dead = count.span if count.best > 0 else None
    together: dict[tuple[int, int], list[Draft]] = {}
    for draft in drafts:
        together.setdefault(_telling(draft), []).append(draft)
    for draft in drafts:
        read = any(count.trigger.overlaps(draft.candidate.trigger_span) for count in counts)  # and given to none
        victims = None if read or draft.fatalities is not None else _victims(draft, document, persons)
        if victims is not None:
            draft.fatalities, draft.fatalities_low, draft.fatalities_high = victims.best, victims.low, victims.high
            draft.deaths_rule, draft.dead = victims.rule, victims.span
        twin = next((other for other in together[_telling(draft)] if other.fatalities == 0), None)
        if draft.fatalities is None and twin is not None:
            draft.fatalities = draft.fatalities_low = draft.fatalities_high = 0
            draft.deaths_rule = twin.deaths_rule


def _telling(draft: Draft) -> tuple[int, int]:
    """Gives what drafts share that the same words tell of several places: "op X en Y; slachtoffers vielen niet"."""
    return id(draft.candidate.clause), id(draft.candidate.hit)


def _victims(draft: Draft, document: Document, persons: Sequence[Span]) -> DeathCount | None:
    """Gives whom the verb of a draft kills, where the text tells no other number of dead of it.

    Who is shot may live: only of several is it said without a word on how they fared.
    """
    candidate = draft.candidate
    patient, hit = candidate.roles.patient, candidate.hit
    frame = hit.trigger.frame.name
    sentence = candidate.clause.sentence
    named = patient is not None and patient.is_a("unknown") and is_full_name(sentence.tokens, patient)
    own = named or candidate.roles.patient_rule.startswith(_RELATIVE) or patient in candidate.phrases
    if patient is None or not own or not (hit.trigger.is_verb or hit.trigger.frame.gist or _is_of_one(candidate)):
        return None  # told in a sentence before, or by a noun
    shot = frame == _SHOOT or _SHOT in hit.trigger.word
    if frame not in _KILLING and not shot:
        return None
    if named:
        persons = [*persons, Span(sentence.tokens[patient.begin].start, sentence.tokens[patient.last].end)]
    if any(token.lemma in _WOUNDED() | _HURT() for token in sentence.tokens) or hit.trigger.word.startswith(_STABBED):
        return None
    count = victims_of(sentence, document.language, (hit.first, hit.last), (patient.first, patient.last), persons)
    vital = any(token.lemma in _VITAL() for token in sentence.tokens[hit.last : hit.last + _NEAR])
    return None if count is None or (shot and count.best < _SEVERAL and not vital) else count


def _is_of_one(candidate: Candidate) -> bool:
    """Says whether a noun tells that one who is named or ruled was murdered: "the assassination of the governor"."""
    patient, hit = candidate.roles.patient, candidate.hit
    tokens = candidate.clause.sentence.tokens
    if patient is None or tokens[hit.last].lemma not in _MURDERS() or not patient.is_a("prominent", "person"):
        return False
    return patient.preposition in OF and not patient.is_a("group")


def _aside(draft: Draft) -> int:
    """Gives how far a draft is from what a later sentence goes on about: a crowd, a taken town, an aside, no place."""
    kind = draft.sub_event_type
    return (
        3 * (kind in _CROWDS)
        + 2 * (kind in _TAKINGS)
        + (draft.candidate.clause.kind is ClauseKind.RELATIVE)
        + (draft.place_name is None)
    )


def _beginning(draft: Draft, document: Document) -> str:
    """Gives the first day of a draft (ISO), well before it where only the text before dates it."""
    day = draft.date.date_start
    if _is_dated(draft, document) or not day:
        return day
    return (date.fromisoformat(day) - _LONG_BEFORE).isoformat()


def _is_dated(draft: Draft, document: Document) -> bool:
    """Says whether a draft's own sentence dates it, not the text before."""
    own, dated = document.sentence_at(draft.span.start), document.sentence_at(draft.date.span.start)
    return own is not None and own is dated


def _place_names(draft: Draft) -> frozenset[str]:
    """Gives the names of a draft's place and of the town that it belongs to."""
    mention = draft.place.mention if draft.place is not None else None
    if mention is None:
        return frozenset()
    parent = mention.place.parent
    return frozenset({mention.place.name} | ({parent.name} if parent is not None else set()))
