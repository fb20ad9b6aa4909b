"""Attacks whose dead tell that those attacked were armed, and bombs that were found because they went off."""

from coder.actors import ActorReading
from coder.codebook import ActorKind, SubEventType
from coder.events.draft import Draft
from coder.events.participant import CIVILIANS, GENERIC, UNIDENTIFIED, Participant, is_of_state
from coder.events.sidewords import side_words
from coder.events.struck import side_of_dead, words_of_dead
from coder.kinds import ARMED_GROUPS, FIGHTERS
from coder.passages import Document
from coder.wordlists import word_list

S = SubEventType
_FIRING = frozenset({"shoot", "fire_at"})
_OFFICERS = frozenset({"officer", "officers"})  # of whom a text says no more
_FELL = word_list("people.toml", "those_who_came")
_ATTACKING = frozenset({"attack", "raid", "invade", "beset"})
_ANSWERS = frozenset(
    {("returned", "fire"), ("returning", "fire"), ("fired", "back"), ("shot", "back"), ("schoten", "terug")}
)
_ANSWER_REACH = 4  # tokens from people to "returned fire"
_RELIEF = word_list("en/people.toml", "in_names_of_relief")
_UNARMED = word_list("people.toml", "unarmed_dead")


def as_clash(draft: Draft, document: Document, actors: ActorReading) -> None:
    """Makes a clash of an attack on something unnamed in which armed people fell: "stormed it; 33 rebels died"."""
    side, agent, patient = draft.actor2, draft.actor1, draft.candidate.roles.patient
    if draft.sub_event_type is S.ATTACK and draft.candidate.hit.trigger.frame.name in _FIRING | _ATTACKING:
        answered = _who_answered(draft, document)
        if answered is not None:
            country = draft.place.country if draft.place is not None else None
            draft.sub_event_type = S.ARMED_CLASH
            of_state = answered in side_words(document.language).soldiers
            if country is not None and of_state and (side is None or side.actor is None):
                draft.actor2 = Participant(country, None, None, "the state whose men fired back")
            return
    unnamed = side is None or (side.name == CIVILIANS and side.actor is None)
    if draft.sub_event_type is not S.ATTACK or not unnamed or draft.dead is None:
        return
    if patient is not None and patient.is_a("civilians", "person", "group"):
        return
    belonged = side_of_dead(draft, document, actors)
    if belonged is not None and belonged.actor is not None and belonged.actor.kind in FIGHTERS:
        draft.sub_event_type, draft.actor2 = S.ARMED_CLASH, belonged  # "left one peacekeeper dead"
        return
    words, dead = side_words(document.language), words_of_dead(draft, document)
    country = draft.place.country if draft.place is not None else None
    struck = patient is not None or draft.candidate.hit.trigger.frame.name in _FIRING  # "opened fire; four fell"
    carried = struck and country is not None and (agent is None or agent.name != country)
    if carried and dead & words.soldiers - _OFFICERS:
        draft.sub_event_type = S.ARMED_CLASH  # "an attack on a convoy left four soldiers dead"
        draft.actor2 = Participant(country or "", None, draft.dead, "the state of the dead")
    elif agent is not None and agent.name not in GENERIC and dead & (words.fighters | _FELL()):
        if draft.candidate.hit.trigger.frame.name == "attack":
            draft.sub_event_type, draft.actor2 = S.ARMED_CLASH, None


def _who_answered(draft: Draft, document: Document) -> str | None:
    """Gives the word for the armed people who fired back in the sentence of shots or the next: both sides fought."""
    words = side_words(document.language)
    following = document.sentences[draft.candidate.clause.sentence.index : draft.candidate.clause.sentence.index + 2]
    for sentence in following:
        lemmas = [token.lemma for token in sentence.tokens]
        for at, pair in enumerate(zip(lemmas, lemmas[1:], strict=False)):
            if pair in _ANSWERS:
                near = lemmas[max(at - _ANSWER_REACH, 0) : at + _ANSWER_REACH]
                return next((word for word in reversed(near) if word in words.soldiers | words.fighters), None)
    return None


def as_attack(draft: Draft, document: Document) -> None:
    """Makes an attack of a clash at a place where only people without arms fell: "a raid on X cost nine residents".

    Where the text names somebody in arms as attacked, or fighting, it stays a clash.
    """
    candidate, patient = draft.candidate, draft.candidate.roles.patient
    if draft.sub_event_type is S.ARMED_CLASH and _brings_relief(draft.actor2):
        draft.sub_event_type = S.ATTACK
    if draft.sub_event_type is not S.ARMED_CLASH or candidate.hit.trigger.frame.name not in _ATTACKING:
        return
    if candidate.weighed or "fight" in candidate.cues or draft.dead is None or is_of_state(draft.actor1):
        return
    if draft.actor2 is not None and draft.actor2.actor is not None and draft.actor2.actor.kind in ARMED_GROUPS:
        return
    place_alone = patient is None or (
        patient.is_a("place", "village", "civilians") and not patient.is_a("armed", "base")
    )
    if place_alone and words_of_dead(draft, document) & _UNARMED():
        draft.sub_event_type, draft.actor2 = S.ATTACK, Participant(CIVILIANS, None, draft.dead, "the dead are unarmed")


def _brings_relief(side: Participant | None) -> bool:
    """Says whether somebody attacked is an organisation of relief workers, who bear no arms: "World Food Programme"."""
    if side is None or side.actor is None or side.actor.kind is not ActorKind.ORGANISATION:
        return False
    return not _RELIEF().isdisjoint(side.actor.name.lower().split())


def as_blast(draft: Draft) -> None:
    """Makes a blast of a bomb that somebody came upon and died of: "hun wagen stuitte op een bom"."""
    found = draft.sub_event_type is S.DISRUPTED_WEAPONS_USE and draft.candidate.hit.trigger.frame.name == "find"
    if found and (draft.fatalities or 0) > 0:
        draft.sub_event_type = S.REMOTE_EXPLOSIVE_LANDMINE_IED
        draft.actor1, draft.actor2 = Participant(UNIDENTIFIED, None, None, "who laid the bomb"), None
