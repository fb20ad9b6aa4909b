"""People killed in the act of a crowd: "nine guards were beaten to death when a crowd set upon their post"."""

from coder.clause import ClauseKind
from coder.codebook import SubEventType
from coder.events.draft import Draft
from coder.events.participant import UNIDENTIFIED

_CROWDS = frozenset({SubEventType.VIOLENT_DEMONSTRATION, SubEventType.MOB_VIOLENCE})
_STOPPED = frozenset({SubEventType.PROTEST_WITH_INTERVENTION, SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS})
_WHEN = frozenset({"when", "as", "while", "after", "toen", "nadat", "terwijl"})


def killed_by_crowd(new: Draft, old: Draft) -> bool:
    """Says whether a clause with "when" tells which crowd did what its sentence told by the dead alone."""
    clause = new.candidate.clause
    if new.sub_event_type not in _CROWDS or old.sub_event_type is not SubEventType.ATTACK:
        return False
    nobody = old.actor1 is None or old.actor1.name == UNIDENTIFIED
    when = clause.kind is ClauseKind.ADVERBIAL and clause.opener in _WHEN
    return nobody and when and new.sentence == old.sentence and new.place_name == old.place_name


def shot_at_rally(new: Draft, old: Draft) -> bool:
    """Says whether a clause with "when" tells that police broke up a crowd as somebody was shot by nobody named."""
    clause = new.candidate.clause
    if new.sub_event_type not in _STOPPED or old.sub_event_type is not SubEventType.ATTACK:
        return False
    nobody = old.actor1 is None or old.actor1.name == UNIDENTIFIED
    when = clause.kind is ClauseKind.ADVERBIAL and clause.opener in _WHEN
    return nobody and when and new.sentence == old.sentence and new.place_name == old.place_name
