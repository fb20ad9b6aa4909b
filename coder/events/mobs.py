"""People killed in the act of a crowd: "nine guards were beaten to death when a crowd set upon their post"."""

from coder.clause import ClauseKind
from coder.codebook import SubEventType
from coder.events.crowds import STOPPED
from coder.events.draft import Draft
from coder.events.participant import GENERIC, RIOTERS, UNIDENTIFIED
from coder.kinds import STATES

_CROWDS = frozenset({SubEventType.VIOLENT_DEMONSTRATION, SubEventType.MOB_VIOLENCE})
_SHOT = frozenset({SubEventType.ATTACK, SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS})
_FIRING = frozenset("shoot fire_at kill murder slay attack eliminate".split())  # frames of what police do to a crowd
_WHEN = frozenset({"when", "as", "while", "after", "toen", "nadat", "terwijl"})


def killed_by_crowd(new: Draft, old: Draft) -> bool:
    """Says whether a clause with "when" tells which crowd did what its sentence told by the dead alone."""
    return new.sub_event_type in _CROWDS and _goes_with_killing(new, old)


def shot_at_rally(new: Draft, old: Draft) -> bool:
    """Says whether a clause with "when" tells that police broke up a crowd as somebody was shot by nobody named."""
    return new.sub_event_type in STOPPED and _goes_with_killing(new, old)


def _goes_with_killing(new: Draft, old: Draft) -> bool:
    """Says whether a clause with "when" belongs to a killing that its sentence told, by nobody named."""
    clause = new.candidate.clause
    nobody = old.actor1 is None or old.actor1.name == UNIDENTIFIED
    when = clause.kind is ClauseKind.ADVERBIAL and clause.opener in _WHEN
    killing = old.sub_event_type is SubEventType.ATTACK and nobody
    return killing and when and new.sentence == old.sentence and new.place_name == old.place_name


def shot_in_riot(new: Draft, old: Draft) -> bool:
    """Says whether police or soldiers shoot at those who riot in the words just before: part of one violent event.

    ACLED codebook, Violent demonstration: force used against a crowd that burns or throws belongs to its riot.
    """
    if old.sub_event_type is not SubEventType.VIOLENT_DEMONSTRATION or new.sub_event_type not in _SHOT:
        return False
    if new.candidate.hit.trigger.frame.name not in _FIRING or not new.candidate.hit.trigger.is_verb:
        return False
    if new.place_name != old.place_name or new.paragraph != old.paragraph or old.sentences_before(new.sentence) > 1:
        return False
    if new.date.event_date != old.date.event_date:
        return False
    force = new.actor1 if new.sub_event_type is SubEventType.ATTACK else new.actor2
    if force is None or force.actor is None or force.actor.kind not in STATES:
        return False
    struck = new.actor2 if new.sub_event_type is SubEventType.ATTACK else new.actor1
    return struck is None or (struck.name in GENERIC and old.actor1 is not None and old.actor1.name == RIOTERS)
