"""Bombs that fell from the air though no word says so: a state's, or one that hits something in the course of raids."""

from collections.abc import Sequence

from coder.codebook import ActorKind, SubEventType
from coder.events.draft import Draft
from coder.events.participant import UNIDENTIFIED
from coder.events.weaponowners import WEAPON_OWNER
from coder.kinds import STATES
from coder.values import replace
from coder.wordlists import word_list

_SENTENCES_BACK = 3
_HITTING = frozenset({"hit", "destroy", "kill", "strike"})
_BOMBS = word_list("things.toml", "bombs")
_PLANTED = word_list("en/things.toml", "planted_bombs")
_WITH_AIRCRAFT = STATES | {ActorKind.EXTERNAL_FORCES, ActorKind.ORGANISATION}  # NATO, a coalition


def with_aircraft(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Gives a bomb that hit something the type of an air strike where it is a state's, or told right after a raid.

    "Een Russische bom trof een flat": a state's bombs are dropped, whatever hides on a road is called a roadside bomb.
    "Vliegtuigen legden X plat. Diezelfde dag trof een bom Y": the second takes the attacker of the raid too; `drafts`
    are the events told before. Any other draft is given back as it is.
    """
    candidate = draft.candidate
    if draft.sub_event_type is not SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED or candidate.doer not in _BOMBS():
        return draft
    if candidate.hit.trigger.frame.name not in _HITTING:
        return draft
    if _is_dropped(draft):
        return replace(draft, sub_event_type=SubEventType.AIR_DRONE_STRIKE)
    if not drafts:
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


def _is_dropped(draft: Draft) -> bool:
    """Says whether the clause names a state or coalition whose bomb it is, and no bomb that is planted."""
    agent, tokens = draft.candidate.roles.agent, draft.candidate.clause.sentence.tokens
    if agent is None or not _PLANTED().isdisjoint(token.lemma for token in tokens[agent.begin : agent.last]):
        return False
    owner = agent.owner.actor if agent.owner is not None else None
    if owner is None and draft.actor1 is not None and draft.actor1.rule == WEAPON_OWNER:
        owner = draft.actor1.actor  # "een bom van de Syrische luchtmacht"
    return owner is not None and owner.kind in _WITH_AIRCRAFT
