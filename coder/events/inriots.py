"""Deeds that nobody is named for in an article about riots: what burns there, a crowd burns; who is shot, is of it."""

from collections.abc import Sequence

from coder.clause import ClauseKind
from coder.codebook import CROWD_EVENTS, EVENT_TYPE_OF, WARFARE, EventType, SubEventType
from coder.events.draft import Draft
from coder.events.participant import CIVILIANS, NAMELESS, RIOTERS, Participant, is_of_state, state_at
from coder.values import replace
from coder.wordlists import word_list

S = SubEventType
_BY_HAND = frozenset({"batter", "assault", "knock_down", "burn", "stone", "torment"})
_SHOT = frozenset({"shoot", "fire_at", "kill"})
_RIOTS = word_list("deeds.toml", "riots")
_INDOORS = word_list("sites.toml", "within_walls")
_CROWD = "the article tells of riots"


def as_riots(drafts: list[Draft]) -> list[Draft]:
    """Gives the drafts of an article with what was burnt, plundered or done to people there told as a crowd's deed.

    Only where the article tells of riots, and of crowds more often than of fights, where a crowd is told of there and
    then, and where nobody in arms is said to have done it. ACLED codebook: unarmed people who destroy property are a
    *Violent demonstration*, who beat people to death *Mob violence*; whom police shoot in a riot falls in it.
    """
    drafts = _without_their_dead(drafts)
    types = [EVENT_TYPE_OF[draft.sub_event_type] for draft in drafts]
    riots, fights = types.count(EventType.RIOTS), sum(kind in WARFARE for kind in types)
    if not riots or riots + types.count(EventType.PROTESTS) <= fights:
        return drafts
    kept: list[Draft] = []
    for draft in drafts:
        beside = _is_beside_crowd(draft, drafts)
        sub = _deed_of_crowd(draft, peaceable=not fights) if beside or _is_lynching(draft) else None
        if sub is not None:
            _give_crowd(draft, sub)
        if sub is None or not _goes_on(draft, kept):
            kept.append(draft)
    return kept


def _without_their_dead(drafts: list[Draft]) -> list[Draft]:
    """Gives the drafts without bodies that were found in the ruins of a riot: they are dead of the riot told there."""
    kept: list[Draft] = []
    for draft in drafts:
        riot = next((other for other in drafts if _left_behind(draft, other)), None)
        if riot is None:
            kept.append(draft)
        else:
            riot.take_dead(draft)
            riot.reasons.append("bodies were found in its ruins")
    return kept


def _left_behind(found: Draft, riot: Draft) -> bool:
    """Says whether bodies were found where the same sentence says that a riot was."""
    if riot.sub_event_type is not S.VIOLENT_DEMONSTRATION or found.candidate.hit.trigger.frame.name != "find_body":
        return False
    there = found.place_name == riot.place_name or found.is_placeless or riot.is_placeless
    return there and any(token.lemma in _RIOTS() for token in found.candidate.clause.sentence.tokens)


def _deed_of_crowd(draft: Draft, *, peaceable: bool) -> SubEventType | None:
    """Gives the type of a deed that nobody named did; None for one that stays what it is."""
    frame = draft.candidate.hit.trigger.frame.name
    agent, side = draft.candidate.roles.agent, draft.actor1
    unnamed = side is None or (side.actor is None and side.name in NAMELESS)
    unnamed = unnamed and not (agent is not None and agent.is_a("armed", "state"))
    if draft.sub_event_type is S.LOOTING_PROPERTY_DESTRUCTION:
        return S.VIOLENT_DEMONSTRATION if unnamed else None
    if draft.sub_event_type is not S.ATTACK or not draft.candidate.hit.trigger.is_verb:
        return None
    if unnamed and (frame in _BY_HAND or _is_lynching(draft)):
        return S.MOB_VIOLENCE
    if unnamed and frame == "kill" and draft.candidate.clause.kind is ClauseKind.PARTICIPIAL:
        return S.MOB_VIOLENCE  # "set a house alight, killing five"
    struck = draft.actor2 is None or draft.actor2.name == CIVILIANS
    if (
        peaceable
        and frame in _SHOT
        and struck
        and (is_of_state(side) or (unnamed and agent is None and not _in_arms(draft) and not _is_indoors(draft)))
    ):
        return S.VIOLENT_DEMONSTRATION
    return None


def _is_lynching(draft: Draft) -> bool:
    """Says whether somebody was beaten or hacked to death, as crowds do in a country where they run riot."""
    return "death" in draft.candidate.hit.trigger.word


def _is_beside_crowd(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Says whether a crowd is told of where and when a deed was done, or the text leaves open where that was."""
    crowds = (other for other in drafts if other is not draft and EVENT_TYPE_OF[other.sub_event_type] in CROWD_EVENTS)
    return any(
        other.date.event_date == draft.date.event_date
        and (other.place_name == draft.place_name or draft.is_placeless or other.is_placeless)
        for other in crowds
    )


def _is_indoors(draft: Draft) -> bool:
    """Says whether somebody is struck where no crowd is: at home, at work, in a shop."""
    words = {token.lemma for token in draft.candidate.clause.tokens}
    return not words.isdisjoint(_INDOORS())


def _in_arms(draft: Draft) -> bool:
    """Says whether the sentence has somebody in arms, who did it then."""
    return any(phrase.is_a("armed") for phrase in draft.candidate.phrases)


def _give_crowd(draft: Draft, sub: SubEventType) -> None:
    """Makes a deed one of a crowd, with a state that shot at it as the other side."""
    first, by_state = draft.actor1, is_of_state(draft.actor1)
    if by_state:
        draft.actor2 = first
    elif sub is S.VIOLENT_DEMONSTRATION and draft.sub_event_type is S.ATTACK:
        draft.actor2 = state_at(draft.place)
    draft.actor1 = (
        Participant(RIOTERS, None, None, _CROWD)
        if first is None or by_state
        else replace(first, name=RIOTERS, actor=None, rule=_CROWD)
    )
    draft.reasons.append(_CROWD)
    draft.sub_event_type = sub


def _goes_on(draft: Draft, kept: Sequence[Draft]) -> bool:
    """Says whether a deed of a crowd goes on with one told right before it, and gives that one its dead."""
    for old in reversed(kept[-2:]):
        near = draft.paragraph == old.paragraph and old.sentences_before(draft.sentence) <= 1
        one_day = old.place_name == draft.place_name and old.date.event_date == draft.date.event_date
        told_with = old.sentence == draft.sentence and draft.candidate.clause.kind is ClauseKind.PARTICIPIAL
        crowd = old.actor1 is not None and old.actor1.name == RIOTERS
        if near and one_day and crowd and (old.sub_event_type is draft.sub_event_type or told_with):
            if told_with:
                old.sub_event_type = draft.sub_event_type
            old.take_dead(draft)
            old.last = max(old.last, draft.sentence)
            return True
    return False
