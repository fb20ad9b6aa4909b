"""One bout of violence told on: with what else a convoy was struck, whom police took away after a riot."""

from coder.codebook import CROWD_EVENTS, DIRECT_VIOLENCE, EVENT_TYPE_OF, SubEventType
from coder.events.draft import Draft
from coder.events.participant import is_of_state
from coder.functionwords import DEFINITE

S = SubEventType
_THROWN = frozenset({S.GRENADE, S.SHELLING_ARTILLERY_MISSILE_ATTACK, S.REMOTE_EXPLOSIVE_LANDMINE_IED})
_SENTENCES_ON = 3  # within which arrests go on with a riot


def is_same_bout(new: Draft, old: Draft) -> bool:
    """Says whether the next sentence only tells with what an ambush was made: "Grenades hit the column as well".

    What is struck is named as known there, and the sentence names no place of its own.
    """
    if old.sub_event_type not in DIRECT_VIOLENCE or new.sub_event_type not in _THROWN or new.paragraph != old.paragraph:
        return False
    if old.sentences_before(new.sentence) != 1 or new.names_place or not _on_its_day(new, old):
        return False
    patient, tokens = new.candidate.roles.patient, new.candidate.clause.sentence.tokens
    if patient is None or not patient.is_a("vehicle", "transport", "armed"):
        return False
    first = patient.begin if patient.noun is None else min(patient.begin, patient.noun.first)
    return any(tokens[at].lemma in DEFINITE for at in (first - 1, first) if at >= 0)


def takes_away_crowd(new: Draft, old: Draft) -> bool:
    """Says whether arrests that name neither place nor day go on with a riot or protest told a few sentences before.

    GUIDE.md rule 2: arrests that are part of a dispersed protest belong to it.
    """
    if new.sub_event_type is not S.ARRESTS or EVENT_TYPE_OF[old.sub_event_type] not in CROWD_EVENTS:
        return False
    if new.names_place or not 0 < old.sentences_before(new.sentence) <= _SENTENCES_ON or not _on_its_day(new, old):
        return False
    patient = new.candidate.roles.patient
    people = patient is not None and patient.is_a("group", "civilians") and not patient.is_a("armed", "prominent")
    return people and (new.actor1 is None or is_of_state(new.actor1))


def _on_its_day(new: Draft, old: Draft) -> bool:
    """Says whether a draft names no day but that of the one before it."""
    return not new.date.rule.startswith("own") or new.date.event_date == old.date.event_date
