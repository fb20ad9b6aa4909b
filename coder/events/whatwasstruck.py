"""What a blast or strike hit, told after it: by who struck, who names his target, or by what was damaged."""

from coder.clause import ClauseKind
from coder.codebook import EVENT_TYPE_OF, EventType
from coder.events.draft import Draft
from coder.events.participant import UNIDENTIFIED
from coder.events.tellings import SENTENCES_APART, STORY, is_stated

_SAID = frozenset({"said", "says", "confirmed", "insisted", "added"})
_BROKEN = frozenset("damage destroy wreck flatten level beschadigen vernielen verwoesten".split())


def says_what_it_struck(new: Draft, old: Draft) -> bool:
    """Says whether who struck from afar only tells what at: "The army said it had targeted a command post"."""
    if new.candidate.hit.trigger.frame.name != "hit":
        return False
    clause = new.candidate.clause
    said = clause.kind is ClauseKind.COMPLEMENT or any(token.lemma in _SAID for token in clause.tokens)
    same = new.actor1 is not None and old.actor1 is not None and new.actor1.name == old.actor1.name
    near = STORY if new.paragraph == old.paragraph else SENTENCES_APART
    here = new.paragraph - old.paragraph <= 1 and 0 < new.sentence - old.sentence <= near
    elsewhere = new.place is not None and new.place.near and new.place_name is not None
    afar = EVENT_TYPE_OF[old.sub_event_type] is EventType.EXPLOSIONS
    return said and same and here and afar and not elsewhere and not is_stated(new)


def was_damaged(new: Draft, old: Draft) -> bool:
    """Says whether a passive that names nobody tells what a blast or fight broke: "A school was damaged"."""
    trigger = new.candidate.hit.trigger
    if trigger.frame.name != "destroy" or trigger.word not in _BROKEN:
        return False
    nobody = new.actor1 is None or new.actor1.name == UNIDENTIFIED or new.actor1.span is None
    by_arms = EVENT_TYPE_OF[old.sub_event_type] in {EventType.EXPLOSIONS, EventType.BATTLES}
    elsewhere = new.place is not None and new.place.near and new.place_name != old.place_name
    near = 0 <= new.sentence - max(old.last, old.sentence) <= SENTENCES_APART
    return nobody and by_arms and near and not elsewhere and not is_stated(new)
