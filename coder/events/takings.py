"""One taking of a place told in two clauses: who lost it and who took it, who came and who had left, who gave up."""

from coder.events.draft import Draft
from coder.events.participant import UNIDENTIFIED
from coder.events.tellings import TERRITORY, is_stated

_LOSING = frozenset({"lose", "fall"})
_GOING_IN = frozenset({"march_in", "enter", "capture", "raise_flag", "hold", "recapture"})
_LEAVING = frozenset({"withdraw"})
_GIVING_UP = frozenset({"surrender"})
_AFTER = frozenset({"nadat", "doordat", "omdat"})  # perhaps he left because of who came
_HAD = frozenset({"had", "hadden", "was", "waren"})


def is_one_taking(new: Draft, old: Draft) -> bool:
    """Says whether a later clause, or the next sentence, goes on with the taking of a place that a draft tells."""
    if new.paragraph != old.paragraph or not 0 <= new.sentence - old.sentence <= 1:
        return False
    if old.place_name is None or old.place_name != new.place_name:
        return False
    return _takes_what_is_lost(new, old) or _had_left(new, old) or _takes_from_who_gave_up(new, old)


def grow_taking(old: Draft, new: Draft) -> None:
    """Gives a taking what its other clause adds: who took the place, whether anybody fought, who had left."""
    if _had_left(new, old):
        old.actor2 = old.actor2 or new.actor1
        if "fight" not in old.candidate.cues and new.candidate.clause.opener not in _AFTER:
            old.sub_event_type = new.sub_event_type
        old.reasons.append("another clause tells who had left")
        return
    if _takes_from_who_gave_up(new, old):
        old.actor2 = old.actor1
    old.actor1, old.sub_event_type, old.candidate = new.actor1, new.sub_event_type, new.candidate
    old.actor2 = old.actor2 or new.actor2
    old.reasons.append("another clause tells who took it")


def _takes_what_is_lost(new: Draft, old: Draft) -> bool:
    """Says whether somebody goes into the place that another has just lost: "verloor X. Rebellen reden er binnen"."""
    frames = old.candidate.hit.trigger.frame.name, new.candidate.hit.trigger.frame.name
    unnamed = old.actor1 is None or old.actor1.name == UNIDENTIFIED
    taker = new.actor1 is not None and (old.actor2 is None or new.actor1.name != old.actor2.name)
    types = {old.sub_event_type, new.sub_event_type} <= TERRITORY
    return types and frames[0] in _LOSING and frames[1] in _GOING_IN and unnamed and taker and not is_stated(new)


def _had_left(new: Draft, old: Draft) -> bool:
    """Says whether a Dutch clause tells in the pluperfect that the other side had left what somebody took."""
    frames = old.candidate.hit.trigger.frame.name, new.candidate.hit.trigger.frame.name
    if not {old.sub_event_type, new.sub_event_type} <= TERRITORY or frames[1] not in _LEAVING or frames[0] in _LEAVING:
        return False
    words = {token.lemma for token in new.candidate.clause.tokens}
    other = new.actor1 is None or old.actor1 is None or new.actor1.name != old.actor1.name
    return other and not _HAD.isdisjoint(words)


def _takes_from_who_gave_up(new: Draft, old: Draft) -> bool:
    """Says whether the other side takes the place where defenders surrender: that is part of the taking (rule 2)."""
    gave_up = old.candidate.hit.trigger.frame.name in _GIVING_UP and new.sub_event_type in TERRITORY
    taking = new.candidate.hit.trigger.frame.name in _GOING_IN and new.candidate.hit.trigger.is_verb
    if not gave_up or not taking or new.actor1 is None or old.actor1 is None or is_stated(new):
        return False
    return new.actor1.name != old.actor1.name
