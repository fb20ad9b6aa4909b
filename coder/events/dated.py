"""Clauses that say when and where: there a deed is told even if its words alone would leave open which."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain

from coder.clause import Clause, ClauseKind
from coder.codebook import EVENT_TYPE_OF, VIOLENT
from coder.events.candidate import Candidate, Refusal
from coder.events.draft import Draft
from coder.events.echoes import ECHO
from coder.mentions import DateMention
from coder.puttouse import was_put_to_use
from coder.triggers import Hit

_LEADING_ON = frozenset({"raid", "collapse"})
_SENT = frozenset({"deploy", "launch", "arrive"})
_WHO = frozenset({"die", "dat", "who", "that", "which"})
_IN_ORDER_TO = frozenset({"om", "teneinde"})
_SOON = 3  # days looked at from the first of a clause
_LAST = 3  # refusals, at most, of one clause


class Dated:
    """Says which clauses of one document name a day."""

    def __init__(self, dates: Sequence[DateMention]) -> None:
        """Keeps the days that the document names, in reading order."""
        self._dates = dates

    def is_asked(self, clause: Clause, found: Sequence[Sequence[Hit]], refusals: Sequence[Refusal]) -> bool:
        """Says whether a clause names a day and has triggers `found` whose frames ask for one, none of them refused."""
        aside = clause.kind is ClauseKind.RELATIVE  # "the men who went in on Monday" only says which men
        if not any(hit.trigger.frame.told and (not aside or hit.trigger.frame.reciprocal) for hit in chain(*found)):
            return False
        return not any(one.clause is clause for one in refusals[-_LAST:]) and self.names_day(clause)

    def names_day(self, clause: Clause) -> bool:
        """Says whether a day is named within the words of a clause."""
        tokens = clause.sentence.tokens
        start, end = tokens[clause.members[0]].start, tokens[clause.members[-1]].end
        at = bisect_left(self._dates, start, key=_start)
        return any(one.anchored and one.span.end <= end for one in self._dates[at : at + _SOON])


def only_says_who(candidate: Candidate) -> bool:
    """Says whether the deed only says who is meant: "the officers who went into a café on Monday"."""
    agent, tokens = candidate.roles.agent, candidate.clause.sentence.tokens
    return agent is not None and agent.last + 1 < len(tokens) and tokens[agent.last + 1].lemma in _WHO


def _start(mention: DateMention) -> int:
    return mention.span.start


def goes_in_for(candidate: Candidate, clauses: Sequence[Clause]) -> bool:
    """Says whether a Dutch clause tells what people went in for: "drongen binnen om een gewonde te bewaken"."""
    if candidate.hit.trigger.frame.name not in _LEADING_ON:
        return False
    at = candidate.clause.index
    return any(clause.parent == at and clause.opener in _IN_ORDER_TO for clause in clauses[at + 1 : at + 3])


def lacks_a_side(draft: Draft) -> bool:
    """Says whether a signature under a paper is told of one side alone, which settles nothing."""
    candidate = draft.candidate
    signed = candidate.by_day and "paper" in candidate.cues and "signed" not in candidate.cues
    return signed and draft.actor2 is None


def leads_to_a_deed(candidate: Candidate, later: Sequence[Candidate]) -> bool:
    """Says whether people only go in, a house burns or it is a place's turn, and the next words tell the deed."""
    if later and _is_sent_for(candidate, later[0]):
        return True
    echo = candidate.hit.trigger.frame.name == ECHO
    if not later or not (echo or candidate.by_day and candidate.hit.trigger.frame.name in _LEADING_ON):
        return False
    after = later[0]
    if after.sub_event_type is candidate.sub_event_type or (
        echo and EVENT_TYPE_OF[after.sub_event_type] not in VIOLENT
    ):
        return False  # what becomes one event with it
    first, second = candidate.clause.sentence, after.clause.sentence
    if echo and second.index == first.index:
        return False
    if second.index - first.index > 1 or second.paragraph != first.paragraph or after.presupposed:
        return False
    there = None if candidate.place is None else candidate.place.name
    return after.place is None or not after.place.near or after.place.name == there


def _is_sent_for(candidate: Candidate, after: Candidate) -> bool:
    """Says whether aircraft and guns only went to do what the purpose behind tells: "zette jets in om X te treffen"."""
    if candidate.hit.trigger.frame.name not in _SENT or candidate.clause.sentence is not after.clause.sentence:
        return False
    return was_put_to_use(after.clause, after.hit)
