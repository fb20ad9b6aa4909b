"""Shots at "them", who are the crowd told of just before: "thousands marched, and police fired on them"."""

from collections.abc import Sequence

from coder.clause import Clause
from coder.codebook import EVENT_TYPE_OF, EventType
from coder.events.candidate import Candidate
from coder.events.role import Roles
from coder.mentions import MentionForm
from coder.triggers import Hit

_FRAMES = frozenset({"shoot", "attack", "disperse"})
_THEM = frozenset({"them"})
_AT = frozenset({"on", "at", "upon"})
_CROWDS = frozenset({EventType.PROTESTS, EventType.RIOTS})


def crowd_fired_at(clause: Clause, hit: Hit, roles: Roles, told: Sequence[Candidate]) -> frozenset[str]:
    """Says that "them" whom a state's police fire on are the demonstrators of the event `told` last, if it had any.

    It stands in the sentence of the shots or the one before; whoever else "them" is named for is left as read.
    """
    patient = roles.patient.mention if roles.patient is not None else None
    named = patient is not None and patient.form is not MentionForm.PRONOUN
    if hit.trigger.frame.name not in _FRAMES or named or roles.agent is None or not roles.agent.is_a("state"):
        return frozenset()
    tokens = clause.sentence.tokens
    aimed = (at for at in clause.members if at > hit.first and tokens[at].lemma in _THEM)
    if not any(tokens[at - 1].lemma in _AT for at in aimed) or not told:
        return frozenset()
    last = told[-1]
    near = 0 <= clause.sentence.index - last.clause.sentence.index <= 1
    crowd = EVENT_TYPE_OF[last.sub_event_type] in _CROWDS
    return frozenset({"protesters"}) if near and crowd else frozenset()
