"""What befell one place and then the next: "een dag later was X aan de beurt", "in Y was het opnieuw raak"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.codebook import DIRECT_VIOLENCE, EVENT_TYPE_OF, VIOLENT, EventType, SubEventType
from coder.conjugation import FormTag
from coder.events.candidate import Candidate
from coder.events.draft import Draft
from coder.events.participant import state_at
from coder.events.place import Place
from coder.triggers import Hit
from coder.values import replace
from coder.wordlists import word_list, word_row

ECHO = "echo"
"""The frame of the words that say so."""

_SENTENCES_BACK = 3
_ALIKE = word_list("deeds.toml", "of_one_kind")
_BLOWS = word_row("deeds.toml", "blows")
_BLOW_REACH = 3  # tokens of "similar drone attack"
_TAKEN = frozenset({SubEventType.NON_VIOLENT_TRANSFER_OF_TERRITORY, SubEventType.LOOTING_PROPERTY_DESTRUCTION})
_FOLLOWING, _FOLLOWED = "volgen", "follow"
_WHEN = frozenset("on in at within by soon shortly next yesterday today last this early late suit".split())
_LATER = frozenset({"later", "after", "afterwards", "next"})
_SOON = 4  # words behind "followed": "a week or so later"
_BEFORE_OTHERS = frozenset("in on at near of from to into outside around between over for with".split())


def echoed(hit: Hit, clause: Clause, place: Place | None, told: Sequence[Candidate]) -> SubEventType | None:
    """Gives the sub-event type that a clause says befell its own place too, after the candidates `told` before it.

    None where the clause names no place of its own, or no such event stands just before it in the paragraph.
    """
    if place is None or place.name is None or not place.near or not _is_of(hit, clause, place):
        return None
    for before in reversed(told):
        apart = clause.sentence.index - before.clause.sentence.index
        if apart > _SENTENCES_BACK or before.clause.sentence.paragraph != clause.sentence.paragraph:
            return None
        sub = before.sub_event_type
        if EVENT_TYPE_OF[sub] not in VIOLENT and sub not in _TAKEN:
            continue
        return sub if before.place is not None and before.place.name not in {None, place.name} else None
    return None


def as_the_one_before(hit: Hit, clause: Clause, sub: SubEventType, told: Sequence[Candidate]) -> SubEventType:
    """Gives the sub-event type `sub`, or of "a similar attack" the one of the blow that was `told` before it."""
    if sub not in DIRECT_VIOLENCE:
        return sub
    tokens = clause.sentence.tokens
    alike = next((at for at in clause.members if tokens[at].lemma in _ALIKE()), None)
    if alike is None or not any(t.lemma.endswith(_BLOWS()) for t in tokens[alike + 1 : alike + 1 + _BLOW_REACH]):
        return sub
    for before in reversed(told):
        if clause.sentence.index - before.clause.sentence.index > _SENTENCES_BACK:
            return sub
        if EVENT_TYPE_OF[before.sub_event_type] is EventType.EXPLOSIONS:
            return before.sub_event_type
    return sub


def _is_of(hit: Hit, clause: Clause, place: Place) -> bool:
    """Says whether the place is what follows: "zondag volgde X", not "X volgde de onderhandelingen"."""
    if place.mention is None:
        return True
    tokens = clause.sentence.tokens
    if hit.trigger.word == _FOLLOWED:
        return _follows(hit, clause, place.mention.span.start)
    if hit.trigger.word != _FOLLOWING:
        return True
    behind = [tokens[at] for at in clause.members if tokens[at].start >= place.mention.span.end and tokens[at].is_word]
    bare = place.mention.span.start == tokens[min(hit.last + 1, len(tokens) - 1)].start
    return bare and not behind


def _follows(hit: Hit, clause: Clause, start: int) -> bool:
    """Says whether an English place itself follows, and nothing is followed: "X, its port, followed two days later"."""
    tokens, members = clause.sentence.tokens, [at for at in clause.members if clause.sentence.tokens[at].is_word]
    if hit.tag is not FormTag.PAST:
        return False
    first = next((at for at in members if tokens[at].start >= start), None)
    if first is None or first >= hit.first or (first > 0 and tokens[first - 1].lemma in _BEFORE_OTHERS):
        return False
    behind = [tokens[at].lemma for at in members if at > hit.last]
    return not behind or behind[0] in _WHEN or not _LATER.isdisjoint(behind[:_SOON])


def with_echo(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Gives an event that only repeats another the sides of that other; any other draft is given back as it is."""
    if draft.candidate.hit.trigger.frame.name != ECHO:
        return draft
    for told in reversed(drafts):
        if told.sub_event_type is draft.sub_event_type:
            sides = [
                replace(side, text=None, span=None, rule="as in the event before") if side is not None else None
                for side in (told.actor1, told.actor2)
            ]
            if told.actor2 is not None and told.place is not None and told.actor2.name == told.place.country:
                sides[1] = state_at(draft.place)  # what one state lost first, the next lost after it
            return replace(draft, actor1=sides[0], actor2=sides[1])
    return draft
