"""Attackers who are driven out at once: "stormed the base and were driven out" is a fight and takes no place."""

from coder.codebook import SubEventType
from coder.events.draft import Draft

_ONSLAUGHTS = frozenset({"attack", "raid"})
_HELD = frozenset("hold held seize seized captured controlled".split())
_DRIVEN_OUT = frozenset({"expel"})


def is_beaten_off(new: Draft, old: Draft) -> bool:
    """Says whether `new` tells that those were driven out who, in the same sentence, attacked in `old`.

    ACLED codebook: territory changes hands where somebody gains control of it; who storms a place and is thrown back
    held nothing.
    """
    if old.sub_event_type is not SubEventType.ARMED_CLASH or new.sentence != old.sentence:
        return False
    onslaught = old.candidate.hit.trigger.frame.name in _ONSLAUGHTS
    if not onslaught or new.candidate.hit.trigger.frame.name not in _DRIVEN_OUT:
        return False
    words = {token.lemma for token in new.candidate.clause.sentence.tokens}
    if not _HELD.isdisjoint(words):
        return False  # "after they had held it for two days"
    one_day = new.date.event_date == old.date.event_date
    return one_day and old.actor1 is not None and new.actor2 is not None and old.actor1.name == new.actor2.name
