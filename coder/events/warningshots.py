"""Shots into the air beside a crowd, which scatter it: "fired into the air, and the march broke up"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.codebook import CROWD_EVENTS, EVENT_TYPE_OF
from coder.events.candidate import Candidate
from coder.events.phrase import Phrase
from coder.events.role import Roles
from coder.triggers import Hit

_SHOTS = frozenset({"shoot", "fire_at"})
_ELSEWHERE = frozenset({"fight", "leisure"})
_NOBODY: frozenset[str] = frozenset()


def fired_over(
    clause: Clause,
    hit: Hit,
    roles: Roles,
    cues: frozenset[str],
    phrases: Sequence[Phrase],
    told: Sequence[Candidate],
) -> frozenset[str]:
    """Gives "demonstration" for whom shots into the air are meant: a crowd of the sentence, or of the event told last.

    `phrases` are those of the sentence, `told` the candidates before it.
    """
    if hit.trigger.frame.name not in _SHOTS or "warning" not in cues or cues & _ELSEWHERE:
        return _NOBODY
    if roles.agent is None or not roles.agent.is_a("armed", "state"):
        return _NOBODY
    if any(phrase.is_a("demonstration", "protesters") for phrase in phrases):
        return frozenset({"demonstration"})
    last = told[-1] if told else None
    if last is None or EVENT_TYPE_OF[last.sub_event_type] not in CROWD_EVENTS:
        return _NOBODY
    here, there = clause.sentence, last.clause.sentence
    near = here.paragraph == there.paragraph and 0 <= here.index - there.index <= 1
    return frozenset({"demonstration"}) if near else _NOBODY
