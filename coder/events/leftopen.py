"""Whether the triggers of a clause leave open what happened, so that its plain words are asked."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.codebook import SubEventType
from coder.events.candidate import Candidate, Refusal
from coder.tense import NOW

_LAST = 3  # refusals, at most, of one clause


def leaves_open(clause: Clause, told: Sequence[Candidate], refusals: Sequence[Refusal]) -> bool:
    """Says whether the triggers of a clause leave open what happened.

    `told` are its events so far, of which one may be a noun that takes up what was told before, or deaths without a
    word of how; of the last `refusals` none may be a deed of the clause that did not happen.
    """
    if any(one.clause is clause and one.hit.trigger.is_verb and one.judgment.cue != NOW for one in refusals[-_LAST:]):
        return False
    return all(
        one.presupposed or one.definite or (one.sub_event_type is SubEventType.ATTACK and one.roles.agent is None)
        for one in told
    )
