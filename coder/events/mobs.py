"""People killed in the act of a crowd: "nine guards were beaten to death when a crowd set upon their post"."""

from coder.clause import ClauseKind
from coder.codebook import SubEventType
from coder.events.crowds import STOPPED
from coder.events.draft import Draft
from coder.events.participant import UNIDENTIFIED

_CROWDS = frozenset({SubEventType.VIOLENT_DEMONSTRATION, SubEventType.MOB_VIOLENCE})
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
