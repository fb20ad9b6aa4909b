"""A bomb that hits something in the course of air raids: it fell from the air, though the words do not say so."""

from collections.abc import Sequence

from coder.codebook import SubEventType
from coder.events.draft import Draft
from coder.events.participant import UNIDENTIFIED
from coder.values import replace

_SENTENCES_BACK = 3
_HITTING = frozenset({"hit", "destroy", "kill", "strike"})
_BOMBS = frozenset({"bom", "bommen", "bomb", "bombs"})


def with_aircraft(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Gives a bomb that hit something right after an air raid of the same paragraph that raid's type and attacker.

    "Vliegtuigen legden X plat. Diezelfde dag trof een bom Y": `drafts` are the events told before. Any other draft is
    given back as it is.
    """
    candidate = draft.candidate
    if draft.sub_event_type is not SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED or candidate.doer not in _BOMBS:
        return draft
    if candidate.hit.trigger.frame.name not in _HITTING or not drafts:
        return draft
    told = drafts[-1]
    near = told.paragraph == draft.paragraph and draft.sentence - told.sentence <= _SENTENCES_BACK
    if not near or told.sub_event_type is not SubEventType.AIR_DRONE_STRIKE:
        return draft
    unnamed = draft.actor1 is None or draft.actor1.name == UNIDENTIFIED
    same = replace(told.actor1, text=None, span=None, rule="who bombs before it") if told.actor1 is not None else None
    return replace(
        draft,
        sub_event_type=SubEventType.AIR_DRONE_STRIKE,
        actor1=same if unnamed and same is not None else draft.actor1,
    )
