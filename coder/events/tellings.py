"""Signs that two drafts tell one event, or that they do not: where, when, of whom, and how the one clause hangs on."""

from collections.abc import Sequence
from datetime import date

from coder.clause import ClauseKind
from coder.codebook import EVENT_TYPE_OF, TAKING_PEOPLE, VIOLENT, EventType, PlaceKind, SubEventType, TimePrecision
from coder.comparing import is_comparison
from coder.events.draft import Draft
from coder.events.participant import GENERIC, UNIDENTIFIED
from coder.wordlists import word_list

S = SubEventType

STORY = 8
"""Sentences within which one attack is told again."""

TERRITORY = frozenset(
    {S.GOVERNMENT_REGAINS_TERRITORY, S.NON_STATE_ACTOR_OVERTAKES_TERRITORY, S.NON_VIOLENT_TRANSFER_OF_TERRITORY}
)
"""What tells who holds a place."""

SENTENCES_APART = 3
"""Within which a sentence goes on with what another told."""

_WHERE = frozenset({"where", "when", "as", "waar", "toen"})
_CAMPS = word_list("sites.toml", "camps")
_GROUNDS = word_list("sites.toml", "grounds")
_WEEK = 7
_COUNTED_FROM = frozenset({"before", "after", "since", "voor", "voordat", "nadat", "sinds"})
_STORMING = frozenset({"attack", "raid", "march_in"})
LANDING = frozenset({"strike", "drop", "hit", "explode"})
"""Frames of what comes down: "a salvo of missiles, several of which came down on"."""
_HELD_UP = frozenset({"take_away", "arrest", "abduct", "lead_off", "bundle", "take_prisoner"})
_KILLING = frozenset({"kill", "murder", "batter", "shoot", "fire_at"})
_PRISONERS = word_list("people.toml", "prisoners")


def changed_hands(new: Draft, old: Draft) -> bool:
    """Says whether a clause only counts from the taking of a place that was told before: "days before X fell"."""
    if new.sub_event_type not in TERRITORY:
        return False
    clause = new.candidate.clause
    if clause.kind is not ClauseKind.ADVERBIAL:
        return False
    counts = clause.opener in _COUNTED_FROM
    unnamed = new.actor1 is None or new.actor1.name == UNIDENTIFIED
    same = old.place_name is not None and old.place_name == new.place_name and old.sentence < new.sentence
    stormed = old.sub_event_type is S.ARMED_CLASH and old.candidate.hit.trigger.frame.name in _STORMING
    stormed = stormed and old.actor1 is not None and old.actor1.name not in GENERIC
    return counts and unnamed and same and (stormed or old.sub_event_type in TERRITORY)


def takes_captives(draft: Draft) -> bool:
    """Says whether a group's own people are arrested, and not the crowd of a demonstration."""
    named = draft.sub_event_type is S.ARRESTS and draft.actor2 is not None
    return named and draft.actor2 is not None and draft.actor2.name not in GENERIC


def is_told_within(new: Draft, old: Draft) -> bool:
    """Says whether a subordinate clause tells the same again: "were killed near X, where gunmen shot at them"."""
    clause = new.candidate.clause
    below = clause.kind in {ClauseKind.ADVERBIAL, ClauseKind.RELATIVE} and clause.parent == old.candidate.clause.index
    landed = clause.kind is ClauseKind.RELATIVE and new.candidate.hit.trigger.frame.name in LANDING
    return below and (clause.opener in _WHERE or landed) and old.place_name == new.place_name and not is_stated(new)


def is_summary(whole: Draft, part: Draft) -> bool:
    """Says whether one draft sums up what another tells: the same day, a wider place, and nobody by name."""
    place, inner = whole.place, part.place
    if place is None or inner is None or inner.mention is None or abs(whole.sentence - part.sentence) > STORY:
        return False
    if whole.date.event_date != part.date.event_date:
        return False
    kind = place.mention.place.kind if place.mention is not None else None
    wider = kind in {None, PlaceKind.REGION, PlaceKind.NATURAL} and inner.mention.place.kind is PlaceKind.SETTLEMENT
    country = place.country in {None, inner.country}
    exact = whole.date.precision == part.date.precision == TimePrecision.DAY
    known = any(
        side is not None and side.actor is not None and side.actor.known for side in (whole.actor1, whole.actor2)
    )
    unnamed = not named_sides(whole) or not known or bool(named_sides(whole) & named_sides(part))
    return wider and country and exact and unnamed


def is_stated(draft: Draft) -> bool:
    """Says whether the clause names its own day."""
    return draft.span.start <= draft.date.span.start < draft.span.end


def is_carried_to_death(new: Draft, old: Draft) -> bool:
    """Says whether people are killed or raped where they were dragged off to: "pulled off a bus and shot dead"."""
    frame = new.candidate.hit.trigger.frame.name
    dragged = old.candidate.hit.trigger.frame.name in _HELD_UP and new.candidate.clause.kind is ClauseKind.COORDINATE
    killed = new.sub_event_type is S.ATTACK and frame in _KILLING
    harmed = killed or (new.sub_event_type is S.SEXUAL_VIOLENCE and frame == "rape")
    return dragged and harmed and old.sub_event_type in TAKING_PEOPLE and new.sentence == old.sentence


def takes_prisoners(new: Draft, old: Draft) -> bool:
    """Says whether a place is taken with those who held it: "overran the town and carried off thirty soldiers".

    GUIDE.md rule 2: what is part of a capture belongs to it. Townspeople who are carried off are no part of it.
    """
    taken = new.sub_event_type is S.ABDUCTION_FORCED_DISAPPEARANCE and new.sentence == old.sentence
    if old.sub_event_type not in TERRITORY or not taken:
        return False
    patient, clause = new.candidate.roles.patient, new.candidate.clause
    if patient is None or clause.kind not in {ClauseKind.COORDINATE, ClauseKind.PARTICIPIAL}:
        return False
    tokens = clause.sentence.tokens
    return (patient.is_a("armed") and not patient.is_a("civilians")) or tokens[patient.last].lemma in _PRISONERS()


def kills_those_there(new: Draft, old: Draft) -> bool:
    """Says whether a second verb tells whom a strike on a thing killed: "hit a depot and killed four rebels"."""
    clause = new.candidate.clause
    if clause.kind is not ClauseKind.COORDINATE or clause.parent != old.candidate.clause.index:
        return False
    struck = old.candidate.roles.patient
    thing = struck is None or struck.actor is None or not struck.is_a("armed")
    killed = new.candidate.hit.trigger.frame.name == "kill" and new.sub_event_type is old.sub_event_type
    same = new.actor1 is None or old.actor1 is None or new.actor1.name in {old.actor1.name, UNIDENTIFIED}
    same = same and EVENT_TYPE_OF[new.sub_event_type] is EventType.EXPLOSIONS
    return thing and killed and same and new.actor2 is not None and new.place_name == old.place_name


def turns_violent(new: Draft, old: Draft) -> bool:
    """Says whether a protest ends in plunder that nobody else is named for: "begon vreedzaam, eindigde met"."""
    if new.sub_event_type is not S.LOOTING_PROPERTY_DESTRUCTION:
        return False
    agent = new.candidate.roles.agent
    nobody = new.actor1 is None or new.actor1.name in GENERIC or (agent is not None and agent.is_a("civilians"))
    here = new.sentence == old.sentence and new.place_name == old.place_name
    when = new.candidate.clause.kind is ClauseKind.ADVERBIAL and old.sub_event_type is S.PROTEST_WITH_INTERVENTION
    protest = old.sub_event_type in {S.PEACEFUL_PROTEST, S.VIOLENT_DEMONSTRATION} or when
    return nobody and here and protest


def flies_flag_there(new: Draft, old: Draft) -> bool:
    """Says whether a flag is only raised over a place that has just been told to be taken, by other than its loser."""
    if new.candidate.hit.trigger.frame.name != "raise_flag" or old.sub_event_type not in TERRITORY:
        return False
    same = old.place_name is not None and old.place_name == new.place_name
    days = abs((date.fromisoformat(new.date.event_date) - date.fromisoformat(old.date.event_date)).days)
    loser = old.actor2.name if old.actor2 is not None else None
    return same and days <= _WEEK and (new.actor1 is None or new.actor1.name != loser)


def brings_up(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Says whether a noun only brings up what was told before: "noemt de val van de stad", "na de aanval op X"."""
    candidate, sub, name = draft.candidate, draft.sub_event_type, draft.place_name
    if candidate.hit.trigger.is_verb or not candidate.definite:
        return False
    if sub in TERRITORY:
        return not draft.names_place and any(told.sub_event_type in TERRITORY for told in drafts)
    violent = candidate.attached and EVENT_TYPE_OF[sub] in VIOLENT and not draft.date.rule.startswith("own")
    return violent and any(t.place_name == name and EVENT_TYPE_OF[t.sub_event_type] in VIOLENT for t in drafts)


def settles_what_was_talked_of(new: Draft, old: Draft) -> bool:
    """Says whether the same people come to terms in the sentence that tells of their talks: "en ze werden het eens"."""
    talked = old.candidate.hit.trigger.frame.name in {"talks", "peace_talks", "meet", "table"}
    here = new.sentence == old.sentence and new.place_name == old.place_name
    return talked and here and new.sub_event_type is old.sub_event_type


def named_sides(draft: Draft) -> set[str]:
    """Gives the names of the sides that are known by name."""
    return {side.name for side in (draft.actor1, draft.actor2) if side is not None} - GENERIC


def is_same_day_and_place(new: Draft, old: Draft) -> bool:
    """Says whether two drafts name one day and place, and at most one of them who did it."""
    unnamed = any(side is None or side.name == UNIDENTIFIED for side in (new.actor1, old.actor1))
    exact = new.date.precision == old.date.precision == 1 and new.date.event_date == old.date.event_date
    same = new.place_name is not None and new.place_name == old.place_name
    explosive = EVENT_TYPE_OF[new.sub_event_type] is EventType.EXPLOSIONS
    return unnamed and exact and same and (explosive or EVENT_TYPE_OF[old.sub_event_type] is EventType.EXPLOSIONS)


def takes_what_was_left(new: Draft, old: Draft) -> bool:
    """Says whether one side takes the place that the other has just been told to leave."""
    left = old.candidate.hit.trigger.frame.name == "withdraw" and new.candidate.hit.trigger.frame.name != "withdraw"
    same = old.place_name is not None and old.place_name == new.place_name
    return left and same and {new.sub_event_type, old.sub_event_type} <= TERRITORY and new.actor1 is not None


def dates_agree(new: Draft, old: Draft, near: int) -> bool:
    """Says whether two drafts, `near` sentences apart, tell of one day, or one that only the context gives."""
    if new.date.event_date == old.date.event_date:
        return True
    said = new.date.reporting and new.candidate.definite and new.date.event_date >= old.date.event_date
    if said and 0 < near <= STORY:
        return True  # "said on Wednesday the bombing had killed twelve"
    stated = is_stated(new)
    from_context = new.date.rule.startswith(("sentence before", "paragraph before", "article"))
    if from_context and is_stated(old) and new.date.span.start >= old.span.end:
        from_context = False  # another day was named in between
    if old.date.span.end == 0 and near <= 1:
        return True  # a first sentence without a day, and the next one that has it
    if not stated and near <= SENTENCES_APART and from_context:
        return True
    return not stated and near == 0


def came_to_kill(old: Draft, new: Draft) -> bool:
    """Says whether men who went into a village did so to kill: "trokken het dorp binnen en schoten zes boeren dood"."""
    patient = old.candidate.roles.patient
    village = patient is not None and patient.is_a("village")
    nobody = old.actor1 is not None and old.actor1.name == UNIDENTIFIED
    frame, tokens = old.candidate.hit.trigger.frame.name, old.candidate.clause.sentence.tokens
    camp = frame == "raid" and patient is not None and tokens[patient.last].lemma in _CAMPS() | _GROUNDS()
    if camp and new.sub_event_type is S.ATTACK and old.sentence == new.sentence:
        return True
    entered = frame in {"march_in", "enter"}
    return entered and new.sub_event_type is S.ATTACK and old.sentence == new.sentence and (village or nobody)


def names_nearer(new: Draft) -> bool:
    """Says whether a later telling names a place of its own; of "the attack" only in its own clause."""
    if new.place is None or new.place_name is None or not new.place.near:
        return False
    return not new.candidate.definite or new.place.rule != "in the sentence"


def was_announced(new: Draft, old: Draft) -> bool:
    """Says whether a verb tells the taking of a place that a noun without a day brought up: "na de val van X"."""
    if new.sub_event_type not in TERRITORY or old.sub_event_type not in TERRITORY:
        return False
    if old.candidate.hit.trigger.is_verb or not new.candidate.hit.trigger.is_verb:
        return False
    unnamed = old.actor1 is None or old.actor1.name == UNIDENTIFIED
    dated = old.date.span.end > old.span.start <= old.date.span.start < old.span.end
    return unnamed and not dated and old.place_name is not None and old.place_name == new.place_name


def is_background_to(old: Draft, new: Draft, drafts: list[Draft]) -> bool:
    """Says whether "the attack" passes by an older one that the text only brings up: it means the article's own."""
    meant = new.candidate.anaphoric or new.candidate.is_consequence
    if meant and new.sentence > old.sentence and is_comparison(old.candidate.clause):
        return True
    brought_up = old.date.precision == TimePrecision.MONTH and new.date.event_date != old.date.event_date
    return meant and brought_up and any(draft.date.precision == TimePrecision.DAY for draft in drafts)
